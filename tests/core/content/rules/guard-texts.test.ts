/** Promises to whoever reads a text: a breach of any rule is seen, each planted one alone, in the words that cure it. */
import { describe, expect, it, vi } from 'vitest';
import { type Content, sourceLanguage } from '#core/content/read-content.ts';
import { guardTexts } from '#core/content/rules/guard-texts.ts';
import { type Guards, lintKinds, readGuards } from '#core/content/rules/read-guards.ts';
import { tellFault } from '#core/content/tell-faults.ts';
import { files, readRepository } from '#tests/content/repository.ts';
import { drawnPictures, today } from '#tools/content-files.ts';
import { countText } from '#tools/count-text.ts';

// Every breach is looked for in all English texts, on whatever machine.
vi.setConfig({ testTimeout: 60_000 });

/** All of English; of the others the words of the screens, for all is looked through once for every breach. */
const content: Content = {
  ...readRepository(),
  countries: [],
  languages: readRepository().languages.map((texts) =>
    texts.language.tag === sourceLanguage
      ? texts
      : { ...texts, topics: {}, cards: undefined, scenarios: {}, guide: {}, pictures: undefined },
  ),
};
const tags = content.languages.map(({ language }) => language.tag);
const read = readGuards(files, tags);
if ('faults' in read) throw new Error(read.faults.map(tellFault).join('\n'));
const { guards } = read;

interface Spoilt {
  content: Content;
  guards: Guards;
  drawn: Set<string>;
}

// biome-ignore lint/suspicious/noExplicitAny: a slip can put anything anywhere
type Anything = any;

function textsOf(spoilt: Spoilt, tag = sourceLanguage): Anything {
  const texts = spoilt.content.languages.find(({ language }) => language.tag === tag);
  if (!texts) throw new Error(`no texts in ${tag}`);
  return texts;
}

function findIn(list: readonly Anything[], id: string): Anything {
  const found = list.find((one) => one.id === id);
  if (!found) throw new Error(`there is no ${id} to spoil`);
  return found;
}

const allCards = (spoilt: Spoilt): Anything[] => spoilt.content.cards.decks.flatMap(({ cards }) => cards);
const allReplies = (spoilt: Spoilt): Anything[] => spoilt.content.cards.replyDecks.flatMap(({ replies }) => replies);

function faultsAfter(spoil: (spoilt: Spoilt) => void) {
  const spoilt: Spoilt = {
    content: structuredClone(content),
    guards: structuredClone(guards),
    drawn: new Set(drawnPictures),
  };
  spoil(spoilt);
  return guardTexts(spoilt.content, {
    guards: spoilt.guards,
    drawn: spoilt.drawn,
    count: countText,
    today: today(),
  });
}

const english = (name: string) => `locales/en/${name}.json`;
const topicFile = english('topics/who-to-tell');
const notesFile = english('notes');
const scenarioFacts = 'src/content/scenarios.json';

interface Breach {
  breach: string;
  rule: string;
  file: string;
  field: string;
  says: RegExp;
  spoil: (spoilt: Spoilt) => void;
}

/** One text with one sentence more. */
const said = (breach: string, rule: string, text: string, says: RegExp): Breach => ({
  breach: `${breach}: ${text}`,
  rule,
  file: topicFile,
  field: '3.excuse',
  says,
  spoil: (spoilt) => {
    textsOf(spoilt).topics['who-to-tell'][3].excuse = text;
  },
});

const longParagraph = Array(7).fill('I am here.').join(' ');
const words = (count: number) => `Word${' word'.repeat(count - 1)}.`;

