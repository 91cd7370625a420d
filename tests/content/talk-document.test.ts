/** Promises to whoever has no app: each card, each answer and each small story stands in a document too. */
// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ages } from '#core/age/age.ts';
import type { LanguageTexts } from '#core/content/read-content.ts';
import { readAddress, readDocument, readLists, textOf } from './built-site.ts';
import { readRepository } from './repository.ts';

const content = readRepository();
const bases = ['/', '/o/'] as const;
const documents = content.languages.flatMap((texts) =>
  bases.map((base) => ({ texts, base, tag: texts.language.tag, address: `${base}${texts.language.tag}/c/` })),
);
const english = content.languages.find(({ language }) => language.tag === 'en');
const forAdult = cardsOf(english);

function cardsOf(texts: LanguageTexts | undefined) {
  if (!texts?.cards) throw new Error(`there are no cards in "${texts?.language.tag}"`);
  return texts.cards;
}

const isForAdult = (element: Element) => element.getAttribute('lang') === 'en' && element.getAttribute('dir') === 'ltr';
const insideOf = (element: Element, selector: string) =>
  Array.from(element.children).filter((child) => child.matches(selector));
const titleOf = (details: Element | undefined) => textOf(details?.querySelector('summary'));
const withGaps = (text: string) => text.replace(/\{\{\w+\}\}[.።]?/g, '…');

/** What each card says with the name of the child's language in it; no card that needs a number, put together from the files. */
function expectedDecks(texts: LanguageTexts) {
  const words = cardsOf(texts);
  const { name, tag } = texts.language;
  const nameForAdult = new Intl.DisplayNames(['en'], { type: 'language' }).of(tag);
  const filled = nameForAdult === name ? name : `${nameForAdult} · ${name}`;
  const decks = content.cards.decks.map(({ id, cards }) => {
    const shown = cards.filter((card) => !forAdult.cards[card.id]?.includes('{{emergencyNumber}}'));
    return {
      id,
      title: words.decks[id],
      cards: [...shown.filter(({ silent }) => !silent), ...shown.filter(({ silent }) => silent)].map((card) => ({
        isSilent: card.silent,
        forChild: words.cards[card.id]?.replace('{{language}}', name),
        forAdult: forAdult.cards[card.id]?.replace('{{language}}', filled),
        note: forAdult.notes[card.id],
      })),
    };
  });
  return [...decks.filter(({ id }) => id === 'now'), ...decks.filter(({ id }) => id !== 'now')];
}

