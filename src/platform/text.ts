/** UTF-8 to text and back without loss, so that a stored text still has the hash of the bytes it came from. */
import type { Bytes } from '#core/pack/bytes.ts';
import type { ReadText } from '#core/ports.ts';

/** `fatal`: no replacement characters. `ignoreBOM`: a byte order mark is kept, not swallowed. */
export const readText: ReadText = (bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

export const writeText = (text: string): Bytes => new TextEncoder().encode(text);
