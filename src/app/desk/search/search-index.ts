/** The index of what the helper's desk can find: built on the device from one file for each language. */
import MiniSearch from 'minisearch';
import type { SearchEntry, SearchFile } from '#core/desk/desk-files.ts';
import { cutWords } from '#core/search/cut-words.ts';
import { foldWord } from '#core/search/fold-word.ts';

export interface Found {
  /** The same in every language. */
  readonly id: string;
  /** In which of them the words stand. */
  readonly tag: string;
}

export interface SearchIndex {
  add(file: Pick<SearchFile, 'language' | 'entries'>): void;
  find(text: string): Found[];
}

/** More nobody looks through. */
const most = 20;

const names = ({ title, parts }: SearchEntry) => [title, ...parts.map((part) => part.title ?? '')];
const sameWords = (text: string) => cutWords(text).map(foldWord).join(' ');

export function makeSearchIndex(): SearchIndex {
  const index = new MiniSearch<{ key: string; title: string; text: string }>({
    idField: 'key',
    fields: ['title', 'text'],
    tokenize: cutWords,
    processTerm: (term) => foldWord(term) || null,
    searchOptions: {
      boost: { title: 5 },
      prefix: (term) => term.length > 2,
      // One slip in a word of some length; short words would become others.
      fuzzy: (term) => (term.length > 8 ? 2 : term.length > 3 ? 1 : false),
      weights: { prefix: 0.3, fuzzy: 0.15 },
    },
  });
  /** Whole titles, for these stand above everything that holds the same words. */
  const whole = new Map<string, string[]>();

  return {
    add({ language: { tag }, entries }) {
      index.addAll(
        entries.map((entry) => ({
          key: `${tag} ${entry.id}`,
          title: names(entry).join(' '),
          text: entry.parts.map(({ lines }) => lines.join(' ')).join(' '),
        })),
      );
      for (const entry of entries) {
        for (const name of names(entry)) {
          const words = sameWords(name);
          if (words !== '') whole.set(words, (whole.get(words) ?? []).concat(`${tag} ${entry.id}`));
        }
      }
    },
    find(text) {
      const exact = whole.get(sameWords(text)) ?? [];
      const found = index.search(text).map(({ id }) => String(id));
      return onlyFirst([...exact, ...found].map(readKey)).slice(0, most);
    },
  };
}

function readKey(key: string): Found {
  const at = key.indexOf(' ');
  return { tag: key.slice(0, at), id: key.slice(at + 1) };
}

/** What is found in two languages is one thing. */
function onlyFirst(all: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return all.filter(({ id }) => !seen.has(id) && seen.add(id));
}
