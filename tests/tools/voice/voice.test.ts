/** Promises to whoever makes, records and hears sounds: a mistake writes nothing, and nothing of a person is lost unsaid. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Content } from '#core/content/read-content.ts';
import type { Clip } from '#core/speech/clips-file.ts';
import { markText } from '#core/speech/mark-text.ts';
import { spokenTexts } from '#core/speech/spoken-texts.ts';
import { zzContent } from '#tests/core/review/zz-content.ts';
import { hearClips } from '#tools/voice/hear-clips.ts';
import { importClips, type Packer } from '#tools/voice/import-clips.ts';
import { makeClips, type Programs } from '#tools/voice/make-clips.ts';
import type { SoundAnswer } from '#tools/voice/sound-answer.ts';
import { tellVoice } from '#tools/voice/tell-voice.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const clip = (text: string, changes: Partial<Clip> = {}): Clip => ({
  ...{ text, mark: markText(text), from: 'espeak-ng', status: 'unheard', milliseconds: 900 },
  ...changes,
});
const heard: Pick<Clip, 'status' | 'by' | 'on'> = { status: 'heard', by: ['second-reader'], on: '2026-11-20' };
const withClips = (...clips: Clip[]) => zzContent({}, { clips: { en: clips } });
const listIn = ({ writes }: SoundAnswer): Clip[] => JSON.parse(writes[0]?.text ?? '[]');
const isUntouched = ({ code, says, writes, sounds, removes }: SoundAnswer) => {
  expect(code).toBe(1);
  expect(says).toContain('Nothing was written.');
  expect([writes.length, sounds.size, removes.length]).toEqual([0, 0, 0]);
};

const said: string[] = [];
const programs = (changes: Partial<Programs> = {}): Programs => ({
  whatIsMissing: () => undefined,
  read: (_, mark) => bytesOf(`before ${mark}`),
  say(voice, texts) {
    said.push(...texts);
    return texts.map((text) => ({ bytes: bytesOf(`${voice} ${text}`), milliseconds: 700 }));
  },
  ...changes,
});
const make = (content: Content, changes: Partial<Programs> = {}, files = {}, flags: string[] = []) =>
  makeClips(content, ['en', ...flags], files, programs(changes));
const core = (content = zzContent()) => {
  const [english] = content.languages;
  return english ? spokenTexts(content, english).filter(({ isCore }) => isCore) : [];
};

describe('voice make', () => {
  it('says the safety core and nothing else, each text in a file of its mark', () => {
    const made = make(zzContent());
    const marks = core()
      .map(({ mark }) => mark)
      .sort();
    expect(listIn(made).map(({ mark }) => mark)).toEqual(marks);
    expect([...made.sounds.keys()].sort()).toEqual(marks.map((mark) => `locales/en/voice/${mark}.mp3`));
    expect(listIn(made).every(({ from, status }) => from === 'espeak-ng' && status === 'unheard')).toBe(true);
  });

  it('leaves what a person recorded, and what it made before', () => {
    const recording = clip('A card.', { from: 'recording', ...heard });
    const made = make(withClips(recording, clip('A reply.')));
    expect(listIn(made)).toEqual(expect.arrayContaining([recording, clip('A reply.')]));
    expect([...made.sounds.keys()].filter((file) => file.includes(recording.mark))).toEqual([]);
    const again = make(withClips(recording, clip('A reply.')), {}, {}, ['--again']);
    expect(listIn(again)).toContainEqual(recording);
    expect(again.sounds.has(`locales/en/voice/${markText('A reply.')}.mp3`)).toBe(true);
  });

  it('takes away the sound of a text that has changed, and says so of a recording', () => {
    const made = make(withClips(clip('Of before.', { from: 'recording' }), clip('Of before too.')));
    expect([...made.removes].sort()).toEqual(
      ['Of before.', 'Of before too.'].map((text) => `locales/en/voice/${markText(text)}.mp3`).sort(),
    );
    expect(made.says).toContain('Of before.');
    expect(listIn(made).map(({ text }) => text)).not.toContain('Of before.');
  });

  it('gives the machine other letters where they are written down, and leaves out what it says wrongly', () => {
    const files = { 'locales/en/voice/spoken.json': JSON.stringify({ 'A card.': 'A kard.', 'A reply.': null }) };
    const made = make(zzContent(), {}, files);
    expect(said).toContain('A kard.');
    expect(listIn(made)).toContainEqual(clip('A card.', { spoken: 'A kard.', milliseconds: 700 }));
    expect(listIn(made).map(({ text }) => text)).not.toContain('A reply.');
  });

  it('makes anew what was made from other letters, and then nobody has heard it', () => {
    const made = make(withClips(clip('A card.', { spoken: 'A kart.', ...heard })));
    expect(listIn(made)).toContainEqual(clip('A card.', { milliseconds: 700 }));
  });

  it('keeps that somebody heard the very same bytes', () => {
    const same = { read: () => bytesOf('en-gb A card.') };
    const before = clip('A card.', { ...heard });
    expect(listIn(make(withClips(before), same, {}, ['--again']))).toContainEqual(before);
  });

  it.each([
    ['a language that is not there', () => makeClips(zzContent(), ['xx'], {}, programs()), 'no language "xx"'],
    ['a language that no machine speaks', () => makeClips(zzContent(), ['zz'], {}, programs()), 'zz: No machine'],
    ['a flag that is not known', () => make(zzContent(), {}, {}, ['--all']), 'voice make'],
    [
      'a machine without the programs',
      () => make(zzContent(), { whatIsMissing: () => 'ffmpeg is not here.' }),
      'ffmpeg is not here.',
    ],
    [
      'a text that the machine cannot say',
      () => make(zzContent(), { say: (_, texts) => texts.map(() => undefined) }),
      'says nothing for',
    ],
    [
      'other letters for no text',
      () => make(zzContent(), {}, { 'locales/en/voice/spoken.json': '{"Nothing.":"x"}' }),
      'Nothing.',
    ],
    ['a broken list of letters', () => make(zzContent(), {}, { 'locales/en/voice/spoken.json': '{' }), 'spoken.json'],
  ])('refuses %s', (_, run, why) => {
    const answer = run();
    isUntouched(answer);
    expect(answer.says).toContain(why);
  });
});

const packer = (changes: Partial<Packer> = {}): Packer => ({
  whatIsMissing: () => undefined,
  pack: (bytes) => ({ bytes, milliseconds: 800 }),
  ...changes,
});
const card = { mark: markText('A card.'), text: 'A card.', file: 'a.webm' };
const exported = (clips: unknown = [card], files: Record<string, string> = { 'a.webm': 'sound' }, language = 'en') => {
  const file = join(mkdtempSync(join(tmpdir(), 'pebble-booth-')), 'voice.zip');
  const entries = { 'voice.json': JSON.stringify({ language, clips }), ...files };
  const zipped = Object.entries(entries).map(([name, text]): [string, Uint8Array] => [name, bytesOf(text)]);
  writeFileSync(file, zipSync(Object.fromEntries(zipped)));
  return file;
};
const take = (file: string, content = zzContent(), changes: Partial<Packer> = {}) =>
  importClips(content, ['en', file], packer(changes));

describe('voice import', () => {
  it('takes recordings in place of what a machine said, and keeps all others', () => {
    const answer = take(exported(), withClips(clip('A card.', { ...heard }), clip('A reply.')));
    expect(answer.code).toBe(0);
    expect(answer.says).toContain('1 recording taken, in place of another sound. Nobody has heard it yet:');
    expect(listIn(answer)).toContainEqual(clip('A card.', { from: 'recording', milliseconds: 800 }));
    expect(listIn(answer)).toContainEqual(clip('A reply.'));
    expect([...answer.sounds]).toEqual([[`locales/en/voice/${card.mark}.mp3`, bytesOf('sound')]]);
  });

  it('takes a folder as well', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pebble-booth-'));
    writeFileSync(join(folder, 'voice.json'), JSON.stringify({ language: 'en', clips: [card] }));
    writeFileSync(join(folder, 'a.webm'), 'sound');
    expect(take(folder).code).toBe(0);
  });

  const gone = { mark: markText('Of before.'), text: 'Of before.', file: 'b.webm' };
  it.each([
    ['what is not there', () => take('nowhere.zip'), 'There is no nowhere.zip'],
    ['what is no zip', () => take('package.json'), 'cannot be opened'],
    ['another language', () => take(exported([card], { 'a.webm': 'x' }, 'zz')), 'recorded for "zz"'],
    ['a list that is none', () => take(exported('no')), 'voice.json'],
    ['an empty list', () => take(exported([])), 'holds no clip'],
    [
      'a text that has changed since',
      () => take(exported([card, gone], { 'a.webm': 'x', 'b.webm': 'x' })),
      '“Of before.” is no text',
    ],
    ['a mark of another text', () => take(exported([{ ...card, mark: gone.mark }])), 'does not have the mark'],
    ['the same text twice', () => take(exported([card, card])), 'more than once'],
    ['a file that is missing', () => take(exported([card], {})), 'no file a.webm'],
    [
      'a file of another kind',
      () => take(exported([{ ...card, file: 'a.m3u8' }], { 'a.m3u8': 'x' })),
      'a.m3u8 is none of',
    ],
    [
      'a name that leads out of the zip',
      () => take(exported([card], { 'a.webm': 'x', '../a.webm': 'x' })),
      'no booth writes',
    ],
    ['a name from the root', () => take(exported([card], { 'a.webm': 'x', '/etc/a.webm': 'x' })), 'no booth writes'],
    ['what is no sound', () => take(exported(), zzContent(), { pack: () => 'not-sound' }), 'cannot be read as a sound'],
    ['silence', () => take(exported(), zzContent(), { pack: () => 'silent' }), 'is silent'],
    ['a click', () => take(exported(), zzContent(), { pack: (bytes) => ({ bytes, milliseconds: 50 }) }), 'too short'],
    [
      'a microphone left on',
      () => take(exported(), zzContent(), { pack: (bytes) => ({ bytes, milliseconds: 60_000 }) }),
      'too long',
    ],
    [
      'a machine without ffmpeg',
      () => take(exported(), zzContent(), { whatIsMissing: () => 'ffmpeg is not here.' }),
      'ffmpeg',
    ],
    ['too many words', () => importClips(zzContent(), ['en', 'a', 'b'], packer()), 'Say:'],
  ])('refuses %s, whole', (_, run, why) => {
    const answer = run();
    isUntouched(answer);
    expect(answer.says).toContain(why);
  });
});

describe('voice heard', () => {
  const content = withClips(clip('A card.'), clip('A reply.'), clip('Of before.'));
  const options = ['--role', 'second-reader', '--date', '2026-11-20'];
  const hear = (...args: string[]) => hearClips(content, args, '2026-11-21');

  it('records who listened to which sound', () => {
    const answer = hear('en', markText('A card.'), ...options);
    expect(listIn(answer)).toEqual(
      expect.arrayContaining([clip('A card.', { ...heard, by: ['second-reader'] }), clip('A reply.')]),
    );
    expect(answer.sounds.size + answer.removes.length).toBe(0);
  });

  it.each([
    ['a sound that is not there', ['en', '0000000000000000', ...options], 'has no sound'],
    ['a sound whose text has changed', ['en', markText('Of before.'), ...options], 'has changed since'],
    ['a name', ['en', '--role', 'anna', '--date', '2026-11-20'], 'no role'],
    ['a day to come', ['en', '--role', 'second-reader', '--date', '2026-11-22'], 'has not come yet'],
    ['no day', ['en', '--role', 'second-reader'], '--date is missing'],
    ['another language', ['xx', ...options], 'no language'],
  ])('refuses %s', (_, args, why) => {
    const answer = hear(...args);
    isUntouched(answer);
    expect(answer.says).toContain(why);
  });
});

describe('voice status', () => {
  it('tells what has a sound, whose, who heard it, and what is orphaned', () => {
    const content = withClips(clip('A card.', { from: 'recording', ...heard }), clip('A reply.'), clip('Of before.'));
    const { code, says } = tellVoice(content, ['en']);
    expect(code).toBe(0);
    expect(says).toMatch(
      /^en: 2 of \d+ texts have a sound, 2 of \d+ of the safety core; 1 by people, 1 by a machine; 1 heard/,
    );
    expect(says).toContain('1 orphaned');
    expect(says).toContain('“Of before.”');
  });

  it('tells of all languages, in a line each', () => {
    expect(tellVoice(zzContent(), []).says.split('\n')).toHaveLength(2);
    expect(tellVoice(zzContent(), ['xx']).code).toBe(1);
  });
});
