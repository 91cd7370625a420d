/** What the tests of the way to translators share. */
import type { Files } from '#core/content/read-content.ts';
import { files } from '#tests/content/repository.ts';
import type { ChangingAnswer } from '#tools/answer.ts';
import { openWork, type Work } from '#tools/translation/open-work.ts';
import { type TransferString, transferStrings } from '#tools/translation/transfer-strings.ts';
import { translateIn } from '#tools/translation/translate-in.ts';
import { writeXliff } from '#tools/translation/write-xliff.ts';

export const day = '2026-11-21';

export function open(tag: string, all: Files = files): Work {
  const work = openWork(all, tag);
  if ('says' in work) throw new Error(work.says);
  return work;
}

export const stringsOf = (tag: string, all: Files = files) => transferStrings(open(tag, all));

export const toXliff = (tag: string, strings: readonly TransferString[]) =>
  writeXliff({ source: 'en', target: { tag, dir: 'ltr' }, general: ['For all.'], strings });

export const takeBack = (text: string, all: Files = files, name = 'back.xlf'): ChangingAnswer =>
  translateIn(name, new TextEncoder().encode(text), all, day);

/** As if a translator had written these texts, by `file field`. */
export function written(tag: string, changes: Readonly<Record<string, string>>, all: Files = files): string {
  const strings = stringsOf(tag, all).filter(({ name, field }) => changes[`${name} ${field}`] !== undefined);
  return toXliff(
    tag,
    strings.map((one) => ({ ...one, target: changes[`${one.name} ${one.field}`] ?? '', state: 'current' as const })),
  );
}

/** A style sheet is for people, and no content. */
const contentIn = ({ writes }: ChangingAnswer) => writes.filter(({ file }) => file.endsWith('.json'));

export const filesAfter = (answer: ChangingAnswer, all: Files = files): Files => ({
  ...all,
  ...Object.fromEntries(contentIn(answer).map(({ file, text }) => [file, text])),
});

/** A language that has begun: its line, and an empty record. */
export function begin(tag: string, all: Files = files): Files {
  const languages = JSON.parse(all['locales/languages.json'] ?? '') as Array<{ tag: string }>;
  const kept = Object.entries(all).filter(([file]) => !file.startsWith(`locales/${tag}/`));
  return {
    ...Object.fromEntries(kept),
    [`locales/${tag}/.review.json`]: '{}',
    'locales/languages.json': JSON.stringify(languages.map((one) => (one.tag === tag ? { ...one, begun: true } : one))),
  };
}
