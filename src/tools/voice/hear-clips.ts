/** `npm run content -- voice heard`: records who listened to sounds. Without this no release plays them. */
import type { Content } from '#core/content/read-content.ts';
import { reviewRoles } from '#core/content/text-files.ts';
import { isRealDate } from '#core/directory/date-faults.ts';
import type { Clip } from '#core/speech/clips-file.ts';
import { readOptions } from '#tools/read-options.ts';
import { type LanguageVoice, voiceOf } from './language-voice.ts';
import { changeClips, type SoundAnswer, sayOnly } from './sound-answer.ts';

const options = ['--role', '--date'] as const;
const usage = 'Say: npm run content -- voice heard <language> [mark …] --role … --date ….';

const refuse = (says: string) => sayOnly(1, `${says} Nothing was written.`);

/** Without a mark all sounds of the language. */
export function hearClips(content: Content, [tag, ...rest]: readonly string[], today: string): SoundAnswer {
  const voice = voiceOf(content, tag);
  if (typeof voice === 'string') return refuse(`${voice} ${usage}`);
  const firstOption = rest.findIndex((one) => one.startsWith('--'));
  const marks = firstOption < 0 ? rest : rest.slice(0, firstOption);
  const said = readSaid(firstOption < 0 ? [] : rest.slice(firstOption), today);
  if (typeof said === 'string') return refuse(said);
  const chosen = choose(voice, marks);
  if (typeof chosen === 'string') return refuse(chosen);

  const after = voice.clips.map(
    (clip): Clip =>
      chosen.has(clip.mark)
        ? { ...clip, status: 'heard', by: [...new Set([...(clip.by ?? []), said.role])], on: said.on }
        : clip,
  );
  return {
    code: 0,
    says: `${voice.tag}: ${chosen.size} ${chosen.size === 1 ? 'sound was' : 'sounds were'} heard by the ${said.role} on ${said.on}.`,
    ...changeClips(voice.tag, voice.clips, after, new Map()),
  };
}

/** The sentence that says what is missing, or who listened and when. */
function readSaid(args: readonly string[], today: string) {
  const given = readOptions(args, { options, needed: options, usage });
  if (typeof given === 'string') return given;
  const role = reviewRoles.find((one) => one === given.get('--role'));
  if (!role) return `"${given.get('--role')}" is no role. Roles, never names: ${reviewRoles.join(', ')}.`;
  const on = given.get('--date') ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on) || !isRealDate(on)) return `"${on}" is not a day such as 2026-11-21.`;
  if (on > today) return `${on} has not come yet: nobody can have heard it then.`;
  return { role, on };
}

function choose({ tag, byMark, clips }: LanguageVoice, marks: readonly string[]): ReadonlySet<string> | string {
  const known = new Set(clips.map(({ mark }) => mark));
  const unknown = marks.filter((mark) => !known.has(mark));
  if (unknown.length > 0) return `${tag} has no sound ${unknown.join(', ')}.`;
  const chosen = marks.length > 0 ? marks : clips.map(({ mark }) => mark);
  if (chosen.length === 0) return `${tag} has no sound.`;
  const orphaned = chosen.filter((mark) => !byMark.has(mark));
  return orphaned.length > 0
    ? `The text of ${orphaned.join(', ')} has changed since: make or record it anew.`
    : new Set(chosen);
}
