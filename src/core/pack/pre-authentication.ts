/** Writes what a signature is really over: the exact bytes, and what they claim to be. */
import { writeAscii } from './ascii.ts';
import type { Bytes } from './bytes.ts';

/** The kinds of file that are signed. A signature for one is worth nothing for another (CVE-2022-35929). */
export type SignedType = ListType | 'pebble/point+v1';
export type ListType = 'pebble/root+v1' | 'pebble/now+v1' | 'pebble/manifest+v1';

/** PAE of DSSE v1: "DSSEv1" SP LEN(type) SP type SP LEN(body) SP body. */
export function preAuthenticate(type: SignedType, body: Bytes): Bytes {
  const head = writeAscii(`DSSEv1 ${type.length} ${type} ${body.length} `);
  const message = new Uint8Array(head.length + body.length);
  message.set(head, 0);
  message.set(body, head.length);
  return message;
}
