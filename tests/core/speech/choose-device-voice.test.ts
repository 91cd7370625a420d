/** Promises about voices of a device: its own language, on the device itself, or none. */
import { describe, expect, it } from 'vitest';
import { chooseDeviceVoice, type DeviceVoiceFacts } from '#core/speech/choose-device-voice.ts';

const voice = (lang: string, more: Partial<DeviceVoiceFacts> = {}): DeviceVoiceFacts => ({
  lang,
  name: lang,
  localService: true,
  default: false,
  ...more,
});
const choose = (langs: readonly string[], language: string, preferred?: readonly string[]) =>
  chooseDeviceVoice(
    langs.map((lang) => voice(lang)),
    language,
    preferred,
  )?.lang;

describe('a language is spoken', () => {
  it.each([
    ['uk', ['en-US', 'uk-UA'], 'uk-UA'],
    ['uk', ['en_US', 'uk_UA'], 'uk_UA'],
    ['ar', ['ar-EG'], 'ar-EG'],
    ['fr', ['FR'], 'FR'],
    ['prs', ['fa-IR', 'fa-AF'], 'fa-AF'],
    ['prs', ['fa-Arab-AF'], 'fa-Arab-AF'],
    ['prs', ['fa', 'prs-AF'], 'prs-AF'],
  ])('%s out of %j', (language, langs, chosen) => {
    expect(choose(langs, language)).toBe(chosen);
  });

  it('with the accent of the reader where there is one', () => {
    expect(choose(['fr-FR', 'fr-CA'], 'fr', ['fr-CA', 'en'])).toBe('fr-CA');
    expect(choose(['fr-FR', 'fr-CA'], 'fr', ['uk'])).toBe('fr-FR');
  });

  it('by the plain voice, not by a mask of it', () => {
    const voices = [
      voice('en', { name: 'Zarvox', default: true }),
      voice('en', { name: 'English+Whisper' }),
      voice('en'),
    ];
    expect(chooseDeviceVoice(voices, 'en')?.name).toBe('en');
  });

  it('by the one the device prefers, where all else is equal', () => {
    const voices = [voice('en-US', { name: 'one' }), voice('en-US', { name: 'two', default: true })];
    expect(chooseDeviceVoice(voices, 'en')?.name).toBe('two');
  });
});

describe('a language is not spoken', () => {
  it.each([
    ['ti', ['am-ET', 'en-US', 'tig', 't', '']],
    ['so', ['sw', 'sv-SE', 'som']],
    ['ps', ['fa-AF', 'prs', 'ur', 'ps2']],
    ['prs', ['fa', 'fa-IR', 'tg', 'ps-AF', 'fa-Cyrl-TJ']],
    ['uk', ['ru-RU', 'ukk', 'en-UK']],
  ])('%s out of %j', (language, langs) => {
    expect(choose(langs, language, [...langs])).toBeUndefined();
  });

  it('by a voice that sends the text away', () => {
    expect(chooseDeviceVoice([voice('uk-UA', { localService: false, default: true })], 'uk')).toBeUndefined();
  });
});
