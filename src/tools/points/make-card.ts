/** `npm run content -- card make`: signs what an organisation says about its help point, and draws it for a printer. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { type Fault, faultsFromIssues } from '#core/faults.ts';
import { organisationFor } from '#core/pack/organisation.ts';
import { preAuthenticate } from '#core/pack/pre-authentication.ts';
import { writeCode } from '#core/point/card-code.ts';
import { momentOfDay, pointType } from '#core/point/judge-card.ts';
import { addressBytes, mostDays, nameBytes, type Point, type PointCard, pointSchema } from '#core/point/point.ts';
import { writeCard } from '#core/point/write-card.ts';
import { readKeyFile } from '#core/release/key-file.ts';
import { type FilesAnswer, refuse } from '#tools/answer.ts';
import { signRaw } from '#tools/signing/node-keys.ts';
import { readArguments } from '#tools/signing/read-arguments.ts';
import { passphraseOption, readPassphrase } from '#tools/signing/read-passphrase.ts';
import { openKey } from '#tools/signing/seal-key.ts';
import { drawSheet } from './draw-sheet.ts';
import { type Trusted, trustFiles } from './trusted.ts';

const usage =
  'Say of what, with which key and until when: npm run content -- card make <point.json> --key <key> --until <day> [--to <sheet.svg>].';
const dayMs = 86_400_000;
const writeText = (text: string) => new Uint8Array(Buffer.from(text));

export function makeCard(args: readonly string[], { organisations, revoked }: Trusted, moment: Date): FilesAnswer {
  const read = readArguments(args, ['key', 'until', 'to', passphraseOption]);
  if (typeof read === 'string') return refuse(read);
  const [file, ...more] = read.names;
  const [keyFile] = read.options.get('key') ?? [];
  const [until] = read.options.get('until') ?? [];
  const [sheet = `${file?.replace(/\.json$/, '')}.svg`] = read.options.get('to') ?? [];
  if (file === undefined || keyFile === undefined || until === undefined || more.length > 0) return refuse(usage);
  const point = readPoint(file);
  if (typeof point === 'string') return refuse(point);
  if (existsSync(sheet)) return refuse(`${sheet} is there already. Name another with --to, or take it away.`);

  const sealed = existsSync(keyFile) ? readKeyFile(readFileSync(keyFile, 'utf8')) : undefined;
  if (!sealed) return refuse(`${keyFile} is no key, as "keys new organisation" writes it.`);
  if (sealed.role !== 'organisation')
    return refuse(`${keyFile} is a ${sealed.role} key. Cards need one of role organisation.`);
  const issuedDay = Math.floor(moment.getTime() / dayMs);
  const goodForDays = /^\d{4}-\d\d-\d\d$/.test(until) ? Date.parse(until) / dayMs - issuedDay : Number.NaN;
  if (!(goodForDays >= 1 && goodForDays <= mostDays))
    return refuse(`"${until}" is no day from tomorrow on and within a year, such as "2027-05-01".`);

  const spoken = { key: sealed.id, country: point.country, kind: point.kind, issued: momentOfDay(issuedDay) };
  const organisation = organisationFor(spoken, organisations, revoked.organisations);
  if (organisation === 'unknown-key')
    return refuse(
      `Key ${sealed.id} is not in ${trustFiles.organisations}, or was revoked, so no device would believe it.`,
    );
  if (organisation === 'not-theirs')
    return refuse(
      `Key ${sealed.id} may not speak for "${point.kind}" in ${point.country} today. See ${trustFiles.organisations}.`,
    );
  if (Date.parse(until) > Date.parse(organisation.goodUntil))
    return refuse(
      `The key itself is good until ${organisation.goodUntil.slice(0, 10)}, so no card is good for longer.`,
    );

  const given = readPassphrase(read.options.get(passphraseOption));
  if (typeof given === 'string') return refuse(given);
  const key = openKey(sealed, given.passphrase);
  if (!key) return refuse(`${keyFile}: the passphrase is wrong, or the file was changed.`);

  const card: PointCard = { ...point, key: sealed.id, id: randomBytes(4).toString('hex'), issuedDay, goodForDays };
  const body = writeCard(card, writeText);
  const raw = signRaw(key, preAuthenticate(pointType, body));
  const code = writeCode(new Uint8Array([...body, ...raw]));
  return {
    code: 0,
    says: `${sheet} is for the printer: card ${card.id} of ${organisation.name}, good until ${until}. Keep that id: with it the card can be taken back (${trustFiles.revoked}).`,
    files: [{ file: sheet, text: drawSheet({ card, organisation: organisation.name, until, code }) }],
  };
}

function readPoint(file: string): Point | string {
  if (!existsSync(file)) return `There is no file ${file}.`;
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return `${file} is not valid JSON.`;
  }
  const result = v.safeParse(pointSchema, data);
  if (!result.success) return tell(faultsFromIssues(file, result.issues)[0], file);
  const { name, address } = result.output;
  for (const [field, text, most] of [
    ['name', name, nameBytes],
    ['address', address ?? '', addressBytes],
  ] as const) {
    const { length } = writeText(text);
    if (length > most) return `${file}, ${field}: has ${length} bytes, and a card holds ${most}. Write it shorter.`;
    if (/[\p{Cc}\p{Cf}]/u.test(text)) return `${file}, ${field}: holds a sign that nobody sees. Take it out.`;
  }
  return result.output;
}

function tell(fault: Fault | undefined, file: string): string {
  return fault
    ? `${file}${fault.field ? `, ${fault.field}` : ''}: ${fault.problem}. ${fault.cure}`
    : `${file} is no help point.`;
}
