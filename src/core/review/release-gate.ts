/** Decides what may be put before children: no text below the status its risk needs, no number that is not sure and fresh. */
import { organisationFields, organisationFile } from '#core/content/organisation.ts';
import type { Content } from '#core/content/read-content.ts';
import { publishCountry } from '#core/directory/publish.ts';
import type { Country } from '#core/directory/service.ts';
import { isOneCountry } from '#core/directory/vocabulary.ts';
import { tellBegun } from './begun-languages.ts';
import { keepClips } from './keep-clips.ts';
import { keepServices, whyNotReleased } from './keep-services.ts';
import { hasEnoughReaders, keepTexts, type LeftOut } from './keep-texts.ts';
import { isHighEnough, neededStatus } from './status-ladder.ts';

/** One sentence each. */
export type Sentences = readonly string[];

/**
 * @param now the moment the release is of, so that the same content always gives the same release.
 * @returns what may be shown and what was left out; or everything a release lacks, what protects children first.
 */
export function forRelease(
  content: Content,
  now: Date,
): { content: Content; leftOut: Sentences } | { lacks: Sentences } {
  const kept = keepTexts(content, (text) => isHighEnough(text.status, text.risk) && hasEnoughReaders(text));
  const countries = content.countries.map((country) => keepServices(country, now));
  const lacks = [
    ...(kept.content.languages.length > 0
      ? []
      : kept.coreLeftOut.map((one) => `${tellText(one)} No language has its safety core.`)),
    ...content.countries.reduce<string[]>((all, country) => all.concat(emergencyLacks(country, now)), []),
    ...organisationFields
      .filter(([field]) => content.organisation[field] === null)
      .map(([field, why]) => `${organisationFile}, ${field}: is null; ${why}.`),
  ];
  if (lacks.length > 0) return { lacks };

  const leftOut = content.begun
    .map(tellBegun)
    .concat([...kept.coreLeftOut, ...kept.leftOut].map(tellText), tellServices(content.countries, now));
  const shown = keepClips({ ...kept.content, countries }, ({ status }) => status === 'heard');
  return { content: shown, leftOut: leftOut.concat(tellClips(content, shown)) };
}

/** A preview shows everything but what was withdrawn because it is harmful or wrong. */
export function forPreview(content: Content): { content: Content } | { lacks: Sentences } {
  const kept = keepTexts(content, ({ status }) => status !== 'withdrawn');
  if (kept.content.languages.length > 0) return { content: keepClips(kept.content, () => true) };
  return { lacks: kept.coreLeftOut.map((one) => `${tellText(one)} No language has its safety core.`) };
}

function tellText({ tag, unit, risk, own, status, readers }: LeftOut): string {
  if (isHighEnough(status, risk)) {
    const who = readers === 1 ? '1 person' : 'nobody';
    return `locales/${tag}/.review.json, ${unit}: was read by ${who} beside who wrote it, here or in English; a text of risk H needs 2.`;
  }
  const is = own === status ? `is ${status}` : `is ${own}, but the English text it was made from is ${status}`;
  const needs = status === 'withdrawn' ? '' : `; a text of risk ${risk} needs ${neededStatus[risk]}`;
  return `locales/${tag}/.review.json, ${unit}: ${is}${needs}.`;
}

function emergencyLacks(country: Country, now: Date): string[] {
  if (!isOneCountry(country.country)) return [];
  const { emergency } = publishCountry(keepServices(country, now));
  if (emergency.some(({ kind }) => kind === 'phone')) return [];

  const file = `src/content/directory/${country.country.toLowerCase()}.json`;
  const without = `${country.country} would have no emergency number.`;
  const entries = country.services.filter(({ kind }) => kind === 'emergency');
  if (entries.length === 0) return [`${file}: holds no entry of kind "emergency". ${without}`];
  return entries.map((entry) => {
    const why = whyNotReleased(entry, now) ?? 'has no number that children may be shown';
    return `${file}, services[${entry.id}]: ${why}. ${without}`;
  });
}

function tellClips(before: Content, after: Content): string[] {
  return Object.keys(before.clips).reduce<string[]>((all, tag) => {
    const of = before.clips[tag]?.length ?? 0;
    const left = of - (after.clips[tag]?.length ?? 0);
    if (left === 0) return all;
    return all.concat(`locales/${tag}/voice: ${left} of ${of} sounds were heard by nobody, or their text is left out.`);
  }, []);
}

function tellServices(countries: readonly Country[], now: Date): string[] {
  const services = countries.reduce<Country['services']>((all, one) => all.concat(one.services), []);
  const refused = services.filter((service) => whyNotReleased(service, now) !== undefined);
  if (refused.length === 0) return [];
  return [
    `src/content/directory: ${refused.length} of ${services.length} entries are C, held, without a date, too old or not checked by two people.`,
  ];
}
