/** Says of each string that came back whether it can be taken, or why not and what to do. */
import { compareTranslation } from '#core/content/compare-translation.ts';
import { guardStrings } from '#core/content/rules/guard-texts.ts';
import { saidOf } from '#core/content/said.ts';
import { shortHash } from '#tools/content-files.ts';
import type { Work } from './open-work.ts';
import type { ReturnedString } from './returned.ts';
import type { TransferString } from './transfer-strings.ts';

export interface Refusal {
  name: string;
  field: string;
  problem: string;
  cure: string;
}

export interface Taken extends TransferString {
  /** What the translator wrote. */
  text: string;
  /** Somebody looked at it against today's English. */
  isConfirmed: boolean;
}

export interface Judged {
  taken: readonly Taken[];
  refused: readonly Refusal[];
  /** Nobody has written anything there. */
  empty: number;
}

export function judgeReturned(
  returned: readonly ReturnedString[],
  today: readonly TransferString[],
  work: Work,
): Judged {
  const known = new Map(today.map((one) => [keyOf(one), one]));
  const times = new Map<string, number>();
  for (const one of returned) times.set(keyOf(one), (times.get(keyOf(one)) ?? 0) + 1);

  const refused: Refusal[] = [];
  const taken: Taken[] = [];
  let empty = 0;
  for (const { name, field, hash, target, isDone } of returned) {
    const refuse = (problem: string, cure: string) => refused.push({ name, field, problem, cure });
    const own = known.get(keyOf({ name, field }));
    const wanted = own === undefined ? '' : shortHash(own.source);
    if (own === undefined)
      refuse('does not exist in English', 'Leave it out: it was removed, or its name was changed.');
    else if ((times.get(keyOf(own)) ?? 0) > 1) refuse('stands in the file more than once', 'Keep one of them.');
    else if (target === '') empty += 1;
    else if (hash !== wanted)
      refuse(
        `was made from English ${hash || 'without a hash'}, and today's is ${wanted}`,
        `Translate today's: "${own.source}"`,
      );
    else if (work.review[own.unit]?.status === 'withdrawn') {
      const cure = 'Write it anew in its file and stamp it, together with who withdrew it.';
      if (target !== own.target) refuse('was withdrawn because it can do harm', cure);
    } else taken.push({ ...own, text: target, isConfirmed: isDone || target !== own.target });
  }

  // What stayed as it was and is called good again must be good against today's English.
  const toGuard = taken.filter(
    ({ text, target, state, isConfirmed }) => text !== target || (state === 'stale' && isConfirmed),
  );
  const faults = faultsIn(toGuard, work);
  const faulty = new Set(faults.map(keyOf));
  return {
    taken: taken.filter((one) => !faulty.has(keyOf(one))),
    refused: refused.concat(faults),
    empty,
  };
}

export const keyOf = ({ name, field }: { name: string; field: string }) => `${name} ${field}`;

/** The same guards that stand before a build, asked before anything is written. */
function faultsIn(changed: readonly Taken[], { language, content, guards }: Work): Refusal[] {
  const { tag, script } = language;
  const compared = changed.flatMap(({ name, field, source, text }) =>
    compareTranslation(source, text, script).map((problem) => ({
      name,
      field,
      problem,
      cure: `Compare with the English text: "${source}"`,
    })),
  );
  const said = changed.map(({ name, path, text }) => saidOf({ tag, name, path, text }, content.scenarios));
  const guarded = guardStrings(said, guards).map(({ file, field, problem, cure, rule }) => ({
    name: file.slice(`locales/${tag}/`.length),
    field,
    problem: `${problem} (rule: ${rule})`,
    cure,
  }));
  return [...compared, ...guarded];
}
