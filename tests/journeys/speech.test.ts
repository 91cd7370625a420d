/** Promises about sound: what is heard of the voice that ships, in real browsers with a real engine for speech. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundleScript } from '#build/bundle-script.ts';
import type { Manner, Utterance } from '#core/ports.ts';
import { markText } from '#core/speech/mark-text.ts';
import type { VoiceList } from '#core/speech/voice-list.ts';
import { isWhole, patience } from '#tests/journeys/harness/how-much.ts';
import { judge } from '#tests/journeys/harness/judge.ts';
import { openSite, type Site } from '#tests/journeys/harness/site.ts';
import { openSoundRoom, type SoundRoom } from '#tests/journeys/harness/sound-room.ts';
import { waitIn } from '#tests/journeys/harness/traced-browser.ts';
import { newTracedChromium } from '#tests/journeys/harness/traced-chromium.ts';
import { newTracedFirefox } from '#tests/journeys/harness/traced-firefox.ts';

const root = join(import.meta.dirname, '..', '..');
const plain: Manner = { loudness: 'normal', speed: 1 };
/** So long that it does not end by itself while it is listened to. */
const long = { language: 'uk', text: 'Ти не сам, і ми поруч з тобою. '.repeat(12) };
const short = { language: 'ar', text: 'أنت لست وحدك.' };

let site: Site;
let room: SoundRoom;
let voiceScript: () => void;

beforeAll(async () => {
  [site, room] = await Promise.all([openSite(), openSoundRoom()]);
  // Sent as a function, because no page of ours runs a text as a script.
  voiceScript = new Function(await bundleScript(root, 'tests/journeys/harness/voice-page.ts')) as () => void;
});
afterAll(async () => {
  await room?.close();
  await site?.stop();
});

/** Runs in the page. Firefox says of none of Debian's voices that it is on the device itself, though all of them are. */
function sayWhereTheyAre(): void {
  Object.defineProperty(SpeechSynthesisVoice.prototype, 'localService', { configurable: true, get: () => true });
}

const engines = {
  // Playwright's own Chromium would be mute; this one is started by us.
  Chromium: () => newTracedChromium(['--enable-speech-dispatcher', '--autoplay-policy=no-user-gesture-required']),
  Firefox: newTracedFirefox,
};

