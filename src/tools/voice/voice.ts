/** `npm run content -- voice …`: the four things that are done with sounds. */
import type { Content, Files } from '#core/content/read-content.ts';
import { hearClips } from './hear-clips.ts';
import { importClips } from './import-clips.ts';
import { makeClips } from './make-clips.ts';
import { type SoundAnswer, sayOnly } from './sound-answer.ts';
import { tellVoice } from './tell-voice.ts';

export const voiceVerbs =
  'voice status [language] | voice make <language> [--again] | voice import <language> <zip or folder> | voice heard <language> [mark …] --role … --date …';

export function answerVoice(
  content: Content,
  [verb, ...args]: readonly string[],
  files: Files,
  today: string,
): SoundAnswer {
  switch (verb) {
    case 'status': {
      const { code, says } = tellVoice(content, args);
      return sayOnly(code, says);
    }
    case 'make':
      return makeClips(content, args, files);
    case 'import':
      return importClips(content, args);
    case 'heard':
      return hearClips(content, args, today);
    default:
      return sayOnly(1, `Say: npm run content -- ${voiceVerbs}.`);
  }
}
