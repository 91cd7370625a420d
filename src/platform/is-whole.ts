/** Tells whether a record is still what was written: its name is the hash of its text. */
import { sha256 } from './sha256.ts';
import { writeText } from './text.ts';

export async function isWhole({ sha256: name, text }: { sha256: string; text: string }): Promise<boolean> {
  return typeof text === 'string' && (await sha256(writeText(text))) === name;
}
