/** Promises to people who write content: every slip stops the build, with the file, the field, the fault and the cure. */
import { describe, expect, it } from 'vitest';
import { type Files, type LanguageTexts, readContent } from '#core/content/read-content.ts';
import { reviewUnits } from '#core/content/review-units.ts';
import { tellFaults } from '#core/content/tell-faults.ts';
import type { Fault } from '#core/faults.ts';
import { files as everyFile, readRepository, shortHash } from '#tests/content/repository.ts';

const content = readRepository();
const [translated] = content.languages.filter(({ language }) => language.tag !== 'en');
const english = content.languages.find(({ language }) => language.tag === 'en');
const [country] = Object.keys(everyFile).filter((path) => path.endsWith('/directory/fi.json'));
if (!translated || !english || !country) throw new Error('the repository has no translation or country to spoil');

const translation = translated.language;
const englishUnits = reviewUnits(english);
const unitsOf = (id: string) => ['#1', '#2', '#3'].map((age) => `topics/${id}${age}`);

/** A translation may lag in truth; these tests need a topic in which each slip counts, so its record is made fresh. */
function freshen(id: string): Files {
  const file = `locales/${translation.tag}/.review.json`;
  const records = JSON.parse(everyFile[file] ?? '');
  for (const unit of [...unitsOf(id), 'ui', 'edition']) records[unit].source = shortHash(englishUnits.get(unit) ?? '');
  return { ...everyFile, [file]: JSON.stringify(records) };
}
const place = content.topics.findIndex(
  ({ id, ages }) => translated.topics[id] && ages.length === 3 && faultsOf(freshen(id)).length === 0,
);
const topic = content.topics[place];
if (!topic) throw new Error('the repository has no translated topic to spoil');
const files = freshen(topic.id);
const translatedTexts = contentOf(files);

const tag = translation.tag;
const ui = `locales/${tag}/ui.json`;
const edition = `locales/${tag}/edition.json`;
const review = `locales/${tag}/.review.json`;
const topicFile = `locales/${tag}/topics/${topic.id}.json`;
const organisation = 'src/content/organisation.json';
const source = `locales/en/topics/${topic.id}.json`;

// biome-ignore lint/suspicious/noExplicitAny: a keeper's slip can put anything anywhere
type Anything = any;

/** The files with one of them spoilt. */
function spoil(file: string, change: (data: Anything) => void, all: Files = files): Files {
  const data = JSON.parse(all[file] ?? '');
  change(data);
  return { ...all, [file]: JSON.stringify(data) };
}

function faultsOf(spoilt: Files): Fault[] {
  const result = readContent(spoilt, shortHash);
  return 'faults' in result ? result.faults : [];
}

function contentOf(all: Files): LanguageTexts {
  const result = readContent(all, shortHash);
  if ('faults' in result) throw new Error(tellFaults(result.faults));
  const texts = result.content.languages.find(({ language }) => language.tag === translation.tag);
  if (!texts) throw new Error('no translation');
  return texts;
}

const without = (file: string): Files => {
  const { [file]: _, ...rest } = files;
  return rest;
};

interface Slip {
  slip: string;
  spoilt: Files;
  file: string;
  field: string | RegExp;
  problem: RegExp;
}