describe.each(documents)('$address', ({ texts, tag, base, address }) => {
  const page = readDocument(address);
  const main = page.querySelector('main') ?? page.body;
  const [replies, stories] = insideOf(main, 'section');
  if (!replies || !stories) throw new Error(`${address} has no replies or no stories`);
  const decks = insideOf(main, 'details');
  const { ui } = texts;
  const isEnglish = tag === 'en';

  it('holds every deck, the one for now first, and each card in the words of the translators', () => {
    const wanted = expectedDecks(texts);
    expect(decks.map(titleOf)).toEqual(wanted.map(({ title }) => title));
    wanted.forEach(({ cards }, at) => {
      const [, ...shown] = Array.from(decks[at]?.children ?? []);
      expect(shown.map((card) => Array.from(card.querySelectorAll('p'), textOf))).toEqual(
        cards.map(({ isSilent, forChild, forAdult: said, note }) =>
          [isSilent ? undefined : forChild, isSilent || !isEnglish ? said : undefined, note].filter(Boolean),
        ),
      );
    });
  });

  it('leaves out no card but those with an emergency number, which has no country here', () => {
    const written = content.cards.decks.flatMap(({ cards }) => cards.map(({ id }) => id));
    const waiting = written.filter((id) => forAdult.cards[id]?.includes('{{emergencyNumber}}'));
    expect(waiting).toEqual(['call-emergency']);
    expect(expectedDecks(texts).flatMap(({ cards }) => cards)).toHaveLength(written.length - waiting.length);
  });

  it('marks as English what an adult reads, and leaves the words of the child to the language of the page', () => {
    expectedDecks(texts).forEach(({ cards }, at) => {
      cards.forEach(({ isSilent }, place) => {
        const lines = Array.from(decks[at]?.children[place + 1]?.querySelectorAll('p') ?? []);
        const ofChild = isSilent ? 0 : 1;
        expect(lines.slice(ofChild).filter((line) => !isForAdult(line))).toEqual([]);
        expect(lines.slice(0, ofChild).filter((line) => line.hasAttribute('lang'))).toEqual([]);
      });
    });
  });

  it('shows of a silent card a neutral row with a picture, and no word of it in the language of the child', () => {
    const rows = decks.flatMap((deck) => insideOf(deck, 'details'));
    const silent = content.cards.decks.flatMap(({ cards }) => cards.filter((card) => card.silent));
    expect(rows).toHaveLength(silent.length - 1);
    for (const row of rows) {
      expect(titleOf(row)).toBe(ui.forAnAdult);
      expect(row.querySelectorAll('summary > svg > use')).toHaveLength(1);
      expect(insideOf(row, ':not(summary)').filter((inside) => !isForAdult(inside))).toEqual([]);
    }
    if (isEnglish) return;
    const said = silent.map(({ id }) => cardsOf(texts).cards[id] ?? '');
    // What the topics and stories say in the same words, the child may read there.
    const shownOnCards = new Set(decks.flatMap((deck) => insideOf(deck, '*')).map(textOf));
    expect(said.filter((words) => shownOnCards.has(words))).toEqual([]);
  });

  it('gives an adult every reply in English, and shows the words for the child only behind it', () => {
    expect(isForAdult(replies)).toBe(true);
    expect(textOf(replies.querySelector('h2'))).toBe(english?.ui.adultAnswers);
    const shown = insideOf(replies, 'details').slice(0, content.cards.replyDecks.length);
    content.cards.replyDecks.forEach((deck, at) => {
      expect(titleOf(shown[at])).toBe(forAdult.replyDecks[deck.id]);
      const rows = insideOf(shown[at] ?? replies, 'details');
      expect(rows.map(titleOf)).toEqual(deck.replies.map(({ id }) => withGaps(forAdult.replies[id] ?? '')));
      deck.replies.forEach(({ id }, place) => {
        const said = rows[place]?.querySelector('.say');
        expect(textOf(said)).toBe(withGaps(cardsOf(texts).replies[id] ?? ''));
        expect([said?.getAttribute('lang'), said?.getAttribute('dir')]).toEqual([tag, texts.language.dir]);
      });
    });
  });

  it('lets an adult read the note first, and keeps a promise closed until it can be kept', () => {
    const shown = insideOf(replies, 'details').flatMap((deck) => insideOf(deck, 'details'));
    const wanted = content.cards.replyDecks.flatMap((deck) => deck.replies);
    expect(wanted.filter(({ onlyIfTrue }) => onlyIfTrue).length).toBeGreaterThan(0);
    wanted.forEach(({ id, onlyIfTrue }, at) => {
      const [first] = Array.from(shown[at]?.querySelectorAll('p') ?? []);
      const note = forAdult.notes[id];
      if (note !== undefined) expect(textOf(first)).toBe(note);
      const promise = shown[at]?.querySelector('details');
      expect(titleOf(promise ?? undefined)).toBe(onlyIfTrue ? english?.ui.canKeep : '');
      expect(shown[at]?.querySelector('.say')?.closest('details')).toBe(promise ?? shown[at]);
    });
  });

  it('has who, where, how soon and the five answers to point at, in both languages', () => {
    const words = cardsOf(texts);
    const both = (adult: string | undefined, child: string | undefined) =>
      adult === child ? adult : `${adult} · ${child}`;
    const lists = insideOf(replies, 'details').slice(content.cards.replyDecks.length);
    expect(lists.map((list) => [titleOf(list), ...Array.from(list.querySelectorAll('p'), textOf)])).toEqual([
      [english?.ui.whichPerson, ...content.cards.roles.map((id) => both(forAdult.roles[id], words.roles[id]))],
      [english?.ui.whichPlace, ...content.cards.places.map((id) => both(forAdult.places[id], words.places[id]))],
      [english?.ui.howManyMinutes, content.cards.minutes.join(' · ')],
      [
        english?.ui.answersAgain,
        ...(['yes', 'no', 'dont-know', 'dont-want', 'dont-understand'] as const).map((answer) =>
          both(forAdult.answers[answer], words.answers[answer]),
        ),
      ],
    ]);
    const ofChild = lists.flatMap((list) => Array.from(list.querySelectorAll('bdi')));
    expect(ofChild.filter((one) => one.lang !== tag || one.dir !== texts.language.dir)).toEqual([]);
  });

  it('tells every story of every age: the story, three answers closed, what to do, and the way to people', () => {
    expect(textOf(stories.querySelector('h2 + p'))).toBe(ui.noWrongAnswer);
    const byAge = insideOf(stories, 'section');
    expect(byAge.map((section) => textOf(section.querySelector('h3')))).toEqual([ui.age1, ui.age2, ui.age3]);
    ages.forEach((age, at) => {
      const shown = insideOf(byAge[at] ?? stories, 'details');
      const wanted = content.scenarios.filter((story) => story.ages.includes(age));
      expect(shown).toHaveLength(wanted.length);
      wanted.forEach(({ id }, place) => {
        const story = shown[place];
        const text = texts.scenarios[id];
        if (!story || !text) throw new Error(`no story ${id} in "${tag}"`);
        expect(titleOf(story)).toBe(ui.smallStory);
        expect(textOf(story.querySelector('p'))).toBe(text.scene);
        expect(textOf(story.querySelector('h4'))).toBe(text.ask ?? ui.groupIsThisOk);
        expect(
          insideOf(story, 'details').map((answer) => [titleOf(answer), textOf(answer.querySelector('p'))]),
        ).toEqual([
          [text.yes.label ?? ui.storyYes, text.yes.feedback],
          [text.no.label ?? ui.storyNo, text.no.feedback],
          [text.unsure.label ?? ui.storyUnsure, text.unsure.feedback],
          [ui.doThis, text.do],
        ]);
        expect(insideOf(story, 'a').map((link) => link.getAttribute('href'))).toEqual([`${base}${tag}/p/`]);
      });
    });
  });

  it('is closed everywhere, needs no script, and leads only to people and to the start', () => {
    expect(main.querySelectorAll('details[open], [hidden], button').length).toBe(0);
    const links = Array.from(main.querySelectorAll('a'), (link) => link.getAttribute('href') ?? '');
    expect([...new Set(links)].sort()).toEqual([`${base}${tag}/`, `${base}${tag}/p/`]);
  });

  it('names nothing by what it is about: its elements carry no mark but language, look and link', () => {
    const marks = Array.from(main.querySelectorAll('*')).flatMap((element) => element.getAttributeNames());
    expect([...new Set(marks)].sort()).toEqual(['aria-hidden', 'class', 'dir', 'href', 'lang']);
  });
});

describe.each(content.languages.map((texts) => ({ texts, tag: texts.language.tag })))('in "$tag"', ({ texts, tag }) => {
  it('the first page leads there while nothing is stored, and always where nothing ever is', () => {
    for (const base of bases) {
      const links = readDocument(`${base}${tag}/`).querySelectorAll(`a[href="${base}${tag}/c/"]`);
      expect(Array.from(links, textOf)).toEqual([`${texts.ui.cards} · ${texts.ui.smallStories}`]);
      expect(links[0]?.closest('[data-says]')?.getAttribute('data-says')).toBe(base === '/' ? 'not-yet' : undefined);
    }
  });

  it('it is stored with nothing: whoever has the worker has the app', () => {
    const lists = readLists(tag);
    expect([...lists.reading, ...lists.app].filter((url) => url.includes('/c/'))).toEqual([]);
    for (const address of [`/${tag}/reading.json`, '/sw.js'])
      expect(readAddress(address).toString()).not.toContain(`${tag}/c/":`);
  });
});
