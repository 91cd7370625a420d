/** The content of ZZ-land: two languages, one topic of each risk, one country; everything approved unless a test changes it. */
import type { Content, LanguageTexts } from '#core/content/read-content.ts';
import type { ReviewFile, TopicFile } from '#core/content/text-files.ts';
import type { Status } from '#core/review/text-status.ts';
import { land, phone, service, web } from '#tests/core/directory/fixtures.ts';

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

function language(tag: string, changes: Readonly<Record<string, Status>>): LanguageTexts {
  const topics = Object.fromEntries(
    Object.keys(risks).map((id): [string, TopicFile] => [id, { 1: text, 2: text, 3: text }]),
  );
  const units = ['ui', 'edition', ...Object.keys(risks).flatMap((id) => [1, 2, 3].map((age) => `topics/${id}#${age}`))];
  const review: ReviewFile = Object.fromEntries(
    units.map((unit) => [
      unit,
      { status: changes[unit] ?? 'cp-approved', source: '000000000000', method: 'by nobody', date: '2026-11-21' },
    ]),
  );
  return { language: { tag, name: tag, dir: 'ltr', script: 'Latn' }, ui: { close: 'Close' }, edition, topics, review };
}

type Changes = Readonly<Record<string, Status>>;

export function zzContent(statuses: { en?: Changes; zz?: Changes } = {}, changes: Partial<Content> = {}): Content {
  return {
    topics: Object.entries(risks).map(([id, risk]) => ({
      id,
      risk,
      group: 'telling',
      ages: [1, 2, 3],
      closing: 'harm',
      picture: 'body',
      silentCard: false,
    })),
    languages: [language('en', statuses.en ?? {}), language('zz', statuses.zz ?? {})],
    countries: [
      land([
        service('yy-emergency', { kind: 'emergency', channels: [phone({ service: 'all' })] }),
        service('yy-line', {}),
      ]),
      land([service('zz-page', { channels: [web()] })], 'ZZ'),
    ],
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
