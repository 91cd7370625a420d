/** `npm run content -- status`: where every text stands, as a matrix, as JSON, or into the README. */
import { ages } from '#core/age/age.ts';
import type { Content } from '#core/content/read-content.ts';
import { publishCountry } from '#core/directory/publish.ts';
import { tellBegun } from '#core/review/begun-languages.ts';
import { type Standing, type State, standingsOf, states, tellStates, textKinds } from '#core/review/standings.ts';
import type { WritingAnswer } from './answer.ts';

const letters: Readonly<Record<State, string>> = {
  'child-tested': 't',
  'cp-approved': 'c',
  reviewed: 'r',
  'human-draft': 'h',
  'machine-draft': 'm',
  stale: 's',
  missing: '.',
  withdrawn: 'x',
};

const kindNames: Readonly<Record<(typeof textKinds)[number], string>> = {
  topics: 'topics, by age',
  cards: 'cards and replies',
  scenarios: 'stories',
  guide: 'guide for helpers',
  ui: 'words of the screens',
  edition: 'safety core',
};

/** @param readme the text of README.md. */
export function tellStatus(content: Content, args: readonly string[], readme: string): WritingAnswer {
  const [option, ...rest] = args;
  const standings = standingsOf(content);
  const tags = content.languages.map(({ language }) => language.tag);
  if (rest.length > 0 || (option !== undefined && option !== '--json' && option !== '--readme'))
    return { code: 1, says: 'Say: npm run content -- status [--json | --readme].' };
  if (option === '--json')
    return { code: 0, says: JSON.stringify({ totals: totalsOf(standings, tags), texts: standings }, null, 2) };
  if (option === '--readme') {
    const text = withStatus(readme, content);
    if (text === undefined) return { code: 1, says: `README.md has no lines "${begin}" and "${end}".` };
    return { code: 0, says: 'README.md says how far every language is.', write: { file: 'README.md', text } };
  }
  return {
    code: 0,
    says: [...matrix(content, standings, tags), '', ...totals(standings, tags), '', ...besides(content)].join('\n'),
  };
}

function matrix({ topics }: Content, standings: readonly Standing[], tags: readonly string[]): string[] {
  const rows = topics.map(({ id, risk, ages: told }) => {
    const cells = tags.map((tag) =>
      ages
        .map((age) => {
          const state = standings.find(({ unit }) => unit === `topics/${id}#${age}`)?.states[tag];
          return told.includes(age) && state ? letters[state] : '-';
        })
        .join(''),
    );
    return [id, risk, ...cells];
  });
  const legend = states.map((state) => `${letters[state]} ${state}`).join('  ');
  return [
    'Topics at 6–9, 10–13 and 14–17 years',
    `${legend}  - not for this age`,
    ...inColumns([['topic', 'risk', ...tags], ...rows]),
  ];
}

function totals(standings: readonly Standing[], tags: readonly string[]): string[] {
  const rows = textKinds.flatMap((kind) =>
    tags.map((tag, place) => [
      place === 0 ? kindNames[kind] : '',
      tag,
      tellStates(
        standings.filter((one) => one.kind === kind),
        tag,
      ),
    ]),
  );
  return inColumns([...rows, ...tags.map((tag, place) => [place === 0 ? 'all' : '', tag, tellStates(standings, tag)])]);
}

function inColumns(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, place) => Math.max(...rows.map((row) => (row[place] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, place) => cell.padEnd(widths[place] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function totalsOf(standings: readonly Standing[], tags: readonly string[]) {
  return tags.map((language) => ({
    language,
    ...Object.fromEntries(
      [...textKinds, 'all' as const].map((kind) => {
        const some = standings.filter((one) => kind === 'all' || one.kind === kind);
        const counts = states.map((state) => [state, some.filter(({ states: one }) => one[language] === state).length]);
        return [kind, Object.fromEntries(counts.filter(([, count]) => count !== 0))];
      }),
    ),
  }));
}

function besides({ guide, countries, begun }: Content): string[] {
  const sources = guide.flatMap((one) => one.sources);
  const undated = sources.filter(({ date }) => date === null).length;
  const published = countries.map(publishCountry);
  const shown = published.reduce((sum, { services }) => sum + services.length, 0);
  const thin = published
    .filter(({ missing }) => missing.length > 0)
    .map(({ country, missing }) => `${country} (${missing.join(', ')})`);
  return [
    `guide      ${sources.length} sources, ${undated} of them without a date`,
    `directory  ${shown} services beside the emergency numbers are shown. Missing: ${thin.join('; ') || 'nothing'}`,
    ...begun.map(tellBegun),
  ];
}

const begin = '<!-- status: npm run content -- status --readme -->';
const end = '<!-- /status -->';

/** The README with today's table between its marks; undefined where it has no marks. */
export function withStatus(readme: string, content: Content): string | undefined {
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) return undefined;
  const standings = standingsOf(content);
  const rows = textKinds.map((kind) => [
    kindNames[kind],
    ...content.languages.map(({ language }) =>
      tellStates(
        standings.filter((one) => one.kind === kind),
        language.tag,
      ),
    ),
  ]);
  const head = ['texts', ...content.languages.map(({ language }) => language.name)];
  const table = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
  const begun = content.begun.map((one) => `\n${tellBegun(one)}\n`).join('');
  return `${readme.slice(0, from)}${begin}\n${table}\n${begun}${readme.slice(to)}`;
}
