/** What an update can be: each change as somebody who keeps the texts would make it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteCopy } from './site-copy.ts';

/** The language of the reader who comes back. */
export const returningTag = 'ar';

/** An Arabic word ("pebble"), so that every check of the texts still passes; no text has it yet. */
const word = ' حصاة';

export interface Change {
  readonly name: 'nothing' | 'one number' | 'one text' | 'one language';
  /** Makes the change. @returns a sentence or number that stands in a document afterwards, and in which. */
  make(copy: SiteCopy, root: string): { path: string; proof: string } | undefined;
}

export const changes: readonly Change[] = [
  { name: 'nothing', make: () => undefined },
  { name: 'one number', make: changeNumber },
  { name: 'one text', make: changeText },
  { name: 'one language', make: changeLanguage },
];

interface Channel {
  kind: string;
  dial?: string;
  show?: string;
  short?: boolean;
  fromAbroad?: string | null;
}

function changeNumber(copy: SiteCopy, root: string) {
  const folder = 'src/content/directory';
  for (const name of readdirSync(join(root, folder)).sort()) {
    const { services } = JSON.parse(readFileSync(join(root, folder, name), 'utf8')) as {
      services: Array<{ kind: string; channels: Channel[] }>;
    };
    // The one that stands on the emergency page too.
    const channel = services
      .find(({ kind }) => kind === 'child-helpline')
      ?.channels.find(({ kind }) => kind === 'phone');
    if (!channel?.dial || !channel.show || channel.short || channel.fromAbroad !== null) continue;

    const [dial, show] = [channel.dial, channel.show].map(withOtherEnd) as [string, string];
    copy.edit(`${folder}/${name}`, (text) =>
      text.replace(`"${channel.dial}"`, `"${dial}"`).replace(`"${channel.show}"`, `"${show}"`),
    );
    return { path: `/${returningTag}/p/`, proof: `tel:${dial}` };
  }
  throw new Error('No number that could be changed was found.');
}

const withOtherEnd = (number: string) => number.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));

function changeText(copy: SiteCopy) {
  copy.edit(`locales/${returningTag}/topics/who-to-tell.json`, (text) => {
    const topic = JSON.parse(text) as Record<string, { do: string }>;
    const one = topic['3'];
    if (one) one.do += word;
    return JSON.stringify(topic);
  });
  return { path: `/${returningTag}/3/`, proof: word };
}

function changeLanguage(copy: SiteCopy, root: string) {
  const folder = `locales/${returningTag}`;
  const topics = readdirSync(join(root, folder, 'topics')).map((name) => `${folder}/topics/${name}`);
  for (const file of [...topics, `${folder}/edition.json`]) {
    copy.edit(file, (text) => JSON.stringify(changeEveryString(JSON.parse(text))));
  }
  return { path: `/${returningTag}/3/`, proof: word };
}

function changeEveryString(value: unknown): unknown {
  if (typeof value === 'string') return value + word;
  if (Array.isArray(value)) return value.map(changeEveryString);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, changeEveryString(inner)]));
}
