/**
 * Every English string has a note for translators, or falls under the note of its family. Keys of notes.json:
 * - `general` and `general.<word>` hold for all texts; `placeholder.<name>` says what is put in its place
 * - `ui.<key>`, one for each word of the screens
 * - `edition.<part>`, or closer: `edition.closings.<kind>`, `edition.core.<1 to 10>` for a sentence at all ages
 * - `topics/<id>`, `scenarios/<id>`, `guide/<id>` or `guide`
 * - `cards/<card or reply>`, also for its note to helpers; `cards/decks` and such for the other words on cards
 * - `pictures` for all descriptions
 */
import { collect } from '#core/collect.ts';
import { placeOf, type Said } from '#core/content/said.ts';
import { notesFile } from './read-guards.ts';
import type { Found, Rule } from './rule.ts';

/** Remarks for several texts, each of which has a note of its own. */
const remarks =
  /^(general(\..+)?|placeholder\..+|scenarios\/(names|answers|questions)|guide|edition\.(closings|core))$/;

/** The closest first. */
export function noteKeys({ name, path }: Pick<Said, 'name' | 'path'>): string[] {
  const [first = '', second = '', third = ''] = path;
  const unit = name.replace(/\.json$/, '');
  switch (unit) {
    case 'ui':
      return [`ui.${first}`];
    case 'edition':
      if (first === 'core') return [`edition.core.${Number(third) + 1}`, 'edition.core'];
      return first === 'closings' ? [`edition.closings.${second}`, 'edition.closings'] : [`edition.${first}`];
    case 'cards':
      return first === 'cards' || first === 'replies' || first === 'notes'
        ? [`cards/${second}`].concat(first === 'notes' ? ['cards/notes'] : [])
        : [`cards/${first}`];
    case 'pictures':
      return ['pictures'];
    default:
      return unit.indexOf('guide/') === 0 ? [unit, 'guide'] : [unit];
  }
}

export const everyNote: Rule = ({ said, source, guards: { notes } }) => {
  const used = new Set<string>();
  const missing = new Map<string, Found>();
  for (const one of said.filter(({ tag }) => tag === source.language.tag)) {
    const keys = noteKeys(one);
    for (const key of keys) used.add(key);
    const [wanted = ''] = keys;
    if (keys.some((key) => notes[key] !== undefined) || missing.has(wanted)) continue;
    missing.set(wanted, {
      rule: 'note',
      file: notesFile,
      field: wanted,
      problem: `is missing for ${placeOf(one).file}, ${placeOf(one).field}`,
      cure: 'Say what it means, where it stands, in which tone, and which grammar is a trap.',
    });
  }
  const stray = Object.keys(notes).filter((key) => !used.has(key) && !remarks.test(key));
  return Array.from(missing.values()).concat(
    stray.map((field) => ({
      rule: 'note',
      file: notesFile,
      field,
      problem: 'is a note on nothing',
      cure: 'Correct its key, or remove it.',
    })),
  );
};

const placeholder = /\{\{\s*(\w+)\s*\}\}/g;

/** What is put into a gap decides the grammar around it, so a translator has to know. */
export const placeholders: Rule = ({ said, source, guards: { notes } }) => {
  const used = new Set<string>();
  const english = said.filter(({ tag }) => tag === source.language.tag);
  const found = collect(english, (one) => {
    const rest = one.text.replace(placeholder, (_, name: string) => {
      used.add(name);
      return '';
    });
    return /[{}]/.test(rest)
      ? [
          {
            ...placeOf(one),
            rule: 'placeholder',
            problem: 'holds a brace that belongs to no placeholder',
            cure: 'Write {{name}}.',
          },
        ]
      : [];
  });
  const noted = collect(Object.keys(notes), (key) =>
    key.indexOf('placeholder.') === 0 ? [key.slice('placeholder.'.length)] : [],
  );
  const fault = (name: string, problem: string, cure: string): Found => ({
    rule: 'placeholder',
    file: notesFile,
    field: `placeholder.${name}`,
    problem,
    cure,
  });
  return [
    ...found,
    ...Array.from(used)
      .filter((name) => noted.indexOf(name) < 0)
      .map((name) => fault(name, 'is missing', `Say what is put in the place of {{${name}}}, with an example.`)),
    ...noted
      .filter((name) => !used.has(name))
      .map((name) => fault(name, 'stands in no text', 'Remove it, or correct the text.')),
  ];
};
