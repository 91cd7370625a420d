/** A throw-away key and certificates for the hosts of the bench, as long on the line as real short ones. */
import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Identity {
  readonly key: string;
  /** Leaf and the authority above it, both ECDSA P-256. */
  readonly certificate: string;
}

export function makeIdentity(folder: string, hosts: readonly string[]): Identity {
  mkdirSync(folder, { recursive: true });
  const file = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => {
    try {
      execFileSync('openssl', args, { stdio: ['ignore', 'ignore', 'pipe'] });
    } catch (error) {
      throw new Error(`The bench needs the program openssl for a certificate of its own. ${String(error)}`);
    }
  };
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

  openssl(
    ...['req', '-x509', ...newKey, '-days', '2', '-subj', '/O=Bench/CN=Bench Authority'],
    ...['-keyout', file('authority.key'), '-out', file('authority.pem')],
  );
  openssl('req', ...newKey, '-subj', '/CN=bench.test', '-keyout', file('leaf.key'), '-out', file('leaf.csr'));
  writeFileSync(file('leaf.ext'), `subjectAltName=${hosts.map((host) => `DNS:${host}`).join(',')}\n`);
  openssl(
    ...['x509', '-req', '-in', file('leaf.csr'), '-days', '2', '-CAcreateserial', '-extfile', file('leaf.ext')],
    ...['-CA', file('authority.pem'), '-CAkey', file('authority.key'), '-out', file('leaf.pem')],
  );
  const read = (name: string) => readFileSync(file(name), 'utf8');
  return { key: read('leaf.key'), certificate: read('leaf.pem') + read('authority.pem') };
}

/** The browser believes this one key; it checks everything else as it always does. */
export function pinOf({ certificate }: Identity): string {
  const publicKey = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(publicKey).digest('base64');
}
