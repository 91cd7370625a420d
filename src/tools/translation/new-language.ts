/** `npm run content -- new-language`: makes what a language needs to begin, and says what to translate in which order. */
import * as v from 'valibot';
import { type Files, readContent, sourceLanguage } from '#core/content/read-content.ts';
import { tellFault } from '#core/content/tell-faults.ts';
import { writtenIn } from '#core/content/written-strings.ts';
import { faultsFromIssues } from '#core/faults.ts';
import { type Language, languageSchema } from '#core/language/language.ts';
import { type WorkLeft, workLeft } from '#core/review/begun-languages.ts';
import { stepNames } from '#core/review/translation-steps.ts';
import type { ChangingAnswer, Writing } from '#tools/answer.ts';
import { shortHash } from '#tools/content-files.ts';
import { readOptions } from '#tools/read-options.ts';
import { styleSheetStub } from './style-sheet-stub.ts';

const options = ['--name', '--dir', '--script'] as const;
const usage = `Say: npm run content -- new-language <tag> --name <its own name> --dir ltr|rtl --script <such as Latn, Arab, Ethi>.`;
const languagesFile = 'locales/languages.json';

const refuse = (says: string): ChangingAnswer => ({ code: 1, says: `${says} Nothing was written.`, writes: [] });

export function newLanguage(args: readonly string[], files: Files): ChangingAnswer {
  const language = readLanguage(args);
  if (typeof language === 'string') return refuse(language);
  const { tag } = language;
  const known = Object.keys(files).some((file) => file.startsWith(`locales/${tag}/`));
  if (known) return refuse(`${tag} is there already: locales/${tag}/ holds texts.`);
  const before = readContent(files, shortHash);
  if ('faults' in before) return refuse('The content has faults; mend them first (npm run content -- check).');

  const writes = writesFor(language, files);
  const content = writes.filter(({ file }) => file.endsWith('.json')).map(({ file, text }) => [file, text] as const);
  const after = readContent({ ...files, ...Object.fromEntries(content) }, shortHash);
  if ('faults' in after) return refuse(after.faults.map(tellFault).join('\n'));

  const left = workLeft(writtenIn(files, sourceLanguage), new Map(), tag, after.content);
  return { code: 0, says: tell(language, left, writes), writes };
}

/** The sentence that says why not, or the line of the new language. */
function readLanguage([tag, ...rest]: readonly string[]): Language | string {
  if (tag === undefined || tag.startsWith('--')) return usage;
  const given = readOptions(rest, { options, needed: options, usage });
  if (typeof given === 'string') return given;
  const line = { tag, name: given.get('--name'), dir: given.get('--dir'), script: given.get('--script'), begun: true };
  const result = v.safeParse(languageSchema, line);
  if (!result.success) return `${faultsFromIssues(languagesFile, result.issues).map(tellFault).join('\n')}\n${usage}`;
  if (!isScript(result.output.script))
    return `"${result.output.script}" is no script that Unicode knows, such as Latn or Arab.`;
  return result.output;
}

function isScript(script: string): boolean {
  try {
    return new RegExp(`\\p{Script=${script}}`, 'u').source !== '';
  } catch {
    return false;
  }
}

function writesFor(language: Language, files: Files): Writing[] {
  const { tag } = language;
  const lints = `src/content/lints/${tag}.json`;
  const empty = { promise: [], blame: [], label: [], graphic: [], loudTitle: [], yesNoStart: [] };
  const line = `  { ${Object.entries(language)
    .map(([key, value]) => `"${key}": ${JSON.stringify(value)}`)
    .join(', ')} }`;
  return [
    { file: `locales/${tag}/README.md`, text: styleSheetStub(language) },
    { file: `locales/${tag}/.review.json`, text: '{}\n' },
    { file: languagesFile, text: (files[languagesFile] ?? '[]').replace(/\s*\]\s*$/, `,\n${line}\n]\n`) },
    ...(files[lints] === undefined
      ? [{ file: lints, text: `${JSON.stringify({ status: 'machine-draft', ...empty }, null, 2)}\n` }]
      : []),
  ];
}

function tell({ tag, name }: Language, left: WorkLeft, writes: readonly Writing[]): string {
  const widest = Math.max(...Object.values(stepNames).map((one) => one.length));
  const rows = left.map(
    ({ step, lacks }, place) => `  ${place + 1}. ${stepNames[step].padEnd(widest)}  ${String(lacks).padStart(5)} texts`,
  );
  const total = left.reduce((sum, { lacks }) => sum + lacks, 0);
  const hasCountries = Intl.DisplayNames.supportedLocalesOf([tag]).length > 0;
  return [
    `${name} (${tag}) has begun: ${writes.map(({ file }) => file).join(', ')}.`,
    `Answer the questions in locales/${tag}/README.md, and fill src/content/lints/${tag}.json with what no text may say.`,
    `What is left, ${total} texts, what protects children first:`,
    ...rows,
    `Begin with: npm run content -- translate-out ${tag} --only core`,
    `Nobody is shown ${name} until 1 and 2 are whole and somebody takes "begun" out of its line in ${languagesFile}; "check" says when.`,
    ...(hasCountries ? [] : ['This Node knows no names of countries in it: the build will ask for them.']),
  ].join('\n');
}
