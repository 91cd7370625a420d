/** Promises about everything that can be heard: it says today's texts, it is sound, and it travels as it is listed. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { clipFileOf } from '#core/speech/clips-file.ts';
import { markText } from '#core/speech/mark-text.ts';
import { spokenTexts } from '#core/speech/spoken-texts.ts';
import {
  type Greetings,
  greetingsAddress,
  tagOfVoice,
  type VoiceList,
  voiceFileAddress,
} from '#core/speech/voice-list.ts';
import { voicePieceSchema } from '#core/speech/voice-piece.ts';
import { machineVoices } from '#tools/voice/machine-voices.ts';
import { readMp3 } from '#tools/voice/mp3-frames.ts';
import { listAddresses, readAddress, readJson } from './built-site.ts';
import { files, readRepository } from './repository.ts';

const root = resolve(import.meta.dirname, '..', '..');
const content = readRepository();
const addresses = listAddresses();
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const languages = content.languages.map((texts) => {
  const { tag } = texts.language;
  const spoken = spokenTexts(content, texts);
  return { tag, texts, spoken, clips: content.clips[tag] ?? [], byMark: new Map(spoken.map((one) => [one.mark, one])) };
});
const speaking = languages.filter(({ clips }) => clips.length > 0);

const readClip = (tag: string, mark: string) => readFileSync(join(root, clipFileOf(tag, mark)));

it('something can be heard', () => expect(speaking.length).toBeGreaterThan(0));

describe.each(languages)('in "$tag"', ({ tag, texts, spoken, clips, byMark }) => {
  it('no two texts share a mark', () => {
    const all = [...(texts.topics ? JSON.stringify(texts).matchAll(/"((?:[^"\\]|\\.)*)"/g) : [])].map(
      ([word]) => JSON.parse(word) as string,
    );
    const byText = new Map<string, string>();
    for (const text of [...all, ...spoken.map((one) => one.text)]) {
      const same = text.normalize('NFC').replace(/\s+/g, ' ').trim();
      const other = byText.get(markText(text)) ?? same;
      expect(other).toBe(same);
      byText.set(markText(text), same);
    }
    expect(byText.size).toBeGreaterThan(1000);
  });

  it('nothing that holds a gap is said', () => {
    expect(spoken.filter(({ text }) => text.includes('{'))).toEqual([]);
  });

  it('every sound says a text of today, letter by letter: else run "npm run content -- voice make"', () => {
    expect(clips.filter(({ mark, text }) => byMark.get(mark)?.text !== text)).toEqual([]);
  });

  it('every sound has its file, and every file its sound', () => {
    const folder = join(root, 'locales', tag, 'voice');
    const here = existsSync(folder) ? readdirSync(folder).filter((name) => !name.endsWith('.json')) : [];
    expect(here.sort()).toEqual(clips.map(({ mark }) => `${mark}.mp3`));
  });

  it('a machine says the whole safety core, or what it says wrongly is written down', () => {
    const machine = machineVoices[tag];
    if (clips.length === 0) {
      expect(addresses.filter((address) => address.startsWith(`${tagOfVoice(tag)}/`))).toEqual([]);
      return;
    }
    const spelled: Record<string, string | null> = JSON.parse(files[`locales/${tag}/voice/spoken.json`] ?? '{}');
    const isLeftOut = (text: string) =>
      typeof machine === 'object' && machine.onlySpelledOut ? !spelled[text] : spelled[text] === null;
    const marks = new Set(clips.map(({ mark }) => mark));
    const lacking = spoken.filter(({ isCore, mark, text }) => isCore && !marks.has(mark) && !isLeftOut(text));
    expect(lacking.map(({ at, text }) => `${at[0]}: ${text}`)).toEqual([]);
  });
});

describe.each(speaking)('what is heard in "$tag"', ({ tag, clips, spoken, byMark, texts }) => {
  const sounds = clips.map((clip) => ({ ...clip, mp3: readMp3(readClip(tag, clip.mark)) }));

  it('is MP3, one channel, and as long as its list says', () => {
    expect(sounds.filter(({ mp3 }) => !mp3?.isMono)).toEqual([]);
    expect(sounds.filter(({ mp3, milliseconds }) => mp3?.milliseconds !== milliseconds)).toEqual([]);
  });

  it('takes as long as somebody needs to say it', () => {
    const isOdd = ({ milliseconds, text }: (typeof sounds)[number]) =>
      milliseconds < 200 || milliseconds > 1500 + 160 * text.length || milliseconds < 25 * text.length;
    expect(sounds.filter(isOdd).map(({ text, milliseconds }) => ({ text, milliseconds }))).toEqual([]);
  });

  it('is no silence', () => {
    const isQuiet = ({ mp3 }: (typeof sounds)[number]) => !mp3 || mp3.gain < 150 || mp3.soundingFrames < mp3.frames / 2;
    expect(sounds.filter(isQuiet).map(({ text, mp3 }) => ({ text, mp3 }))).toEqual([]);
  });

  it('weighs at most 1.6 MB as far as a machine says it', () => {
    const bytes = sounds.filter(({ from }) => from === 'espeak-ng').map(({ mark }) => readClip(tag, mark).length);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1_600_000);
  });

  it('holds every digit, the plus sign, the greeting, and what Close cannot hide', () => {
    const marks = new Set(clips.map(({ mark }) => mark));
    const limits = ['tryCloseLimit', 'callListNotice', 'limitSpy', 'limitOther', 'goOn'];
    const needed = [...'0123456789', ...['plus', 'greeting', ...limits].map((key) => texts.ui[key] ?? '')];
    expect(needed.filter((text) => !marks.has(markText(text)))).toEqual([]);
    expect(spoken.length).toBeGreaterThan(clips.length);
  });

  const { piece, list } = signedVoice(tag);
  const store = readJson<{ build: string; app: Array<{ url: string; sha256: string }> }>(
    `/${tagOfVoice(tag)}/files.json`,
  );

  it('is listed, signed, and cut out of files byte for byte', () => {
    const bodies = list.files.map(({ sha256: name }) => readAddress(voiceFileAddress(name)));
    expect(bodies.map((body) => ({ sha256: sha256(body), bytes: body.length }))).toEqual(list.files);
    expect(Object.keys(list.clips).sort()).toEqual(clips.map(({ mark }) => mark));
    for (const { mark, from } of clips) {
      const [file, first, bytes, isMachine] = list.clips[mark] ?? [0, 0, 0, 0];
      expect(bodies[file]?.subarray(first, first + bytes).equals(readClip(tag, mark)), byMark.get(mark)?.text).toBe(
        true,
      );
      expect(isMachine).toBe(from === 'recording' ? 0 : 1);
    }
    const inClips = Object.values(list.clips).reduce((sum, [, , bytes]) => sum + bytes, 0);
    expect(inClips).toBe(bodies.reduce((sum, body) => sum + body.length, 0));
  });

  it('is stored like a language: whole, by hash, in files of which a broken one costs little', () => {
    const names = [piece.list, ...list.files.map((file) => file.sha256)];
    expect(store.app).toEqual(names.map((name) => ({ url: voiceFileAddress(name), sha256: name })));
    const weights = store.app.map(({ url }) => readAddress(url).length);
    expect(piece.bytes).toBe(weights.reduce((sum, bytes) => sum + bytes, 0));
    expect(store.build).toBe(readJson<{ build: string }>(`/${tag}/files.json`).build);
    expect(list.files.filter(({ bytes }) => bytes > 80_000)).toEqual([]);
  });
});

it('greets by ear in every language that can, with the very sound of that language', () => {
  const { file, clips } = readJson<Greetings>(greetingsAddress);
  const body = readAddress(voiceFileAddress(file.sha256));
  expect({ sha256: sha256(body), bytes: body.length }).toEqual(file);
  const greeting = languages.map(({ tag, texts, clips: own }) => ({
    tag,
    clip: own.find(({ mark }) => mark === markText(texts.ui.greeting ?? '')),
  }));
  const can = greeting.filter(({ clip }) => clip);
  expect(Object.keys(clips)).toEqual(can.map(({ tag }) => tag));
  for (const { tag, clip } of can) {
    const [first, bytes] = clips[tag] ?? [0, 0];
    expect(body.subarray(first, first + bytes).equals(readClip(tag, clip?.mark ?? ''))).toBe(true);
  }
});

it('every file of sounds is named by a list', () => {
  const named = speaking.flatMap(({ tag }) => {
    const { piece, list } = signedVoice(tag);
    return [piece.list, ...list.files.map((one) => one.sha256)].map(voiceFileAddress);
  });
  const { file } = readJson<Greetings>(greetingsAddress);
  const here = addresses.filter((address) => address.startsWith('v/') && address.endsWith('.bin'));
  expect(here).toEqual([...new Set([...named, voiceFileAddress(file.sha256)])].map((url) => url.slice(1)).sort());
});

function signedVoice(tag: string) {
  const { version } = readJson<{ version: number }>('/now.json');
  const manifest = readJson<{ languages: Record<string, { index: string }> }>(`/m/${version}.json`);
  const { pieces } = readJson<{ pieces: Array<{ kind: string; sha256: string }> }>(
    `/p/${manifest.languages[tag]?.index}.json`,
  );
  const voices = pieces.filter(({ kind }) => kind === 'voice');
  expect(voices).toHaveLength(1);
  const piece = v.parse(voicePieceSchema, readJson(`/p/${voices[0]?.sha256}.json`));
  const body = readAddress(voiceFileAddress(piece.list));
  expect(sha256(body)).toBe(piece.list);
  return { piece, list: JSON.parse(body.toString()) as VoiceList };
}
