/** `npm run content -- <verb>`: what keepers and translators do with texts and numbers. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { type Content, type Files, readContent, sourceLanguage } from '#core/content/read-content.ts';
import { reviewUnits } from '#core/content/review-units.ts';
import { tellFaults } from '#core/content/tell-faults.ts';
import type { ReviewFile } from '#core/content/text-files.ts';
import type { Texts } from '#core/content/text-strings.ts';
import { publishCountry } from '#core/directory/publish.ts';
import type { Answer } from './answer.ts';
import { tellDue } from './due.ts';
import { numberFaults } from './number-faults.ts';
import { packForSigners } from './pack.ts';
import { setReview } from './set-review.ts';
import { signList, tellPublicKey } from './sign.ts';
import { tellChanges } from './tell-changes.ts';

const files: Files = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>(
      [
        '/locales/**/*.json',
        '/locales/*/.review.json',
        '/src/content/*.json',
        '/src/content/directory/*.json',
        '/src/content/country-facts/*.json',
      ],
      {
        query: '?raw',
        import: 'default',
        eager: true,
      },
    ),
  ).map(([path, text]) => [path.slice(1), text]),
);

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

const verbs: Record<string, { does: string; run: (args: readonly string[]) => number }> = {
  check: { does: 'check                    reads every text and number and names every fault', run: check },
  status: { does: 'status                   what each language has, and how far it was reviewed', run: status },
  stamp: {
    does: "stamp <language> [text …] notes that these texts (default: all) were made by machine from today's English",
    run: stamp,
  },
  due: {
    does: 'due [--month 2027-05]    entries whose check runs out until then, and those that nobody has checked',
    run: (args) => tell(due(args)),
  },
  review: {
    does: 'review set <entry> --role … --date … --method … --next-due …  notes that somebody checked an entry',
    run: (args) => tell(setReview(args, 'src/content/directory', today())),
  },
  diff: {
    does: 'diff [--against <rev>]   what changed in the directory, one sentence per country',
    run: (args) => tell(tellChanges(files, args)),
  },
  pack: { does: 'pack <folder>            writes what people have to sign before a release', run: packForSigners },
  sign: { does: 'sign <private.pem> <list> adds a signature to manifest.json or now.json', run: signList },
  key: { does: 'key <private.pem>        tells the public half of a key', run: tellPublicKey },
};

/** @returns the exit code. */
export function main([verb = '', ...args]: readonly string[]): number {
  const chosen = verbs[verb];
  if (chosen) return chosen.run(args);
  console.log(
    `${verb ? `There is no verb "${verb}".\n` : ''}npm run content -- <verb>\n${Object.values(verbs)
      .map(({ does }) => `  ${does}`)
      .join('\n')}`,
  );
  return verb ? 1 : 0;
}

const today = () => new Date().toISOString().slice(0, 10);

function tell({ code, says }: Answer): number {
  console.log(says);
  return code;
}

function due(args: readonly string[]): Answer {
  const result = readContent(files, hash);
  return 'faults' in result
    ? { code: 1, says: tellFaults(result.faults) }
    : tellDue(result.content.countries, args, today());
}

function check(): number {
  const result = readContent(files, hash);
  if ('faults' in result) {
    console.log(tellFaults(result.faults));
    return 1;
  }
  const wrongNumbers = numberFaults(result.content.countries);
  if (wrongNumbers.length > 0) {
    console.log(tellFaults(wrongNumbers));
    return 1;
  }
  const { languages, topics, countries } = result.content;
  const services = countries.reduce((sum, { services }) => sum + services.length, 0);
  console.log(
    `No fault: ${languages.length} languages, ${topics.length} topics, ${countries.length} directory files with ${services} services.`,
  );
  return 0;
}

function status(): number {
  const result = readContent(files, hash);
  if ('faults' in result) return check();
  for (const { language, review } of result.content.languages) {
    const counts = new Map<string, number>();
    for (const { status: one } of Object.values(review)) counts.set(one, (counts.get(one) ?? 0) + 1);
    console.log(`${language.tag}  ${[...counts].map(([name, count]) => `${count} ${name}`).join(', ')}`);
  }
  tellDirectory(result.content);
  return 0;
}

function tellDirectory({ countries }: Content): void {
  const published = countries.map(publishCountry);
  const shown = published.reduce((sum, { services }) => sum + services.length, 0);
  const thin = published
    .filter(({ missing }) => missing.length > 0)
    .map(({ country, missing }) => `${country} (${missing.join(', ')})`);
  console.log(
    `directory  ${shown} services beside the emergency numbers are shown. Missing: ${thin.join('; ') || 'nothing'}`,
  );
}

function stamp([tag, ...wanted]: readonly string[]): number {
  if (!tag || !files[`locales/${tag}/ui.json`]) {
    console.log(
      `Say which language: npm run content -- stamp <language>. There is no locales/${tag ?? '<language>'}/ui.json.`,
    );
    return 1;
  }
  const units = reviewUnits(textsOf(sourceLanguage));
  const own = reviewUnits(textsOf(tag));
  const unknown = wanted.filter((unit) => !own.has(unit) || !units.has(unit));
  if (unknown.length > 0) {
    console.log(
      `There is no text ${unknown.map((unit) => `"${unit}"`).join(', ')}. Texts: ${[...own.keys()].join(', ')}`,
    );
    return 1;
  }

  const file = `locales/${tag}/.review.json`;
  const review: ReviewFile = files[file] ? readJson(file) : {};
  const usual = tag === sourceLanguage ? 'written by machine' : 'translated by machine';
  const chosen = wanted.length > 0 ? wanted : [...own.keys()].filter((unit) => units.has(unit));
  for (const unit of chosen) {
    // Today's date, not that of the build: it says when the work was done.
    review[unit] = {
      status: 'machine-draft',
      source: hash(units.get(unit) ?? ''),
      method: review[unit]?.method ?? usual,
      date: today(),
    };
  }
  const sorted = Object.fromEntries(
    [...units.keys()].filter((unit) => review[unit]).map((unit) => [unit, review[unit]]),
  );
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
  console.log(`${file}: ${chosen.length} texts noted as machine-draft.`);
  return 0;
}

function textsOf(tag: string): Texts {
  const folder = `locales/${tag}`;
  const readOptional = <T>(file: string) => (files[file] === undefined ? undefined : readJson<T>(file));
  const readFolder = <T>(name: string): Record<string, T> => {
    const start = `${folder}/${name}/`;
    const names = Object.keys(files).filter((file) => file.startsWith(start));
    return Object.fromEntries(names.map((file) => [file.slice(start.length, -'.json'.length), readJson<T>(file)]));
  };
  return {
    ui: readJson(`${folder}/ui.json`),
    edition: readJson(`${folder}/edition.json`),
    topics: readFolder('topics'),
    cards: readOptional(`${folder}/cards.json`),
    scenarios: readFolder('scenarios'),
    guide: readFolder('guide'),
    pictures: readOptional(`${folder}/pictures.json`),
  };
}

// From the disk, because a file may have been written since this program was loaded.
const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