const breaches: Breach[] = [
  said('a promise', 'promise', 'Nobody will know.', /promises "Nobody will know"/),
  said('a promise', 'promise', 'You are safe with them.', /promises/),
  said('a promise', 'promise', 'They will believe you.', /promises/),
  said('a promise', 'promise', 'You will never be sent back.', /promises/),
  said('blame', 'blame', 'You should have told me.', /says "You should have"/),
  said('blame', 'blame', 'Why did you go with him?', /Why did you/),
  said('blame', 'blame', 'You let someone touch you.', /let someone/),
  said('blame with a straight apostrophe hidden', 'blame', 'You shouldn’t have gone.', /says/),
  said('a label', 'label', 'The victim sits here.', /labels with "victim"/),
  said('a label', 'label', 'The runaway sits here.', /labels/),
  said('a part of the body', 'graphic', 'He touched her breast.', /says "breast"/),
  said('a means to die', 'graphic', 'She took an overdose.', /says "overdose"/),
  said('a shout', 'signs', 'Come here!', /holds !/),
  said('a trail', 'signs', 'And then…', /holds …/),
  said('brackets', 'signs', 'Someone (a man) waits.', /holds \(/),
  said('a slash', 'signs', 'He/she waits.', /holds \//),
  said('per cent', 'signs', 'It is 20 % of it.', /holds %/),
  said('a straight apostrophe', 'signs', "I can't stay.", /holds '/),
  said('capitals', 'signs', 'STOP that.', /holds STOP/),
  said('two negations', 'negation', 'I do not want nothing.', /denies 2 things/),
  said('a word of helpers', 'term', 'The minor waits.', /says "minor"/),
  said('a word that does not travel', 'term', 'I need my papers.', /says "papers"/),
  said('the word of another age', 'term', 'My grown-up waits.', /says "grown-up"/),
  said('a sentence too long', 'sentence-length', words(19), /has 19 words/),
  said('a list of commas', 'sentence-length', 'A, b, c, d, e, f, g.', /has 6 commas/),
  said('a paragraph too long', 'paragraph-length', longParagraph, /has 7 sentences/),
  {
    breach: 'the word for an adult at 6–9',
    rule: 'term',
    file: topicFile,
    field: '1.excuse',
    says: /says "adult"/,
    spoil: (spoilt) => {
      textsOf(spoilt).topics['who-to-tell'][1].excuse = 'An adult waits.';
    },
  },
  {
    breach: '“abuse” under 14',
    rule: 'term',
    file: topicFile,
    field: '2.excuse',
    says: /says "abus\*"/,
    spoil: (spoilt) => {
      textsOf(spoilt).topics['who-to-tell'][2].excuse = 'That is abusive.';
    },
  },
  {
    breach: 'a word that helpers must not use',
    rule: 'term',
    file: english('guide/w-talk'),
    field: 'lead',
    says: /says "child pornography"|says "porn"/,
    spoil: (spoilt) => {
      textsOf(spoilt).guide['w-talk'].lead = 'This is about revenge. Never say porn.';
    },
  },
  ...[
    { tag: 'uk', word: 'Це дитячий будинок.' },
    { tag: 'ar', word: 'اسأل وليك.' },
    { tag: 'ti', word: 'ኣበሳ።' },
  ].map(({ tag, word }) => ({
    breach: `a word the glossary avoids in ${tag}`,
    rule: 'term',
    file: `locales/${tag}/ui.json`,
    field: 'close',
    says: /^says /,
    spoil: (spoilt: Spoilt) => {
      textsOf(spoilt, tag).ui.close = word;
    },
  })),
  ...[
    { tag: 'fr', rule: 'promise', word: 'Personne ne le saura.' },
    { tag: 'fr', rule: 'label', word: 'Une victime.' },
    { tag: 'fr', rule: 'blame', word: 'Tu n’aurais pas dû partir.' },
    { tag: 'uk', rule: 'promise', word: 'Ніхто не дізнається.' },
    { tag: 'uk', rule: 'label', word: 'Жертва.' },
    { tag: 'uk', rule: 'blame', word: 'Чому ти не сказала?' },
    { tag: 'ar', rule: 'promise', word: 'لَن يَعرف أحد.' },
    { tag: 'ar', rule: 'label', word: 'هذه ضحية.' },
    { tag: 'ar', rule: 'blame', word: 'كان عليك أن تقول.' },
    { tag: 'ti', rule: 'promise', word: 'ቃል እኣቱ።' },
    { tag: 'ti', rule: 'label', word: 'ግዳይ።' },
    { tag: 'ti', rule: 'signs', word: 'ንዓ!' },
    { tag: 'ar', rule: 'signs', word: 'توقف!' },
  ].map(({ tag, rule, word }) => ({
    breach: `${rule} in ${tag}: ${word}`,
    rule,
    file: `locales/${tag}/ui.json`,
    field: 'close',
    says: /./,
    spoil: (spoilt: Spoilt) => {
      textsOf(spoilt, tag).ui.close = word;
    },
  })),
  {
    breach: 'a title that betrays',
    rule: 'neutral-title',
    file: topicFile,
    field: '2.title',
    says: /over a shoulder/,
    spoil: (spoilt) => {
      textsOf(spoilt).topics['who-to-tell'][2].title = 'When someone hurts you';
    },
  },
  {
    breach: 'a title too long',
    rule: 'topic-length',
    file: topicFile,
    field: '2.title',
    says: /41 characters/,
    spoil: (spoilt) => {
      textsOf(spoilt).topics['who-to-tell'][2].title = 'a'.repeat(41);
    },
  },
  {
    breach: 'a topic too long for its age',
    rule: 'topic-length',
    file: topicFile,
    field: '1',
    says: /words long/,
    spoil: (spoilt) => {
      textsOf(spoilt).topics['who-to-tell'][1].body.push(...Array(12).fill('One two three. Four five six.'));
    },
  },
  {
    breach: 'a topic too short to say anything',
    rule: 'topic-length',
    file: topicFile,
    field: '3',
    says: /words long/,
    spoil: (spoilt) => {
      textsOf(spoilt).topics['who-to-tell'][3].body = ['I am here.'];
    },
  },
  {
    breach: 'sentences long on average',
    rule: 'topic-length',
    file: topicFile,
    field: '1',
    says: /on average/,
    spoil: (spoilt) => {
      textsOf(spoilt).topics['who-to-tell'][1].body = Array(4).fill(words(11));
    },
  },
  {
    breach: 'too much to say',
    rule: 'topic-length',
    file: topicFile,
    field: '3.say',
    says: /15 words/,
    spoil: (spoilt) => {
      textsOf(spoilt).topics['who-to-tell'][3].say = `${words(8)} ${words(7)}`;
    },
  },
  {
    breach: 'a page about harm without a word before it',
    rule: 'page-note',
    file: english('topics/body-is-yours'),
    field: '1.note',
    says: /is missing/,
    spoil: (spoilt) => {
      delete textsOf(spoilt).topics['body-is-yours'][1].note;
    },
  },
  {
    breach: 'a word before a page that does not say how to stop',
    rule: 'page-note',
    file: english('topics/body-is-yours'),
    field: '2.note',
    says: /can stop/,
    spoil: (spoilt) => {
      textsOf(spoilt).topics['body-is-yours'][2].note = 'This page is about touching.';
    },
  },
  {
    breach: 'a card too long for a screen',
    rule: 'card-length',
    file: english('cards'),
    field: 'cards.hungry',
    says: /13 words/,
    spoil: (spoilt) => {
      textsOf(spoilt).cards.cards.hungry = `${words(7)} ${words(6)}`;
    },
  },
  {
    breach: 'a reply of three sentences',
    rule: 'card-length',
    file: english('cards'),
    field: 'replies.r-hello',
    says: /3 sentences/,
    spoil: (spoilt) => {
      textsOf(spoilt).cards.replies['r-hello'] = 'I help. My work: {{role}}. Come in.';
    },
  },
  {
    breach: 'a text of the guide too long',
    rule: 'guide-length',
    file: english('guide/w-talk'),
    field: '',
    says: /words long/,
    spoil: (spoilt) => {
      textsOf(spoilt).guide['w-talk'].sections[0].text.push(
        ...Array(60).fill('Ten of these words are too many for a helper.'),
      );
    },
  },
  {
    breach: 'a sentence too long for helpers',
    rule: 'sentence-length',
    file: english('guide/w-talk'),
    field: 'lead',
    says: /23 words/,
    spoil: (spoilt) => {
      textsOf(spoilt).guide['w-talk'].lead = words(23);
    },
  },
  {
    breach: 'a story too long on one of its ways',
    rule: 'scenario-length',
    file: english('scenarios/gift-secret'),
    field: '',
    says: /longest way/,
    spoil: (spoilt) => {
      textsOf(spoilt).scenarios['gift-secret'].unsure.feedback = `${words(12)} ${words(12)} ${words(12)} ${words(12)}`;
    },
  },
  {
    breach: 'a story with a sentence too long for its youngest',
    rule: 'sentence-length',
    file: english('scenarios/gift-secret'),
    field: 'do',
    says: /13 words/,
    spoil: (spoilt) => {
      textsOf(spoilt).scenarios['gift-secret'].do = words(13);
    },
  },
  ...['Yes, that is it.', 'No, stop here.', 'Right. Go on.', 'Correct, go on.'].map((feedback) => ({
    breach: `feedback that judges: ${feedback}`,
    rule: 'yes-no-start',
    file: english('scenarios/gift-secret'),
    field: 'yes.feedback',
    says: /begins with/,
    spoil: (spoilt: Spoilt) => {
      textsOf(spoilt).scenarios['gift-secret'].yes.feedback = feedback;
    },
  })),
  ...[
    { tag: 'fr', feedback: 'Non, ce n’est pas bien.' },
    { tag: 'uk', feedback: 'Так, це воно.' },
    { tag: 'ar', feedback: 'نعم، هذا صحيح.' },
    { tag: 'ar', feedback: 'لا، هذا ليس جيدا.' },
    { tag: 'ti', feedback: 'እወ፡ ልክዕ።' },
  ].map(({ tag, feedback }) => ({
    breach: `feedback that judges in ${tag}: ${feedback}`,
    rule: 'yes-no-start',
    file: `locales/${tag}/scenarios/gift-secret.json`,
    field: 'no.feedback',
    says: /begins with/,
    spoil: (spoilt: Spoilt) => {
      const kind = { feedback: '1' };
      textsOf(spoilt, tag).scenarios = {
        'gift-secret': { scene: '1', yes: kind, no: { feedback }, unsure: kind, do: '1' },
      };
    },
  })),
  {
    breach: 'a story that leads to no topic',
    rule: 'scenario-end',
    file: scenarioFacts,
    field: 'gift-secret.topic',
    says: /no text for age 1/,
    spoil: (spoilt) => {
      findIn([...spoilt.content.scenarios], 'gift-secret').topic = 'turning-18';
    },
  },
  {
    breach: 'a story that leads to children worried about themselves',
    rule: 'scenario-end',
    file: scenarioFacts,
    field: 'photo-threat.topic',
    says: /worried/,
    spoil: (spoilt) => {
      findIn([...spoilt.content.scenarios], 'photo-threat').topic = 'worried-about-myself';
    },
  },
  {
    breach: 'an age with too few stories that are fine',
    rule: 'scenario-mix',
    file: scenarioFacts,
    field: 'age 3',
    says: /of \d+ stories that are fine/,
    spoil: (spoilt) => {
      const told: Anything[] = spoilt.content.scenarios.filter(({ ages }) => ages.includes(3));
      const fine = told.filter((one) => one.fine);
      const tooMany = fine.length - Math.ceil(told.length / 3) + 1;
      for (const one of fine.filter(({ ages }) => !ages.includes(1)).slice(0, tooMany)) one.fine = false;
    },
  },
  {
    breach: 'an age with too few stories',
    rule: 'scenario-mix',
    file: scenarioFacts,
    field: 'age 1',
    says: /has 7 stories/,
    spoil: (spoilt) => {
      const told = spoilt.content.scenarios.filter(({ ages }) => ages.includes(1));
      const gone = told.filter(({ fine }) => !fine).slice(0, told.length - 7);
      expect(told.length - gone.length).toBe(7);
      Object.assign(spoilt.content, { scenarios: spoilt.content.scenarios.filter((one) => !gone.includes(one)) });
    },
  },
  {
    breach: 'a card of danger that sounds in the child’s language',
    rule: 'silent',
    file: 'src/content/cards.json',
    field: 'touched.silent',
    says: /is false/,
    spoil: (spoilt) => {
      findIn(allCards(spoilt), 'touched').silent = false;
    },
  },
  {
    breach: 'a card of “now” that sounds in the child’s language',
    rule: 'silent',
    file: 'src/content/cards.json',
    field: 'danger.silent',
    says: /is false/,
    spoil: (spoilt) => {
      findIn(allCards(spoilt), 'danger').silent = false;
    },
  },
  {
    breach: 'a question of danger asked aloud',
    rule: 'silent',
    file: 'src/content/cards.json',
    field: 'r-person-here.silent',
    says: /is false/,
    spoil: (spoilt) => {
      findIn(allReplies(spoilt), 'r-person-here').silent = false;
    },
  },
  {
    breach: 'a silent card renamed',
    rule: 'silent',
    file: 'src/content/lints/silent.json',
    field: 'cards.was-touched',
    says: /names nothing/,
    spoil: (spoilt) => {
      spoilt.guards.silent.cards.push('was-touched');
    },
  },
  {
    breach: 'a topic without its closing',
    rule: 'ways-out',
    file: english('edition'),
    field: 'closings.own.2',
    says: /is missing/,
    spoil: (spoilt) => {
      delete textsOf(spoilt).edition.closings.own[2];
    },
  },
  {
    breach: 'the safety core saying the same twice',
    rule: 'ways-out',
    file: 'locales/uk/edition.json',
    field: 'core.1',
    says: /twice/,
    spoil: (spoilt) => {
      const { core } = textsOf(spoilt, 'uk').edition;
      core[1][0] = core[1][1];
    },
  },
  {
    breach: 'topics of an age that nobody tells what happens then',
    rule: 'what-happens',
    file: 'src/content/topics.json',
    field: 'what-happens-next.ages',
    says: /age 2/,
    spoil: (spoilt) => {
      findIn([...spoilt.content.topics], 'what-happens-next').ages = [1, 3];
    },
  },
  {
    breach: 'a text of the guide without a source',
    rule: 'guide-source',
    file: 'src/content/guide.json',
    field: 'w-talk.sources',
    says: /no source/,
    spoil: (spoilt) => {
      findIn([...spoilt.content.guide], 'w-talk').sources = [];
    },
  },
  {
    breach: 'a source that is no page',
    rule: 'guide-source',
    file: 'src/content/guide.json',
    field: 'w-talk.sources[0].url',
    says: /no address/,
    spoil: (spoilt) => {
      findIn([...spoilt.content.guide], 'w-talk').sources[0].url = 'https://somewhere';
    },
  },
  {
    breach: 'a source of tomorrow',
    rule: 'guide-source',
    file: 'src/content/guide.json',
    field: 'w-talk.sources[0].date',
    says: /not come yet/,
    spoil: (spoilt) => {
      findIn([...spoilt.content.guide], 'w-talk').sources[0].date = '2999-12';
    },
  },
  {
    breach: 'a review of tomorrow',
    rule: 'review-date',
    file: 'locales/uk/.review.json',
    field: 'edition',
    says: /not come yet/,
    spoil: (spoilt) => {
      textsOf(spoilt, 'uk').review.edition.date = '2999-12-01';
    },
  },
  {
    breach: 'a picture that nobody drew',
    rule: 'picture',
    file: 'src/content/topics.json',
    field: 'who-to-tell.pictures.1.0',
    says: /"no-such-picture", which is not drawn/,
    spoil: (spoilt) => {
      findIn([...spoilt.content.topics], 'who-to-tell').pictures[1][0] = 'no-such-picture';
    },
  },
  {
    breach: 'a picture that is not described',
    rule: 'picture',
    file: english('pictures'),
    field: 'new-picture',
    says: /is missing, but/,
    spoil: (spoilt) => {
      spoilt.drawn.add('new-picture');
    },
  },
  {
    breach: 'a description of no picture',
    rule: 'picture',
    file: english('pictures'),
    field: 'old-picture',
    says: /not drawn/,
    spoil: (spoilt) => {
      textsOf(spoilt).pictures['old-picture'] = 'A picture.';
    },
  },
  {
    breach: 'a word of the screens without a note',
    rule: 'note',
    file: notesFile,
    field: 'ui.newWord',
    says: /is missing for locales\/en\/ui\.json, newWord/,
    spoil: (spoilt) => {
      textsOf(spoilt).ui.newWord = 'New';
    },
  },
  {
    breach: 'a topic without a note',
    rule: 'note',
    file: notesFile,
    field: 'topics/who-to-tell',
    says: /is missing for/,
    spoil: (spoilt) => {
      delete spoilt.guards.notes['topics/who-to-tell'];
    },
  },
  {
    breach: 'a card without a note',
    rule: 'note',
    file: notesFile,
    field: 'cards/hungry',
    says: /is missing for/,
    spoil: (spoilt) => {
      delete spoilt.guards.notes['cards/hungry'];
    },
  },
  {
    breach: 'a note on nothing',
    rule: 'note',
    file: notesFile,
    field: 'topics/nothing',
    says: /note on nothing/,
    spoil: (spoilt) => {
      spoilt.guards.notes['topics/nothing'] = 'A note.';
    },
  },
  {
    breach: 'a placeholder that no translator can know',
    rule: 'placeholder',
    file: notesFile,
    field: 'placeholder.weather',
    says: /is missing/,
    spoil: (spoilt) => {
      textsOf(spoilt).ui.close = 'Close {{weather}}';
    },
  },
  {
    breach: 'a brace too few',
    rule: 'placeholder',
    file: english('ui'),
    field: 'close',
    says: /brace/,
    spoil: (spoilt) => {
      textsOf(spoilt).ui.close = 'Close {{role}';
    },
  },
  {
    breach: 'a note on a placeholder that is gone',
    rule: 'placeholder',
    file: notesFile,
    field: 'placeholder.weather',
    says: /in no text/,
    spoil: (spoilt) => {
      spoilt.guards.notes['placeholder.weather'] = 'Rain.';
    },
  },
  {
    breach: 'an exception for nothing',
    rule: 'exception',
    file: 'src/content/lints/exceptions.json',
    field: 'promise, locales/en/ui.json, close',
    says: /excuses nothing/,
    spoil: (spoilt) => {
      const reason = 'A reason that somebody can understand.';
      spoilt.guards.exceptions.push({ rule: 'promise', file: english('ui'), key: 'close', reason });
    },
  },
];

describe('a breach is seen, and nothing beside it', () => {
  it.each(breaches)('$breach', ({ spoil, rule, file, field, says }) => {
    const found = faultsAfter(spoil);
    expect(found.map((one) => ({ rule: one.rule, file: one.file, field: one.field }))).toEqual([{ rule, file, field }]);
    expect(found[0]?.problem).toMatch(says);
    expect(found[0]?.cure).toMatch(/^\S.{4,}/);
    expect(tellFault(found[0] ?? { file, field, problem: '', cure: '' })).not.toContain('\n');
  });

  it('for every kind of list that every language has', () => {
    for (const tag of tags) expect(Object.keys(guards.lints[tag] ?? {})).toEqual(['status', ...lintKinds]);
    const tried = new Set(breaches.map(({ rule }) => rule));
    for (const rule of ['promise', 'blame', 'label', 'graphic', 'neutral-title', 'yes-no-start'])
      expect(tried).toContain(rule);
  });
});

describe('an exception', () => {
  it('lets one breach of one rule in one text pass, and no other', () => {
    const found = faultsAfter((spoilt) => {
      textsOf(spoilt).ui.close = 'Nobody will know.';
      textsOf(spoilt).ui.back = 'Nobody will know.';
      const reason = 'A reason that somebody can understand.';
      spoilt.guards.exceptions.push({ rule: 'promise', file: english('ui'), key: 'close', reason });
    });
    expect(found.map(({ rule, field }) => `${rule} ${field}`)).toEqual(['promise back']);
  });
});

describe('the lists', () => {
  const spoil = (file: string, change: (data: Anything) => void) => {
    const data = JSON.parse(files[file] ?? '');
    change(data);
    const result = readGuards({ ...files, [file]: JSON.stringify(data) }, tags);
    return 'faults' in result ? result.faults.map(tellFault) : [];
  };

  it('of a language are missed when they are not there', () => {
    const result = readGuards(files, [...tags, 'xx']);
    expect('faults' in result && result.faults.map(tellFault)).toEqual([expect.stringMatching(/xx\.json: is missing/)]);
  });

  it('must be named after a language', () => {
    const result = readGuards({ ...files, 'src/content/lints/words.of.mine.json': '{}' }, tags);
    expect('faults' in result && result.faults.map(tellFault)).toEqual([
      expect.stringMatching(/belongs to no language/),
    ]);
  });

  it('are no lists when they are empty or cannot be searched for', () => {
    expect(
      spoil('src/content/lints/uk.json', (data) => {
        data.promise = [];
      }),
    ).toHaveLength(1);
    expect(
      spoil('src/content/lints/uk.json', (data) => {
        data.label.push('(');
      })[0],
    ).toMatch(/regular expression/);
  });

  it('of exceptions say why', () => {
    const faults = spoil('src/content/lints/exceptions.json', (data) =>
      data.push({ rule: 'promise', file: english('ui'), key: 'close', reason: 'is fine' }),
    );
    expect(faults[0]).toMatch(/does not say enough/);
  });
});
