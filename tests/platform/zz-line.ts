/** A line to ZZ-land that counts what is asked, and can be cut, slowed or lied to. */
import { PackError } from '#core/errors.ts';
import type { Bytes } from '#core/pack/bytes.ts';
import type { FetchBytes } from '#core/ports.ts';
import type { Site } from '#tests/core/pack/zz-site.ts';

export interface ZzLine {
  readonly fetchBytes: FetchBytes;
  readonly asked: string[];
  /** The most requests that were under way at once. */
  readonly busiest: () => number;
}

/** `disturb` sees each request first: it may throw, or give other bytes. */
export function zzLine(site: Site, disturb?: (address: string, nth: number) => Bytes | undefined): ZzLine {
  const asked: string[] = [];
  let open = 0;
  let busiest = 0;

  const fetchBytes: FetchBytes = async (address, maxBytes) => {
    const nth = asked.push(address);
    open += 1;
    busiest = Math.max(busiest, open);
    await new Promise((resolve) => setTimeout(resolve, 1));
    open -= 1;

    const bytes = disturb?.(address, nth) ?? site.get(address);
    if (!bytes) throw new PackError('no-network');
    if (bytes.length > maxBytes) throw new PackError('too-large');
    return bytes;
  };
  return { fetchBytes, asked, busiest: () => busiest };
}

export function cut(): never {
  throw new PackError('no-network');
}
