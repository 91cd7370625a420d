/** Files of a voice as the worker stored them; each is believed by its SHA-256 alone. */
import type { Bytes } from '#core/pack/bytes.ts';
import { type VoiceList, voiceFileAddress } from '#core/speech/voice-list.ts';
import { readStored } from '#platform/read-stored.ts';
import { sha256 } from '#platform/sha256.ts';
import { readText } from '#platform/text.ts';

/** Brings a file; what it holds is checked here. */
export type ReadVoiceFile = (address: string) => Promise<Bytes | undefined>;

/** Rejects where it is gone or another. */
export async function readVoiceFile(hash: string, read: ReadVoiceFile): Promise<Bytes> {
  const bytes = await read(voiceFileAddress(hash));
  if (!bytes || (await sha256(bytes)) !== hash) throw new Error('no such file');
  return bytes;
}

/** The list that was signed, by hash, so its shape is the one it was built with. Rejects like readVoiceFile. */
export async function readVoiceList(hash: string): Promise<VoiceList> {
  return JSON.parse(readText(await readVoiceFile(hash, readStored)));
}
