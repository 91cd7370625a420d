/** One thing that was found: its name in the helper's language, and inside it all of it, beside the other language. */

import { make } from '#app/desk/make.ts';
import type { Desk } from '#app/desk/open-tools.ts';
import type { OtherLanguage, PeopleFile, PeopleNumber, SearchEntry, SearchFile } from '#core/desk/desk-files.ts';
import type { ToolWord } from '#core/desk/tool-words.ts';
import { freshnessAt } from '#core/directory/freshness.ts';

interface Found {
  id: string;
  own: SearchEntry | undefined;
  other: { entry: SearchEntry; language: Pick<OtherLanguage, 'tag' | 'dir'> } | undefined;
}

export function showFound({ id, own, other }: Found, people: PeopleFile, file: SearchFile, desk: Desk): HTMLElement {
  const [kind, name = ''] = id.split(':');
  const person = kind === 'person' ? people[Number(name)] : undefined;
  const where = person && file.entries.find((entry) => entry.id === `country:${person.country}`)?.title;
  const title = person
    ? titleOf(person, where, desk)
    : [own?.title ?? (other?.entry.silent ? '' : other?.entry.title) ?? ''];
  const box = make('details', { 'data-found': id }, make('summary', {}, make('b', {}, ...title)));
  // Filled when it is opened: twenty topics in two languages are a long page.
  box.addEventListener(
    'toggle',
    () => {
      if (person) box.append(...callNotice([person], desk), ...tellPerson(person, desk));
      else if (kind === 'country') box.append(...tellCountry({ own, other }, name, people, desk));
      else box.append(...tellParts({ own, other }, desk));
    },
    { once: true },
  );
  return box;
}

function titleOf({ words, name, nameLanguage }: PeopleNumber, where: string | undefined, desk: Desk) {
  const parts: Array<Node | string> = [desk.say(words as ToolWord)];
  if (name !== undefined) parts.push(': ', make('bdi', nameLanguage ? { lang: nameLanguage } : {}, name));
  if (where !== undefined) parts.push(' – ', make('bdi', {}, where));
  return parts;
}

function tellPerson({ ways, seen, due, freshness }: PeopleNumber, desk: Desk): HTMLElement[] {
  const at = freshnessAt({ freshness, ...(seen ? { seen } : {}), ...(due ? { due } : {}) }, new Date());
  if (at === 'expired') return [make('p', {}, desk.say('expiredLine'))];
  const links = ways.map(({ kind, href, show }) => {
    const link = make(
      'a',
      { class: isNumber(kind) ? 'number' : 'address', rel: 'noreferrer' },
      make('bdi', { dir: 'ltr' }, show),
    );
    // The file is the site's own word, yet nothing but a number, a message, a letter or a page is ever opened.
    if (/^(tel:|sms:|mailto:|https:)/.test(href)) link.href = href;
    return make('p', {}, ...(kind === 'phone' ? [] : [`${nameOfWay[kind] ?? ''} `]), link);
  });
  const said: ToolWord[] = [];
  if (due === undefined) said.push('notCheckedByUs');
  if (at === 'old') said.push('mayHaveChanged');
  return [
    ...links,
    ...said.map((word) => make('p', { class: 'quiet' }, desk.say(word))),
    make('p', {}, make('a', { href: `/${desk.tag}/p/` }, desk.say('peopleWhoCanHelp'))),
  ];
}

/** Once before the numbers. Only an emergency number has no name: nothing holds up whoever is in danger. */
function callNotice(people: PeopleFile, desk: Desk): HTMLElement[] {
  const isKept = people.some(({ name, ways }) => name !== undefined && ways.some(({ kind }) => isNumber(kind)));
  return isKept ? [make('p', { class: 'say' }, desk.say('callListNotice'))] : [];
}

const isNumber = (kind: string) => kind === 'phone' || kind === 'sms' || kind === 'whatsapp';

const nameOfWay: Readonly<Record<string, string>> = { sms: 'SMS', whatsapp: 'WhatsApp' };

function tellCountry({ own, other }: Omit<Found, 'id'>, country: string, people: PeopleFile, desk: Desk) {
  const there = people.filter((one) => one.country === country);
  const names = other && other.entry.title !== own?.title ? [sideOf(other, [other.entry.title])] : [];
  return [
    ...names,
    ...callNotice(there, desk),
    ...there.map((person) =>
      make(
        'div',
        { class: 'box' },
        make('p', {}, make('b', {}, ...titleOf(person, undefined, desk))),
        ...tellPerson(person, desk),
      ),
    ),
  ];
}

function tellParts({ own, other }: Omit<Found, 'id'>, desk: Desk): HTMLElement[] {
  // Whoever controls a child often reads the child's language: such a card is never shown in it.
  const beside = other && !other.entry.silent ? other : undefined;
  const hidden = other?.entry.silent ? [make('p', { class: 'quiet' }, desk.say('deskSilentCard'))] : [];
  const ofAge = (parts: SearchEntry['parts'] = [], age: number | undefined) => parts.find((part) => part.age === age);
  const ages = (own?.parts ?? []).concat(beside?.entry.parts ?? []).map(({ age }) => age);
  const parts = Array.from(new Set(ages), (age) => {
    const mine = ofAge(own?.parts, age);
    const theirs = ofAge(beside?.entry.parts, age);
    const sides: HTMLElement[] = [];
    if (own && mine) sides.push(make('div', {}, ...paragraphs([mine.title ?? own.title, ...mine.lines])));
    if (beside && theirs) sides.push(sideOf(beside, [theirs.title ?? beside.entry.title, ...theirs.lines]));
    const tiles = make('div', { class: 'tiles' }, ...sides);
    const head = mine?.head ?? theirs?.head;
    // Of several only the one that is wanted: a topic at three ages in two languages is a long page.
    return age !== undefined && head ? make('details', {}, make('summary', {}, make('b', {}, head)), tiles) : tiles;
  });
  return [...parts, ...hidden];
}

const paragraphs = ([title = '', ...lines]: readonly string[]) => [
  make('p', {}, make('b', {}, title)),
  ...lines.map((line) => make('p', {}, line)),
];

function sideOf({ language: { tag, dir } }: NonNullable<Found['other']>, lines: readonly string[]): HTMLElement {
  return make('div', { lang: tag, dir }, ...paragraphs(lines));
}
