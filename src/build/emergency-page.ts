/** The page inside the worker for the day when every cache is gone: each country's numbers, by names its people know. */
import { emergencyMain } from '#core/directory/emergency.ts';
import type { EmergencyNumber, PublishedCountry } from '#core/directory/pack-shape.ts';
import { spellNumber } from '#core/directory/short-numbers.ts';

/** Rendered by hand and without a language: whoever sees it may read none that we know. */
export function emergencyBody(countries: readonly PublishedCountry[]): string {
  const rows = countries
    .filter(({ emergency }) => emergency.length > 0)
    .map((country) => ({ country, names: namesOf(country) }))
    .sort((a, b) => (a.names.english < b.names.english ? -1 : 1))
    .map(({ country, names }) => `<li><h2>${names.own}</h2><p>${numbersOf(country)}</p></li>`)
    .join('');
  return `<nav class="bar"><a class="close" href="/d/" rel="noreferrer"><i aria-hidden="true">✕</i> Close</a><a href="/"><i aria-hidden="true">🌐</i> Language</a></nav><main><h1>Pebble</h1><ul>${rows}</ul></main>`;
}

function numbersOf(country: PublishedCountry): string {
  const childLine = country.services.find(({ kind }) => kind === 'child-helpline');
  const way = childLine?.channels.find(({ kind }) => kind === 'phone');
  const child = way && 'dial' in way ? ` ${spell('🧒', way)}` : '';
  const numbers = country.emergency.filter(({ kind }) => kind === 'phone');
  if (numbers.length === 0) throw new Error(`${country.country}: no emergency number (${emergencyMain(country)})`);
  return numbers.map((number) => spell(pictureOf(number), number)).join(' ') + child;
}

/** Everything else in this page is ours; a number comes from a file that a keeper wrote. */
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const spell = (sign: string, { dial, show }: { dial: string; show: string }) =>
  spellNumber(sign, escapeHtml(dial), escapeHtml(show));

/** Signs that every device draws by itself: pictures of ours would travel with the worker at every update. */
function pictureOf({ service }: EmergencyNumber): string {
  if (service === 'police') return '🚓';
  if (service === 'fire') return '🚒';
  return service === 'ambulance' || service === 'ambulance-and-fire' ? '🚑' : '📞';
}

/** The country's name in the languages spoken there, and in English. */
function namesOf({ country, spoken }: PublishedCountry): { own: string; english: string } {
  const nameIn = (tag: string) => new Intl.DisplayNames([tag], { type: 'region', fallback: 'none' }).of(country);
  const english = nameIn('en') ?? country;
  const all = [...spoken.map((tag) => ({ tag, name: nameIn(tag) })), { tag: 'en', name: english }];
  const own = all
    .filter(({ name }, place) => name !== undefined && all.findIndex((other) => other.name === name) === place)
    .map(({ tag, name }) => `<span lang="${tag}">${escapeHtml(name ?? '')}</span>`)
    .join(' · ');
  return { own, english };
}
