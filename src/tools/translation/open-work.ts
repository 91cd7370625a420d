/** Opens what is needed to send the texts of one language out and to take them back: English, its own, records, rules. */
import * as v from 'valibot';
import {
  type Content,
  type Files,
  type LanguageTexts,
  readContent,
  sourceLanguage,
} from '#core/content/read-content.ts';
import { readShape } from '#core/content/read-shape.ts';
import { reviewUnits } from '#core/content/review-units.ts';
import { type Guards, readGuards } from '#core/content/rules/read-guards.ts';
import { tellFaults } from '#core/content/tell-faults.ts';
import { type ReviewFile, reviewFileSchema } from '#core/content/text-files.ts';
import { type Written, writtenIn } from '#core/content/written-strings.ts';
import { type Language, languagesSchema } from '#core/language/language.ts';
import { shortHash } from '#tools/content-files.ts';

export interface Work {
  language: Language;
  english: Written;
  own: Written;
  review: ReviewFile;
  /** Unit → what the hash of its English is made from. */
  units: ReadonlyMap<string, string>;
  source: LanguageTexts;
  content: Content;
  guards: Guards;
}

/** The language itself may have faults or hardly anything: what is sent out and taken back is what mends it. */
export function openWork(files: Files, tag: string): Work | { says: string } {
  const languages = readShape(files, languagesFile, languagesSchema);
  if ('faults' in languages) return { says: tellFaults(languages.faults) };
  const language = languages.value.find((one) => one.tag === tag);
  if (!language || tag === sourceLanguage) {
    const tags = languages.value.map((one) => one.tag).filter((one) => one !== sourceLanguage);
    return {
      says: `"${tag}" is no language that is translated. Those are: ${tags.join(', ')}. A new one: npm run content -- new-language.`,
    };
  }
  const read = readContent(withEnglishOnly(files, languages.value), shortHash);
  const guarded = readGuards(files, [sourceLanguage]);
  const records = readShape(files, reviewFileOf(tag), reviewFileSchema);
  const own = Object.keys(files).filter((file) => file.startsWith(`locales/${tag}/`));
  const broken = own.map((file) => readShape(files, file, v.unknown()));
  const faults = [read, guarded, records, ...broken].flatMap((one) => ('faults' in one ? one.faults : []));
  if ('faults' in read || 'faults' in guarded || 'faults' in records || faults.length > 0)
    return { says: tellFaults(faults) };
  const [source] = read.content.languages;
  if (!source) return { says: `locales/${sourceLanguage} holds no texts.` };
  return {
    language,
    english: writtenIn(files, sourceLanguage),
    own: writtenIn(files, tag),
    review: records.value,
    units: reviewUnits(source),
    source,
    content: read.content,
    guards: guarded.guards,
  };
}

const languagesFile = 'locales/languages.json';
export const reviewFileOf = (tag: string) => `locales/${tag}/.review.json`;

function withEnglishOnly(files: Files, languages: readonly Language[]): Files {
  const english = languages.filter(({ tag }) => tag === sourceLanguage);
  const kept = Object.entries(files).filter(
    ([file]) => !file.startsWith('locales/') || file.startsWith(`locales/${sourceLanguage}/`),
  );
  return { ...Object.fromEntries(kept), [languagesFile]: JSON.stringify(english) };
}