describe.each(isWhole ? (['Chromium', 'Firefox'] as const) : (['Chromium'] as const))('in %s', (name) => {
  const browser = engines[name]();

  beforeAll(() => browser.start());
  afterAll(() => browser.leave());
  beforeEach(async () => {
    await room.listen().waitForSilence(1);
    await browser.goto(`${site.url}/uk/2/`);
    if (name === 'Firefox') await browser.run(sayWhereTheyAre, undefined);
    await browser.run(voiceScript, undefined);
  });

  const hasVoice = () =>
    waitIn(browser, () => window.voice.sourceOf({ language: 'uk', text: 'так' }) === 'device', 'a voice');
  /** Begins to say something, and does not wait for its end. */
  const begin = (utterance: Utterance, manner = plain) =>
    browser.run(
      ([utterance, manner]) => {
        window.saidToItsEnd = null;
        const said = window.voice.say(utterance, manner);
        window.begun = said;
        void said.then((isWhole) => {
          // One that was overtaken ends too.
          if (window.begun === said) window.saidToItsEnd = isWhole;
        });
      },
      [utterance, manner] as const,
    );
  const hasEnded = () => waitIn(browser, () => typeof window.saidToItsEnd === 'boolean', 'the end of what is said');
  const isSaidToItsEnd = () => browser.run(() => window.saidToItsEnd, undefined);

  it(
    'nothing is heard in a language that the device does not speak, though there are thousands of voices',
    async () => {
      await waitIn(browser, () => speechSynthesis.getVoices().length > 1_000, 'thousands of voices');
      const heard = room.listen();
      const differences: string[] = [];
      const mute = ['ti', 'so', 'prs', 'ps'];
      for (const language of mute) {
        const text = 'ሰላም። Salaan. سلام.';
        const source = await browser.run((one) => window.voice.sourceOf(one) ?? null, { language, text });
        if (source !== null) differences.push(`${language} is said by a ${source}`);
        await begin({ language, text });
        await hasEnded();
        if (await isSaidToItsEnd()) differences.push(`${language} is said to its end`);
      }
      await heard.waitForSilence(3);
      if (heard.sounding() > 0) differences.push('something is heard');
      judge({ kind: 'silence where the device has no voice', engine: name, cases: mute.length, differences });
    },
    patience,
  );

  it(
    'a recorded text is heard out of what is stored, where the device has no voice for it',
    async () => {
      const { text, list, file } = recording();
      await browser.run(
        async ([list, bytes]) => {
          const store = await caches.open('of-a-test');
          await store.put(`/v/${list.files[0]?.sha256}.bin`, new Response(Uint8Array.from(bytes)));
          window.voiceLists = { ti: list };
        },
        [list, [...file]] as const,
      );
      const differences: string[] = [];
      const sounding: number[] = [];
      const loudness: number[] = [];
      for (const manner of [plain, { ...plain, speed: 0.6 }, { ...plain, loudness: 'low' as const }]) {
        const heard = room.listen();
        await begin({ language: 'ti', text }, manner);
        await hasEnded();
        if (!(await isSaidToItsEnd())) differences.push('a recording breaks off');
        await heard.waitForSilence(1);
        sounding.push(heard.sounding());
        loudness.push(heard.loudness());
      }
      const [plainly = 0, slowly = 0] = sounding;
      const [normal = 0, , low = 0] = loudness;
      if (plainly <= 3) differences.push('a recording is not heard');
      if (slowly <= plainly) differences.push('slower is no slower');
      if (low >= normal * 0.8) differences.push('low is no lower');
      judge({ kind: 'recordings are heard', engine: name, cases: sounding.length, differences });
    },
    patience,
  );

  it(
    'a text is heard in a language that the device speaks',
    async () => {
      await hasVoice();
      const heard = room.listen();
      await begin(short);
      await hasEnded();
      const differences = [
        ...((await isSaidToItsEnd()) ? [] : ['it breaks off']),
        ...(heard.sounding() > 5 ? [] : ['nothing is heard']),
      ];
      judge({ kind: 'the voice of the device is heard', engine: name, cases: 1, differences });
    },
    patience,
  );

  if (name === 'Firefox')
    it('no voice is believed to be on the device that does not say so', async () => {
      await browser.goto(`${site.url}/uk/2/`);
      await browser.run(voiceScript, undefined);
      await waitIn(browser, () => speechSynthesis.getVoices().length > 1_000, 'thousands of voices');
      expect(await browser.run(() => window.voice.sourceOf({ language: 'uk', text: 'так' }) ?? null, undefined)).toBe(
        null,
      );
    });

  const ways: Record<string, () => Promise<unknown>> = {
    'when it is stopped': () => browser.run(() => window.voice.stop(), undefined),
    'when Close is pressed': () => browser.tap('a[href="/d/"]'),
    'when the page says that it is hidden': () =>
      browser.run(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
        document.dispatchEvent(new Event('visibilitychange'));
      }, undefined),
    'when the page is left': () => browser.goto(`${site.url}/d/`),
  };
  it.each(Object.keys(ways))(
    'it is silent at once %s',
    async (way) => {
      await hasVoice();
      const heard = room.listen();
      await begin(long);
      await heard.waitForSound();
      await ways[way]?.();
      const after = room.listen();
      await after.waitForSilence(2);
      // What lay in the loudspeaker's memory; the text had most of a minute to go.
      const differences = after.sounding() < 15 ? [] : ['it goes on'];
      judge({ kind: `silent at once ${way}`, engine: name, cases: 1, differences });
    },
    patience,
  );

  it(
    'the next text is heard after one that it ended',
    async () => {
      await hasVoice();
      const first = room.listen();
      await begin(long);
      await first.waitForSound();
      await begin(short);
      await hasEnded();
      expect(await isSaidToItsEnd()).toBe(true);
    },
    patience,
  );
});

/** A sound of a few seconds in any language, as if it were Tigrinya; what is said does not matter here. */
function recording(): { text: string; list: VoiceList; file: Buffer } {
  const locales = join(root, 'locales');
  const sounds = readdirSync(locales, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mp3'))
    .map((name) => readFileSync(join(locales, name)))
    .filter((sound) => sound.length > 5_000)
    .sort((one, other) => one.length - other.length);
  const [sound] = sounds;
  if (!sound) throw new Error('No language has a sound: locales/<tag>/voice/ holds none');
  const text = 'ሰላም።';
  // Not at the start of its file, as most clips.
  const file = Buffer.concat([Buffer.from('another clip'), sound]);
  const sha256 = createHash('sha256').update(file).digest('hex');
  const clips: VoiceList['clips'] = { [markText(text)]: [0, file.length - sound.length, sound.length, 1] };
  return { text, file, list: { files: [{ sha256, bytes: file.length }], clips } };
}
