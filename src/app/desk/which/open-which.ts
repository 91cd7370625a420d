/** The language finder: by letters, by sound, or by the place that the child points to. It remembers nothing. */

import { bringFile } from '#app/desk/bring-file.ts';
import { fill, make } from '#app/desk/make.ts';
import type { Desk } from '#app/desk/open-tools.ts';
import { deskFileAddress } from '#core/desk/desk-addresses.ts';
import type { FinderFile, FinderLanguage } from '#core/desk/desk-files.ts';
import { soundButtons } from './sound-buttons.ts';

export async function openWhich(box: HTMLElement, desk: Desk): Promise<void> {
  const { languages, letters, regions } = await bringFile<FinderFile>(deskFileAddress(desk.tag, 'languages'));
  const result = make('div', { role: 'status' });
  const choose = (language: FinderLanguage) => {
    fill(result, tell(language, desk));
    result.scrollIntoView({ block: 'nearest' });
  };
  const choiceOf = (some: readonly FinderLanguage[]) =>
    make('div', { class: 'tiles ages' }, ...some.map((one) => languageButton(one, () => choose(one))));
  const within = (tags: readonly string[]) =>
    tags.reduce<FinderLanguage[]>((all, tag) => all.concat(languages.filter((one) => one.tag === tag)), []);

  const byLetters = step(
    letters.map(({ script, sample }) => ({
      label: make('bdi', { class: 'sign' }, sample),
      open: () => choiceOf(languages.filter(({ scripts }) => scripts.indexOf(script) >= 0)),
    })),
  );
  const byPlace = step(
    regions.map(({ name, countries }) => ({
      label: make('span', {}, name),
      open: () =>
        step(
          countries.map((country) => ({
            label: make('span', {}, country.name),
            open: () => choiceOf(within(country.languages)),
          })),
        ),
    })),
  );
  fill(
    box,
    make('p', {}, desk.say('deskWhichAbout')),
    way(desk.say('deskByLetters'), byLetters),
    way(desk.say('deskBySound'), soundButtons(languages, desk, choose)),
    way(desk.say('deskByPlace'), byPlace),
    result,
    make('p', { class: 'quiet' }, desk.say('deskNoProof')),
    make('p', { class: 'quiet' }, 'Unicode CLDR'),
  );
}

const way = (name: string, inside: HTMLElement) =>
  make('details', {}, make('summary', {}, make('b', {}, name)), inside);

interface Choice {
  label: HTMLElement;
  open(): HTMLElement;
}

/** Buttons of which one is chosen; what it opens stands below all of them. */
function step(choices: readonly Choice[]): HTMLElement {
  const below = make('div');
  const buttons = choices.map(({ label, open }) => {
    const button = make('button', { type: 'button', class: 'tile', 'aria-pressed': 'false' }, label);
    button.onclick = () => {
      for (const one of buttons) one.setAttribute('aria-pressed', String(one === button));
      fill(below, open());
      below.scrollIntoView({ block: 'nearest' });
    };
    return button;
  });
  return make(
    'div',
    {},
    make('div', { class: 'tiles ages' }, ...buttons.map((button) => make('div', {}, button))),
    below,
  );
}

function languageButton({ tag, own, dir, name }: FinderLanguage, onTap: () => void): HTMLElement {
  const button = make(
    'button',
    { type: 'button', class: 'tile', 'data-which': tag },
    ...(own === undefined ? [] : [make('bdi', { class: 'sign', lang: tag, dir }, own)]),
    ...(name === own ? [] : [make('span', { class: 'quiet' }, name)]),
  );
  button.onclick = onTap;
  return make('div', {}, button);
}

function tell({ tag, own, dir, name, greeting, here }: FinderLanguage, desk: Desk): HTMLElement {
  const names =
    own === undefined ? [name] : [make('bdi', { lang: tag, dir }, own), ...(name === own ? [] : [` – ${name}`])];
  const title = make('p', { class: 'sign' }, ...names);
  // A child who reads it nods or does not.
  const greets = greeting === undefined ? [] : [make('p', { lang: tag, dir }, greeting)];
  return here
    ? make(
        'div',
        { class: 'say' },
        title,
        ...greets,
        make('a', { class: 'big full', href: `/${tag}/` }, desk.say('deskOpenPebble')),
      )
    : make(
        'div',
        { class: 'say' },
        title,
        ...greets,
        make('p', {}, desk.say('deskNotSpoken')),
        make('p', {}, desk.say('deskNotSpokenDo')),
      );
}