const slips: Slip[] = [
  {
    slip: 'a comma too few',
    spoilt: { ...files, [ui]: (files[ui] ?? '').replace('",', '"') },
    file: ui,
    field: '',
    problem: /^is not valid JSON/,
  },
  { slip: 'a file left out', spoilt: without(edition), file: edition, field: '', problem: /^is missing$/ },
  { slip: 'an English topic left out', spoilt: without(source), file: source, field: '', problem: /^is missing$/ },
  {
    slip: 'a word left out',
    spoilt: spoil(ui, (data) => {
      delete data.close;
    }),
    file: ui,
    field: 'close',
    problem: /^is missing$/,
  },
  {
    slip: 'a word that English has not',
    spoilt: spoil(ui, (data) => {
      data.closeNow = data.close;
    }),
    file: ui,
    field: 'closeNow',
    problem: /does not exist in English/,
  },
  {
    slip: 'an empty text',
    spoilt: spoil(ui, (data) => {
      data.close = '';
    }),
    file: ui,
    field: 'close',
    problem: /empty/,
  },
  {
    slip: 'a field that topics do not have',
    spoilt: spoil(topicFile, (data) => {
      data[1].story = data[1].say;
    }),
    file: topicFile,
    field: '1.story',
    problem: /not a field/,
  },
  {
    slip: 'a placeholder lost',
    spoilt: spoil(edition, (data) => {
      data.core[3][4] = data.coreWithoutNumber[3];
    }),
    file: edition,
    field: 'core.3.4',
    problem: /same placeholders.*\{\{emergencyNumber\}\}/,
  },
  {
    slip: 'a placeholder misspelt',
    spoilt: spoil(edition, (data) => {
      data.core[3][4] = data.core[3][4].replace('emergencyNumber', 'emergencynumber');
    }),
    file: edition,
    field: 'core.3.4',
    problem: /same placeholders/,
  },
  {
    slip: 'a text left in English',
    spoilt: spoil(topicFile, (data) => {
      data[2].do = JSON.parse(files[source] ?? '')[2].do;
    }),
    file: topicFile,
    field: '2.do',
    problem: /not written in the script/,
  },
  {
    slip: 'one foreign letter inside a word',
    spoilt: spoil(ui, (data) => {
      data.close = `${data.close}a`;
    }),
    file: ui,
    field: 'close',
    problem: /not written in the script/,
  },
  {
    slip: 'another number than in English',
    spoilt: spoil(ui, (data) => {
      data.age1 = data.age1.replace('9', '8');
    }),
    file: ui,
    field: 'age1',
    problem: /same numbers/,
  },
  {
    slip: 'digits no telephone shows',
    spoilt: spoil(ui, (data) => {
      data.age1 = data.age1.replace('9', '٩');
    }),
    file: ui,
    field: 'age1',
    problem: /Western digits/,
  },
  ...['\u202e', '\u2066', '\u200b', '\u2060', '\ufeff', '\u0007', '\u2028'].map((control) => ({
    slip: `a hidden control U+${control.charCodeAt(0).toString(16).toUpperCase()}`,
    spoilt: spoil(ui, (data) => {
      data.close += control;
    }),
    file: ui,
    field: 'close',
    problem: /invisible control/,
  })),
  {
    slip: 'a web address planted in a text',
    spoilt: spoil(topicFile, (data) => {
      data[1].do += ' www.example';
    }),
    file: topicFile,
    field: '1.do',
    problem: /holds an address/,
  },
  {
    slip: 'the name of a page planted in a text',
    spoilt: spoil(topicFile, (data) => {
      data[1].do += ' example.org';
    }),
    file: topicFile,
    field: '1.do',
    problem: /holds an address/,
  },
  {
    slip: 'a number to dial planted in a text',
    spoilt: spoil(source, (data) => {
      data[1].do += ' 000 000.';
    }),
    file: source,
    field: '1.do',
    problem: /could be dialled/,
  },
  {
    slip: 'nine sentences in the safety core',
    spoilt: spoil(edition, (data) => {
      data.core[1].pop();
    }),
    file: edition,
    field: 'core.1',
    problem: /ten sentences/,
  },
  {
    slip: 'a closing left out',
    spoilt: spoil(edition, (data) => {
      delete data.closings.harm;
    }),
    file: edition,
    field: 'closings.harm',
    problem: /missing/,
  },
  {
    slip: 'an English text changed after somebody said what was done to it',
    spoilt: spoil(source, (data) => {
      data[1].do += ' Today.';
    }),
    file: 'locales/en/.review.json',
    field: `topics/${topic.id}#1`,
    problem: /stale/,
  },
  {
    slip: 'a text that nobody says anything of',
    spoilt: spoil(review, (data) => {
      delete data.edition;
    }),
    file: review,
    field: 'edition',
    problem: /^is missing$/,
  },
  {
    slip: 'a review of no text',
    spoilt: spoil(review, (data) => {
      data['topics/nothing#1'] = data.edition;
    }),
    file: review,
    field: 'topics/nothing#1',
    problem: /names no text/,
  },
  {
    slip: 'a review status that does not exist',
    spoilt: spoil(review, (data) => {
      data.ui.status = 'good';
    }),
    file: review,
    field: 'ui.status',
    problem: /must be one of: machine-draft/,
  },
  {
    slip: 'a topic without the text of an age',
    spoilt: spoil(source, (data) => {
      delete data[3];
    }),
    file: source,
    field: '3',
    problem: /^is missing$/,
  },
  {
    slip: 'a text for an age the topic is not for',
    spoilt: spoil('src/content/topics.json', (data) => {
      data[place].ages = [1, 2];
    }),
    file: source,
    field: '3',
    problem: /does not list/,
  },
  {
    slip: 'a paragraph without its picture',
    spoilt: spoil('src/content/topics.json', (data) => {
      data[place].pictures[1].pop();
    }),
    file: 'src/content/topics.json',
    field: `${topic.id}.pictures.1`,
    problem: /pictures for \d+ paragraphs/,
  },
  {
    slip: 'a link to no topic',
    spoilt: spoil('src/content/topics.json', (data) => {
      data[place].links = ['nothing'];
    }),
    file: 'src/content/topics.json',
    field: `${topic.id}.links`,
    problem: /no other topic/,
  },
  {
    slip: 'a card without its phrase',
    spoilt: spoil('src/content/cards.json', (data) => {
      const card = { id: 'new-card', picture: 'body', silent: false, risk: 'H' };
      data.decks.push({ id: 'new-deck', picture: 'body', cards: [card] });
    }),
    file: 'locales/en/cards.json',
    field: 'cards.new-card',
    problem: /^is missing$/,
  },
  {
    slip: 'a phrase of no card',
    spoilt: spoil('locales/en/cards.json', (data) => {
      data.replies['new-reply'] = 'New.';
    }),
    file: 'locales/en/cards.json',
    field: 'replies.new-reply',
    problem: /not listed/,
  },
  {
    slip: 'a note on no card',
    spoilt: spoil('locales/en/cards.json', (data) => {
      data.notes['new-card'] = 'New.';
    }),
    file: 'locales/en/cards.json',
    field: 'notes.new-card',
    problem: /note on no card/,
  },
  {
    slip: 'a scenario of no topic',
    spoilt: spoil('src/content/scenarios.json', (data) => {
      data.push({ id: 'new-scene', topic: 'nothing', ages: [1], fine: true, risk: 'L', picture: 'body' });
    }),
    file: 'src/content/scenarios.json',
    field: 'new-scene.topic',
    problem: /no topic/,
  },
  {
    slip: 'a topic in no group',
    spoilt: spoil('src/content/topics.json', (data) => {
      data[place].group = 'harm';
    }),
    file: 'src/content/topics.json',
    field: /^\[.*\]\.group$/,
    problem: /must be/,
  },
  {
    slip: 'a stray file',
    spoilt: { ...files, [`locales/${tag}/topics/old.json`]: '{}' },
    file: `locales/${tag}/topics/old.json`,
    field: '',
    problem: /belongs to no language, topic/,
  },
  {
    slip: 'a folder of a language that is not listed',
    spoilt: { ...files, 'locales/xx/ui.json': files[ui] ?? '' },
    file: 'locales/xx/ui.json',
    field: '',
    problem: /belongs to no language/,
  },
  {
    slip: 'a language written neither way',
    spoilt: spoil('locales/languages.json', (data) => {
      data[0].dir = 'up';
    }),
    file: 'locales/languages.json',
    field: '[0].dir',
    problem: /neither "ltr" nor "rtl"/,
  },
  {
    slip: 'a number that dials another than it shows',
    spoilt: spoil(country, (data) => {
      data.services[0].channels[0].show = '000 001';
    }),
    file: country,
    field: /^services\[fi-.*\]\.channels\[0\]\.dial$/,
    problem: /dials .* but shows/,
  },
  {
    slip: 'a service of a kind nobody knows',
    spoilt: spoil(country, (data) => {
      data.services[0].kind = 'friend';
    }),
    file: country,
    field: /^services\[fi-.*\]\.kind$/,
    problem: /must be/,
  },
  {
    slip: 'a service without a source',
    spoilt: spoil(country, (data) => {
      data.services[0].sources = [];
    }),
    file: country,
    field: /^services\[fi-.*\]\.sources$/,
    problem: /names no source/,
  },
  {
    slip: 'a field of a country misspelt',
    spoilt: spoil(country, (data) => {
      data.timezone = data.timeZone;
    }),
    file: country,
    field: 'timezone',
    problem: /not a field/,
  },
  {
    slip: 'a country under another name',
    spoilt: spoil(country, (data) => {
      data.country = 'SE';
    }),
    file: country,
    field: 'country',
    problem: /is SE in a file named fi\.json/,
  },
  {
    slip: 'nothing about who runs the pages',
    spoilt: without(organisation),
    file: organisation,
    field: '',
    problem: /^is missing$/,
  },
  ...[
    { field: 'name', value: ' ', problem: /is empty/ },
    { field: 'name', value: 7, problem: /must be/ },
    { field: 'contact', value: 'http://example.org', problem: /neither an e-mail address nor a web address/ },
    { field: 'contact', value: 'javascript:alert(1)//@example.org', problem: /neither an e-mail/ },
    { field: 'securityContact', value: 'call us', problem: /neither an e-mail/ },
    { field: 'wrongTextContact', value: 'mailto:words@example.org', problem: /neither an e-mail/ },
    { field: 'domain', value: 'https://zz.example.org/', problem: /not a domain/ },
    { field: 'wrongTextContact', value: undefined, problem: /^is missing$/ },
    { field: 'person', value: 'A name', problem: /not a field/ },
  ].map(({ field, value, problem }) => ({
    slip: `who runs the pages: ${field} is ${value}`,
    spoilt: spoil(organisation, (data) => {
      data[field] = value;
    }),
    file: organisation,
    field,
    problem,
  })),
  {
    slip: 'a country file cut off in the middle',
    spoilt: { ...files, [country]: (files[country] ?? '').slice(0, 900) },
    file: country,
    field: '',
    problem: /^is not valid JSON/,
  },
];

