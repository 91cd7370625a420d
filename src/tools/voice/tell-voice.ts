/** `npm run content -- voice status [language]`: which texts have a sound, whose it is, and what nobody has heard yet. */
import type { Content } from '#core/content/read-content.ts';
import { clipsFileOf } from '#core/speech/clips-file.ts';
import type { Answer } from '#tools/answer.ts';
import { type LanguageVoice, quote, readSound, voiceOf } from './language-voice.ts';
import { machineVoices } from './machine-voices.ts';

export function tellVoice(content: Content, [tag, ...rest]: readonly string[]): Answer {
  if (rest.length > 0) return { code: 1, says: 'Say: npm run content -- voice status [language].' };
  if (tag === undefined) {
    const voices = content.languages.map(({ language }) => voiceOf(content, language.tag));
    return { code: 0, says: voices.map((voice) => (typeof voice === 'string' ? voice : tellOne(voice))).join('\n') };
  }
  const voice = voiceOf(content, tag);
  if (typeof voice === 'string') return { code: 1, says: voice };
  return { code: 0, says: [tellOne(voice), ...tellLists(voice)].join('\n') };
}

function tellOne({ tag, texts, byMark, clips }: LanguageVoice): string {
  const core = texts.filter(({ isCore }) => isCore);
  if (clips.length === 0) {
    const machine = machineVoices[tag];
    const why = typeof machine === 'string' ? ` ${machine}` : '';
    return `${tag}: no sound; ${texts.length} texts could be said, ${core.length} of them of the safety core.${why}`;
  }
  const good = clips.filter(({ mark }) => byMark.has(mark));
  const count = (is: (clip: (typeof clips)[number]) => boolean) => good.filter(is).length;
  const bytes = good.reduce((sum, { mark }) => sum + (readSound(tag, mark)?.length ?? 0), 0);
  return [
    `${tag}: ${good.length} of ${texts.length} texts have a sound, ${count(({ mark }) => byMark.get(mark)?.isCore === true)} of ${core.length} of the safety core;`,
    `${count(({ from }) => from === 'recording')} by people, ${count(({ from }) => from !== 'recording')} by a machine;`,
    `${count(({ status }) => status === 'heard')} heard; ${Math.ceil(bytes / 1000)} kB.`,
    ...(good.length < clips.length ? [`${clips.length - good.length} orphaned.`] : []),
  ].join(' ');
}

function tellLists({ tag, texts, byMark, clips }: LanguageVoice): string[] {
  const marks = new Set(clips.map(({ mark }) => mark));
  const list = (title: string, lines: readonly string[]) => (lines.length > 0 ? [`${title}:`, ...lines] : []);
  return [
    ...list(
      'Orphaned, because the text has changed or is gone (voice make takes them away)',
      clips.filter(({ mark }) => !byMark.has(mark)).map(({ mark, text }) => `  ${mark} ${quote(text)}`),
    ),
    ...list(
      `Listed in ${clipsFileOf(tag)}, but without a file`,
      clips.filter(({ mark }) => !readSound(tag, mark)).map(({ mark, text }) => `  ${mark} ${quote(text)}`),
    ),
    ...list(
      'Safety core without a sound',
      texts.filter(({ isCore, mark }) => isCore && !marks.has(mark)).map(({ at, text }) => `  ${at[0]} ${quote(text)}`),
    ),
    ...list(
      'Nobody has heard',
      clips
        .filter(({ mark, status }) => byMark.has(mark) && status === 'unheard')
        .map(({ mark, from, text }) => `  ${mark} ${from} ${quote(text)}`),
    ),
  ];
}
