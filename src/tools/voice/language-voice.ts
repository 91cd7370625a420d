/** What is known of the voice of one language before anything is done with it. */
import { existsSync, readFileSync } from 'node:fs';
import type { Content } from '#core/content/read-content.ts';
import { type Clip, clipFileOf } from '#core/speech/clips-file.ts';
import { type SpokenText, spokenTexts } from '#core/speech/spoken-texts.ts';

export interface LanguageVoice {
  tag: string;
  texts: readonly SpokenText[];
  byMark: ReadonlyMap<string, SpokenText>;
  clips: readonly Clip[];
}

/** @returns a sentence where there is no such language. */
export function voiceOf(content: Content, tag: string | undefined): LanguageVoice | string {
  const texts = content.languages.find(({ language }) => language.tag === tag);
  if (!texts || tag === undefined) {
    const tags = content.languages.map(({ language }) => language.tag);
    return `There is no language "${tag ?? ''}". Languages: ${tags.join(', ')}.`;
  }
  const spoken = spokenTexts(content, texts);
  return {
    tag,
    texts: spoken,
    byMark: new Map(spoken.map((one) => [one.mark, one])),
    clips: content.clips[tag] ?? [],
  };
}

export function readSound(tag: string, mark: string): Uint8Array | undefined {
  const file = clipFileOf(tag, mark);
  return existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined;
}

export const quote = (text: string) => `“${text}”`;
