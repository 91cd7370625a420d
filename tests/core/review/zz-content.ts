/** The content of ZZ-land: two languages, one topic of each risk, one country; everything approved unless a test changes it. */
import type { Content, LanguageTexts } from '#core/content/read-content.ts';
import type { ReviewFile, TopicFile } from '#core/content/text-files.ts';
import type { Status } from '#core/review/status-ladder.ts';
import { land, phone, checkedService as service, web } from '#tests/core/directory/fixtures.ts';

export const now = new Date('2026-11-21T12:00:00Z');

const text = { title: 'A title', body: ['A sentence.'], say: 'I say.', do: 'One step.' };
const byAge = (line: string) => ({ 1: line, 2: line, 3: line });
const risks = { general: 'L', sensitive: 'M', harm: 'H' } as const;

const edition = {
  closings: { harm: byAge('Closing.'), practical: byAge('Closing.'), own: byAge('Closing.') },
  core: { 1: Array(10).fill('Core.'), 2: Array(10).fill('Core.'), 3: Array(10).fill('Core.') },
  coreWithoutNumber: byAge('Core.'),
  calm: { 1: ['Calm.'], 2: ['Calm.'], 3: ['Calm.'] },
};

const cards = {
  decks: { 'a-deck': 'Deck' },
  replyDecks: { 'r-deck': 'Deck' },
  roles: {},
  places: {},
  answers: { yes: 'Yes', no: 'No', 'dont-know': '1', 'dont-want': '2', 'dont-understand': '3' },
  cards: { 'a-card': 'A card.' },
  replies: { 'r-reply': 'A reply.' },
  notes: {},
};

const feedback = { feedback: 'Kind.' };
const scenario = { scene: 'A scene.', yes: feedback, no: feedback, unsure: feedback, do: 'One step.' };

function language(tag: string, changes: Changes, stale: readonly string[] = []): LanguageTexts {
  const topics = Object.fromEntries(
    Object.keys(risks).map((id): [string, TopicFile] => [id, { 1: text, 2: text, 3: text }]),
  );
  const units = ['ui', 'edition', 'cards', 'cards/a-card', 'cards/r-reply', 'scenarios/a-scene', 'guide/w-text'].concat(
    Object.keys(risks).flatMap((id) => [1, 2, 3].map((age) => `topics/${id}#${age}`)),
  );
  const review: ReviewFile = Object.fromEntries(
    units.map((unit) => [
      unit,
      {
        status: changes[unit] ?? 'cp-approved',
        source: '000000000000',
        method: 'words-and-tone',
        date: '2026-11-21',
        by: ['second-reader', 'child-protection'],
      },
    ]),
  );
  return {
    language: { tag, name: tag, dir: 'ltr', script: 'Latn' },
    ui: { close: 'Close' },
    edition,
    topics,
    cards,
    scenarios: { 'a-scene': scenario },
    guide: { 'w-text': { title: 'A guide', lead: 'A lead.', sections: [{ heading: 'A heading', text: ['A text.'] }] } },
    pictures: undefined,
    review,
    stale,
  };
}

type Changes = Readonly<Record<string, Status>>;

export function zzContent(
  statuses: { en?: Changes; zz?: Changes } = {},
  changes: Partial<Content> = {},
  stale: readonly string[] = [],
): Content {
  return {
    topics: Object.entries(risks).map(([id, risk]) => ({
      id,
      risk,
      group: 'telling',
      ages: [1, 2, 3],
      closing: 'harm',
      picture: 'body',
      pictures: { 1: ['body'], 2: ['body'], 3: ['body'] },
      links: [],
      silentCard: false,
    })),
    cards: {
      decks: [{ id: 'a-deck', picture: 'body', cards: [{ id: 'a-card', picture: 'body', silent: false, risk: 'H' }] }],
      replyDecks: [
        {
          id: 'r-deck',
          picture: 'body',
          replies: [{ id: 'r-reply', picture: 'body', question: false, silent: false, risk: 'M', onlyIfTrue: false }],
        },
      ],
      roles: [],
      places: [],
      minutes: [5],
    },
    scenarios: [{ id: 'a-scene', topic: 'harm', ages: [1], fine: false, risk: 'H', picture: 'body' }],
    guide: [{ id: 'w-text', risk: 'M', sources: [] }],
    languages: [language('en', statuses.en ?? {}), language('zz', statuses.zz ?? {}, stale)],
    begun: [],
    clips: {},
    countries: [
      land([
        service('yy-emergency', { kind: 'emergency', channels: [phone({ service: 'all' })] }),
        service('yy-line', {}),
      ]),
      land([service('zz-page', { channels: [web()] })], 'ZZ'),
    ],
    organisationKeys: [],
    revoked: undefined,
    organisation: {
      name: 'Pebbles of ZZ-land',
      contact: 'zz@example.org',
      domain: 'zz.example.org',
      securityContact: 'https://example.org/security',
      wrongTextContact: 'words@example.org',
    },
    ...changes,
  };
}
