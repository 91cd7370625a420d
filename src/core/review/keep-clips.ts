/** Which sounds go along with what may be shown: those of its very texts, and in a release those that somebody has heard. */
import type { Content } from '#core/content/read-content.ts';
import type { Clip } from '#core/speech/clips-file.ts';
import { spokenTexts } from '#core/speech/spoken-texts.ts';

/** @param content what may be shown. */
export function keepClips(content: Content, mayPlay: (clip: Clip) => boolean): Content {
  const clips: Record<string, readonly Clip[]> = {};
  for (const texts of content.languages) {
    const { tag } = texts.language;
    const marks = new Set(spokenTexts(content, texts).map(({ mark }) => mark));
    const kept = (content.clips[tag] ?? []).filter((clip) => marks.has(clip.mark) && mayPlay(clip));
    if (kept.length > 0) clips[tag] = kept;
  }
  return { ...content, clips };
}
