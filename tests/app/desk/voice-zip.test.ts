/** The file that leaves the booth holds what was recorded of today's words, and nothing else. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { makeVoiceZip } from '#app/desk/booth/voice-zip.ts';

const text = (mark: string) => ({ mark, text: `Words of ${mark}.`, where: 'Cards', core: true, recorded: false });
const recording = (mark: string, type = 'audio/webm') => ({
  tag: 'uk',
  mark,
  type,
  bytes: new Uint8Array([1, 2, 3]).buffer,
});

it('lists each recording with its words, and carries its bytes unchanged', () => {
  const zip = unzipSync(
    makeVoiceZip('uk', [text('aa'), text('bb'), text('cc')], [recording('cc', 'audio/mp4'), recording('aa')]),
  );
  expect(Object.keys(zip).sort()).toEqual(['aa.webm', 'cc.m4a', 'voice.json']);
  expect(JSON.parse(strFromU8(zip['voice.json'] ?? new Uint8Array()))).toEqual({
    language: 'uk',
    clips: [
      { mark: 'aa', text: 'Words of aa.', file: 'aa.webm' },
      { mark: 'cc', text: 'Words of cc.', file: 'cc.m4a' },
    ],
  });
  expect(zip['cc.m4a']).toEqual(new Uint8Array([1, 2, 3]));
});

it('leaves out what was said of words that have changed since', () => {
  expect(Object.keys(unzipSync(makeVoiceZip('uk', [text('aa')], [recording('old')])))).toEqual(['voice.json']);
});

it('says of no time when it was recorded', () => {
  const make = () => makeVoiceZip('uk', [text('aa')], [recording('aa')]);
  const zip = make();
  // The year stands in the upper bits of the date, counted from 1980.
  const date = (zip[12] ?? 0) | ((zip[13] ?? 0) << 8);
  expect(date >> 9).toBe(0);
});
