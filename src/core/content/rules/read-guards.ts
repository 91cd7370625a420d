/** Reads what keepers write beside the texts: notes, glossary, lists of words, silent cards, exceptions. */
import * as v from 'valibot';
import { type Files, sourceLanguage } from '#core/content/read-content.ts';
import { readShape } from '#core/content/read-shape.ts';
import type { Fault } from '#core/faults.ts';
import { compilePattern } from './word-pattern.ts';

const line = v.pipe(v.string(), v.minLength(1, 'is empty'));

/** `locales/en/notes.json`: for translators. note-rule.ts says how its keys are made. */
const notesSchema = v.record(v.string(), line);

const glossarySchema = v.array(
  v.objectWithRest(
    {
      /** The English term. */
      term: line,
      /** How it is said to a child. */
      child: line,
      /** How helpers say it among themselves. */
      helper: line,
      avoid: v.array(
        v.strictObject({
          /** `*` stands for any letters. */
          words: line,
          /** English where it says nothing. */
          language: v.optional(line),
          /** In both where it says nothing. */
          register: v.optional(v.picklist(['child', 'helper'])),
          /** At every age where it says nothing. */
          ages: v.optional(v.array(v.picklist([1, 2, 3]))),
          /** Wrong in this sense only: for people to see, because no machine can. */
          sense: v.optional(line),
        }),
      ),
      note: v.string(),
    },
    v.nullable(line),
  ),
);

/** The kinds of words that no text may hold, and why. */
export const lintKinds = ['promise', 'blame', 'label', 'graphic', 'loudTitle', 'yesNoStart'] as const;
export type LintKind = (typeof lintKinds)[number];

const pattern = v.pipe(
  line,
  v.check((text) => {
    try {
      compilePattern(text);
      return true;
    } catch {
      return false;
    }
  }, 'is not a regular expression'),
);

/**
 * `src/content/lints/<tag>.json`: regular expressions in which `\b` is the edge of a word in every script.
 * @param least patterns in the lists that no language can do without.
 */
const lintsOf = (least: number) =>
  v.strictObject({
    /** How far people have looked at this list. */
    status: v.picklist(['machine-draft', 'human-draft', 'reviewed']),
    promise: v.pipe(v.array(pattern), v.minLength(least, 'is empty')),
    blame: v.array(pattern),
    label: v.pipe(v.array(pattern), v.minLength(least, 'is empty')),
    graphic: v.array(pattern),
    loudTitle: v.array(pattern),
    yesNoStart: v.pipe(v.array(pattern), v.minLength(least, 'is empty')),
  });
const lintsSchema = lintsOf(1);
/** Of a language that nobody is shown yet. */
const waitingSchema = lintsOf(0);

/** What stays out of the child's own language and has no sound: whoever controls a child often reads and hears it. */
const silentSchema = v.strictObject({
  decks: v.array(line),
  cards: v.array(line),
  replies: v.array(line),
});

const exceptionsSchema = v.array(
  v.strictObject({
    rule: line,
    file: line,
    key: line,
    reason: v.pipe(v.string(), v.minLength(20, 'does not say enough for somebody who comes later')),
  }),
);

export interface Guards {
  notes: v.InferOutput<typeof notesSchema>;
  glossary: v.InferOutput<typeof glossarySchema>;
  lints: Readonly<Record<string, v.InferOutput<typeof lintsSchema>>>;
  silent: v.InferOutput<typeof silentSchema>;
  exceptions: v.InferOutput<typeof exceptionsSchema>;
}

export const notesFile = `locales/${sourceLanguage}/notes.json`;
export const glossaryFile = `locales/${sourceLanguage}/glossary.json`;
const lintsFolder = 'src/content/lints/';
export const silentFile = `${lintsFolder}silent.json`;
export const exceptionsFile = `${lintsFolder}exceptions.json`;
const lintsFile = (tag: string) => `${lintsFolder}${tag}.json`;
const isKnown = (file: string, tags: readonly string[]) =>
  file === silentFile || file === exceptionsFile || tags.some((tag) => file === lintsFile(tag));

export function readGuards(files: Files, tags: readonly string[]): { guards: Guards } | { faults: Fault[] } {
  const faults: Fault[] = [];
  const read = <T>(file: string, schema: v.GenericSchema<unknown, T>): T | undefined => {
    const result = readShape(files, file, schema);
    if ('value' in result) return result.value;
    faults.push(...result.faults);
    return undefined;
  };

  const notes = read(notesFile, notesSchema);
  const glossary = read(glossaryFile, glossarySchema);
  const silent = read(silentFile, silentSchema);
  const exceptions = read(exceptionsFile, exceptionsSchema);
  const lints: Record<string, Guards['lints'][string]> = {};
  for (const tag of tags) {
    const list = read(lintsFile(tag), lintsSchema);
    if (list) lints[tag] = list;
  }
  // A list may wait for its language.
  const waiting = Object.keys(files).filter((file) => file.startsWith(lintsFolder) && !isKnown(file, tags));
  for (const file of waiting) {
    const [, tag] = /^([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.json$/.exec(file.slice(lintsFolder.length)) ?? [];
    const list = tag === undefined ? undefined : read(file, waitingSchema);
    if (tag !== undefined && list) lints[tag] = list;
    if (tag === undefined)
      faults.push({ file, field: '', problem: 'belongs to no language', cure: 'Correct its name, or delete it.' });
  }
  return notes && glossary && silent && exceptions && faults.length === 0
    ? { guards: { notes, glossary, lints, silent, exceptions } }
    : { faults };
}
