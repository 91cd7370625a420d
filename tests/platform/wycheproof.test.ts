/** Promises about forged signatures: all of Wycheproof's for ECDSA P-256 and SHA-256, through the very readers and checks of ours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyWithNode } from '#build/pack/verify-with-node.ts';
import { PackError } from '#core/errors.ts';
import type { Bytes } from '#core/pack/bytes.ts';
import { parseSignatureEnvelope } from '#core/pack/signature-envelope.ts';
import type { VerifySignature } from '#core/ports.ts';
import { verifySignature } from '#platform/signature.ts';
import { textBytes } from '#tests/core/pack/zz-site.ts';

interface Group {
  publicKey: { uncompressed: string };
  tests: ReadonlyArray<{ tcId: number; comment: string; msg: string; sig: string; result: string }>;
}

const file = join(import.meta.dirname, 'wycheproof', 'ecdsa_secp256r1_sha256_p1363_test.json');
const { numberOfTests, testGroups }: { numberOfTests: number; testGroups: readonly Group[] } = JSON.parse(
  readFileSync(file, 'utf8'),
);
const type = 'pebble/manifest+v1';
const bytesOf = (hex: string): Bytes => new Uint8Array(Buffer.from(hex, 'hex'));

/** As a signature reaches us: base64 in an envelope, of which only 64 bytes with r and s in range come out. */
async function isAccepted(verify: VerifySignature, point: Bytes, signature: Bytes, message: Bytes): Promise<boolean> {
  const written = { t: type, s: [{ k: '0'.repeat(16), v: Buffer.from(signature).toString('base64') }] };
  try {
    const [read] = parseSignatureEnvelope(textBytes(JSON.stringify(written)), type);
    return read !== undefined && (await verify(point, read.raw, message));
  } catch (error) {
    if (error instanceof PackError) return false;
    throw error;
  }
}

describe.each([
  ['on a device', verifySignature],
  ['in a build', verifyWithNode],
])('%s', (_, verify) => {
  it('every valid signature is accepted, and no other', async () => {
    const wrong: string[] = [];
    let tried = 0;
    for (const { publicKey, tests } of testGroups) {
      for (const { tcId, comment, msg, sig, result } of tests) {
        tried += 1;
        const accepted = await isAccepted(verify, bytesOf(publicKey.uncompressed), bytesOf(sig), bytesOf(msg));
        if (accepted !== (result === 'valid')) wrong.push(`${tcId}: ${comment}, ${result}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBe(numberOfTests);
    expect(tried).toBeGreaterThan(250);
  });
});