describe('the content as it stands', () => {
  it('has no fault', () => {
    expect(faultsOf(files)).toEqual([]);
  });
});

describe('a slip stops the build and is told in plain words', () => {
  it.each(slips)('$slip', ({ spoilt, file, field, problem }) => {
    const faults = faultsOf(spoilt);
    const isIt = (fault: Fault) =>
      fault.file === file &&
      (typeof field === 'string' ? fault.field === field : field.test(fault.field)) &&
      problem.test(fault.problem);
    const found = faults.find(isIt);
    if (!found) expect(tellFaults(faults)).toBe(`a fault in ${file}, ${field}: ${problem}`);
    expect(found?.cure).toMatch(/^[A-Z].{9,}/s);
  });
});

describe('a translation that lags', () => {
  it('may miss a topic, and is then read without it', () => {
    const review = spoil(`locales/${tag}/.review.json`, (data) => {
      for (const age of topic.ages) delete data[`topics/${topic.id}#${age}`];
    });
    const { [topicFile]: _, ...rest } = review;
    expect(contentOf(rest).topics[topic.id]).toBeUndefined();
  });

  it('is known to be stale, text by text, and stays until somebody translates it anew', () => {
    const changed = spoil(source, (data) => {
      data[1].body.push('Today.');
    });
    const stamped = spoil(
      'locales/en/.review.json',
      (data) => {
        data[`topics/${topic.id}#1`].source = staleHash(changed);
      },
      spoil(
        'src/content/topics.json',
        (data) => {
          data[place].pictures[1].push('body');
        },
        changed,
      ),
    );
    const texts = contentOf(stamped);
    const before = translatedTexts.stale;
    expect([...texts.stale].sort()).toEqual([...before, `topics/${topic.id}#1`].sort());
    expect(texts.topics[topic.id]).toEqual(JSON.parse(files[topicFile] ?? ''));
  });

  function staleHash(all: Files): string {
    const units = reviewUnits({
      ui: {},
      edition: JSON.parse(files['locales/en/edition.json'] ?? ''),
      topics: { [topic?.id ?? '']: JSON.parse(all[source] ?? '') },
      cards: undefined,
      scenarios: {},
      guide: {},
      pictures: undefined,
    });
    return shortHash(units.get(`topics/${topic?.id}#1`) ?? '');
  }

  it('must still have every word of the screens', () => {
    const changed = spoil('locales/en/ui.json', (data) => {
      data.newWord = 'New';
    });
    expect(faultsOf(changed).some(({ file, field }) => file === ui && field === 'newWord')).toBe(true);
  });
});

describe('several slips', () => {
  it('are told all at once, so that nobody builds ten times', () => {
    const one = spoil(ui, (data) => {
      delete data.close;
      data.age1 = data.age1.replace('9', '8');
    });
    const two = spoil(
      country,
      (data) => {
        data.services[0].kind = 'friend';
      },
      one,
    );
    const three: Files = { ...two, [topicFile]: '{', 'locales/zz/ui.json': '{}' };

    const places = faultsOf(three).map(({ file, field }) => `${file} ${field}`.trim());
    expect(places).toContain(`${ui} close`);
    expect(places).toContain(`${ui} age1`);
    expect(places).toContain(topicFile);
    expect(places).toContain('locales/zz/ui.json');
    expect(places.some((place) => place.startsWith(country) && place.endsWith('.kind'))).toBe(true);
  });

  it('become one report that names how many there are', () => {
    const report = tellFaults(faultsOf({ ...without(edition), 'locales/zz/ui.json': '{}' }));
    expect(report).toMatch(/^2 faults in the content:\n/);
    expect(report).toContain(`${edition}: is missing.`);
  });
});
