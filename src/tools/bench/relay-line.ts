/**
 * The line for machines without namespaces: a relay on this machine that models what TCP would do.
 *
 * Modelled: a name costs one round trip once, a connection one more; both directions have their rate and half a
 * round trip of delay, shared by all connections; the server may have ten segments under way at first and gets twice
 * as many with each round trip. Not modelled: loss, acknowledgements that share the line, delayed acknowledgement,
 * QUIC. TLS and HTTP need no model: their bytes really pass.
 */
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net';
import type { Line, LineShape } from './line.ts';
import { noLine } from './line.ts';

const segment = 1460;
const headers = 40;
const firstWindow = 10 * segment;

interface Way {
  rate: number;
  freeAt: number;
  bytes: number;
}

export async function openRelayLine(): Promise<Line> {
  let shape: LineShape = noLine;
  let isNameKnown = false;
  const down: Way = { rate: 0, freeAt: 0, bytes: 0 };
  const up: Way = { rate: 0, freeAt: 0, bytes: 0 };
  const open = new Set<Socket>();
  const farPort = await freePort();

  /** Puts one packet on the line and calls back when it has arrived. */
  const send = (way: Way, size: number, notBefore: number, arrive: () => void) => {
    const now = performance.now();
    const packet = size + headers;
    way.bytes += packet;
    const start = Math.max(now, notBefore, way.freeAt);
    way.freeAt = start + (way.rate ? (packet * 8000) / way.rate : 0);
    setTimeout(arrive, way.freeAt + shape.roundTripMs / 2 - now);
  };

  const relay = createServer({ noDelay: true }, (near) => {
    const far = dial({ port: farPort, host: '127.0.0.1', noDelay: true });
    const roundTrips = isNameKnown ? 1 : 2;
    isNameKnown = true;
    const readyAt = performance.now() + roundTrips * shape.roundTripMs;
    up.bytes += 2 * (headers + 20);
    down.bytes += headers + 20;

    near.on('data', (chunk) => {
      for (const part of segments(chunk)) send(up, part.length, readyAt, () => far.write(part));
    });
    const waiting: Buffer[] = [];
    let window = firstWindow;
    let underWay = 0;
    const push = () => {
      for (let part = waiting[0]; part && underWay + part.length <= window; part = waiting[0]) {
        const sent = part;
        waiting.shift();
        underWay += sent.length;
        send(down, sent.length, 0, () => {
          near.write(sent);
          setTimeout(() => {
            underWay -= sent.length;
            window += sent.length;
            up.bytes += headers / 2;
            push();
          }, shape.roundTripMs / 2);
        });
      }
    };
    far.on('data', (chunk) => {
      waiting.push(...segments(chunk));
      push();
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        setTimeout(() => other.destroy(), shape.roundTripMs / 2);
      });
    }
  });
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
  const { port } = relay.address() as AddressInfo;

  return {
    kind: 'relay',
    far: { wrap: (program) => program, address: '127.0.0.1', port: farPort },
    near: {
      wrap: (program) => program,
      flags: (hosts) => [
        `--host-resolver-rules=${hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`).join(',')},MAP * ~NOTFOUND`,
      ],
    },
    async shape(next) {
      shape = next;
      down.rate = next.down;
      up.rate = next.up;
    },
    async drain() {
      for (const socket of open) socket.destroy();
      isNameKnown = false;
      Object.assign(down, { freeAt: 0, bytes: 0 });
      Object.assign(up, { freeAt: 0, bytes: 0 });
    },
    count: async () => ({ down: down.bytes, up: up.bytes }),
    close: () =>
      new Promise((resolve) => {
        relay.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

function segments(chunk: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < chunk.length; at += segment) parts.push(chunk.subarray(at, at + segment));
  return parts;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
