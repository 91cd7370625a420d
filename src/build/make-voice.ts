/** Puts the sounds of a language together: large files to store, and the list that says where in them each text is. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutStably } from '#core/cut-stably.ts';
import { type Clip, clipFileOf } from '#core/speech/clips-file.ts';
import { markText } from '#core/speech/mark-text.ts';
import {
  type Greetings,
  greetingsAddress,
  type VoiceFile,
  type VoiceList,
  voiceFileAddress,
} from '#core/speech/voice-list.ts';
import type { VoicePiece } from '#core/speech/voice-piece.ts';

export interface MadeVoice {
  piece: VoicePiece;
  /** By SHA-256: the list, and then the sounds in its order. */
  files: ReadonlyMap<string, Buffer>;
}

const root = join(import.meta.dirname, '..', '..');

/** A new sound changes one file of about this size, and a broken download goes on at the next one. */
const enough = 50_000;
const most = 70_000;

/** @returns undefined for a language without a sound: then it has no list. */
export function makeVoice(tag: string, clips: readonly Clip[]): MadeVoice | undefined {
  const sounds = clips.map(({ mark, from }) => ({ mark, from, bytes: readClip(tag, mark) }));
  const listed: VoiceFile[] = [];
  const places: Record<string, VoiceList['clips'][string]> = {};
  const files = new Map<string, Buffer>();
  const parts = cutStably(
    sounds,
    ({ mark }) => mark,
    ({ bytes }) => bytes.length,
    enough,
    most,
  );
  parts.forEach((part, at) => {
    let first = 0;
    for (const { mark, from, bytes } of part) {
      places[mark] = [at, first, bytes.length, from === 'recording' ? 0 : 1];
      first += bytes.length;
    }
    const body = Buffer.concat(part.map(({ bytes }) => bytes));
    const sha256 = hash(body);
    listed.push({ sha256, bytes: body.length });
    files.set(sha256, body);
  });
  if (parts.length === 0) return undefined;
  const list: VoiceList = { files: listed, clips: places };
  const body = Buffer.from(JSON.stringify(list));
  const bytes = listed.reduce((sum, file) => sum + file.bytes, body.length);
  return {
    piece: { kind: 'voice', language: tag, list: hash(body), bytes },
    files: new Map([[hash(body), body], ...files]),
  };
}

interface Speaking {
  tag: string;
  clips: readonly Clip[];
  greeting: string;
}

/** The greeting of every language that can say it, for whoever chooses a language by ear. Nothing where none can. */
export function makeGreetings(languages: readonly Speaking[]): ReadonlyMap<string, Buffer> {
  const said = languages.flatMap(({ tag, clips, greeting }) => {
    const mark = markText(greeting);
    return clips.some((clip) => clip.mark === mark) ? [{ tag, bytes: readClip(tag, mark) }] : [];
  });
  if (said.length === 0) return new Map();
  let first = 0;
  const clips: Record<string, Greetings['clips'][string]> = {};
  for (const { tag, bytes } of said) {
    clips[tag] = [first, bytes.length];
    first += bytes.length;
  }
  const body = Buffer.concat(said.map(({ bytes }) => bytes));
  const sha256 = hash(body);
  const list: Greetings = { file: { sha256, bytes: body.length }, clips };
  return new Map([
    [greetingsAddress, Buffer.from(JSON.stringify(list))],
    [voiceFileAddress(sha256), body],
  ]);
}

function readClip(tag: string, mark: string): Buffer {
  const file = clipFileOf(tag, mark);
  if (existsSync(join(root, file))) return readFileSync(join(root, file));
  throw new Error(`Nothing was built. ${file} is listed and not there: npm run content -- voice make ${tag}.`);
}

const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
