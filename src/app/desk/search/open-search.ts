/** The search of the helper's desk. What is typed stays in this page: no request and no store ever hears of it. */

import { bringFile } from '#app/desk/bring-file.ts';
import { fill, make, makeButton } from '#app/desk/make.ts';
import type { Desk } from '#app/desk/open-tools.ts';
import { deskFileAddress, peopleFileAddress } from '#core/desk/desk-addresses.ts';
import type { OtherLanguage, PeopleFile, SearchEntry, SearchFile } from '#core/desk/desk-files.ts';
import type { ToolWord } from '#core/desk/tool-words.ts';
import { makeSearchIndex } from './search-index.ts';
import { showFound } from './show-found.ts';

/** Long enough for a word, so that a slow phone does not look for each letter. */
const pauseMs = 200;

export async function openSearch(box: HTMLElement, desk: Desk): Promise<void> {
  const [own, people] = await Promise.all([
    bringFile<SearchFile>(deskFileAddress(desk.tag, 'search')),
    bringFile<PeopleFile>(peopleFileAddress),
  ]);
  const index = makeSearchIndex();
  const files = new Map([[desk.tag, own]]);
  let second: string | undefined;
  index.add(own);
  index.add({ language: own.language, entries: peopleEntries(people, own, desk) });

  const entryOf = (tag: string | undefined, id: string) =>
    files.get(tag ?? '')?.entries.find((entry) => entry.id === id);
  const results = make('div', { role: 'status' });
  const look = () => {
    const text = field.value.trim();
    if (text === '') return fill(results);
    const found = index.find(text);
    if (found.length === 0) return fill(results, make('p', { class: 'say' }, desk.say('deskNothing')));
    fill(
      results,
      ...found.map(({ id, tag }) => {
        const other = tag === desk.tag ? second : tag;
        return showFound(
          { id, own: entryOf(desk.tag, id), other: sided(entryOf(other, id), other) },
          people,
          own,
          desk,
        );
      }),
    );
  };
  const sided = (entry: SearchEntry | undefined, tag: string | undefined) => {
    const language = files.get(tag ?? '')?.language;
    return entry && language ? { entry, language } : undefined;
  };

  // No name, and off: else a browser keeps what was typed for the next time.
  const field = make('input', {
    ...{ type: 'search', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', dir: 'auto' },
    'data-search-field': '',
  });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  field.oninput = () => {
    if (waiting !== undefined) clearTimeout(waiting);
    waiting = setTimeout(look, pauseMs);
  };

  const status = make('p', { role: 'status' });
  const more = make('div', { class: 'tiles' });
  const offer = (language: OtherLanguage) => {
    const button = makeButton('', () => void bring());
    const size = make('bdi', { dir: 'ltr' }, `(${language.kilobytes} kB)`);
    button.append(make('span', {}, make('bdi', { lang: language.tag }, language.name), ' ', size));
    const bring = async () => {
      button.disabled = true;
      status.textContent = desk.say('loading');
      try {
        const file = await bringFile<SearchFile>(deskFileAddress(language.tag, 'search'));
        files.set(language.tag, file);
        index.add(file);
        second = language.tag;
        status.textContent = '';
        button.remove();
        look();
      } catch {
        button.disabled = false;
        status.textContent = desk.say('loadFailed');
      }
    };
    return button;
  };
  more.append(...own.others.map(offer));

  fill(
    box,
    make('p', {}, desk.say('deskSearchAbout')),
    make('label', {}, desk.say('deskSearchField'), field),
    results,
    make('p', {}, desk.say('deskMoreLanguages')),
    more,
    status,
  );
}

/** Found by country, by what they are for, and by their own name. */
function peopleEntries(people: PeopleFile, own: SearchFile, desk: Desk): SearchEntry[] {
  return people.map(({ country, words, name = '' }, place) => {
    const where = own.entries.find(({ id }) => id === `country:${country}`)?.title ?? '';
    return {
      id: `person:${place}`,
      title: name,
      parts: [{ lines: [desk.say(words as ToolWord), where] }],
    };
  });
}
