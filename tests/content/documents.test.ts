/** Promises about the published documents: every text of every age, every number under its country, and nothing that betrays. */
// @vitest-environment jsdom

import { describe, expect, it } from 'vitest';
import names from '#content/names.json';
import { type Age, ages } from '#core/age/age.ts';
import { organisationToShow } from '#core/content/organisation.ts';
import type { PublishedChannel, PublishedCountry } from '#core/directory/pack-shape.ts';
import { publishCountry } from '#core/directory/publish.ts';
import { cachePrefix, databaseName, title } from '#core/discreet-names.ts';
import { composeEdition, whatHappensTopic } from '#core/edition/compose-edition.ts';
import { groups } from '#core/edition/edition-piece.ts';
import { listAddresses, readAddress, readDocument, readJson, readPack, textOf } from './built-site.ts';
import { files, readRepository } from './repository.ts';

const corrections: Array<[string, Partial<Record<string, string>>]> = Object.entries(names).map(
  ([tag, { countries }]) => [tag, countries],
);

const content = readRepository();
const addresses = listAddresses();
const documents = addresses.filter((address) => address.endsWith('.html')).map((address) => `/${address}`);
const published = content.countries
  .map(publishCountry)
  .filter(({ emergency, services }) => emergency.length + services.length > 0);

const bases = ['/', '/o/'] as const;
const editions = content.languages.flatMap((texts) =>
  bases.flatMap((base) =>
    ages.map((age) => ({ texts, age, address: `${base}${texts.language.tag}/${age}/`, tag: texts.language.tag })),
  ),
);
const peoplePages = content.languages.flatMap((texts) =>
  bases.map((base) => ({ texts, tag: texts.language.tag, address: `${base}${texts.language.tag}/p/` })),
);
const english = content.languages.find(({ language }) => language.tag === 'en');

/** What a topic must say, in its order, put together from the files and not by the product's own composer. */
function expectedTopic(tag: string, id: string, age: Age): string[] {
  const texts = content.languages.find(({ language }) => language.tag === tag);
  const facts = content.topics.find((topic) => topic.id === id);
  const text = texts?.topics[id]?.[age];
  if (!texts || !facts || !text) throw new Error(`no text of ${id} for age ${age} in "${tag}"`);
  const { ui, edition } = texts;
  const closing = edition.closings[facts.closing][age] ?? edition.closings.practical[age];
  const forAdult = tag === 'en' ? undefined : english?.topics[id]?.[age]?.say;
  return [
    text.note,
    ...text.body,
    ui.beforeYouTell,
    edition.core[age]?.[2],
    ui.sayIt,
    text.say,
    forAdult,
    ...(text.excuse === undefined ? [] : [ui.excuse, text.excuse]),
    ui.doThis,
    text.do,
    closing,
  ].filter((line): line is string => line !== undefined);
}

const linesOf = (element: Element) =>
  Array.from(element.querySelectorAll('p, h3, li'))
    .filter((line) => line.querySelector('p') === null)
    .map(textOf)
    .filter(Boolean);

describe.each(editions)('$address', ({ texts, tag, age, address }) => {
  const page = readDocument(address);

  it('holds every topic of its age, each as the translators wrote it, from its note to its closing', () => {
    const wanted = content.topics.filter(({ id }) => texts.topics[id]?.[age]);
    const found = Array.from(page.querySelectorAll('details[data-topic]'));
    expect(found.map((topic) => topic.getAttribute('data-topic'))).toEqual(
      groups.flatMap((group) => wanted.filter((topic) => topic.group === group).map(({ id }) => id)),
    );
    for (const topic of found) {
      const id = topic.getAttribute('data-topic') ?? '';
      expect(textOf(topic.querySelector('summary'))).toBe(texts.topics[id]?.[age]?.title);
      expect(linesOf(topic)).toEqual(expectedTopic(tag, id, age));
    }
  });

  it('says before each telling what to ask, and ends each topic with its closing', () => {
    const topics = Array.from(page.querySelectorAll('details[data-topic]'));
    expect(topics.length).toBeGreaterThan(0);
    for (const topic of topics) {
      const lines = linesOf(topic);
      const facts = content.topics.find(({ id }) => id === topic.getAttribute('data-topic'));
      expect(lines).toContain(texts.edition.core[age]?.[2]);
      expect(lines[lines.length - 1]).toBe(facts && texts.edition.closings[facts.closing][age]);
    }
  });

  it('holds the ten sentences of the safety core and the calm page, no number before a country is chosen', () => {
    const all = Array.from(page.querySelectorAll('details:not([data-topic])')).map(linesOf);
    const core = (texts.edition.core[age] ?? []).map((sentence) =>
      sentence.includes('{{') ? texts.edition.coreWithoutNumber[age] : sentence,
    );
    expect(all).toContainEqual(core);
    expect(all).toContainEqual(texts.edition.calm[age]);
  });

  it('says word for word what the app says', () => {
    const piece = readPack(tag).editions.find((one) => one.age === age);
    if (!piece) throw new Error(`the pack of "${tag}" has no edition for age ${age}`);
    const edition = composeEdition(piece);
    const main = page.querySelector('main');
    const lines = main ? linesOf(main) : [];
    for (const topic of edition.topics) {
      const blocks = topic.blocks.map(({ text }) => text);
      const parts = [topic.note, ...blocks, topic.say, topic.sayToAdult, topic.excuse, topic.do, topic.closing];
      for (const part of [...parts, topic.beforeYouTell]) if (part !== undefined) expect(lines).toContain(part);
    }
    for (const sentence of [...edition.core, ...edition.calm]) expect(lines).toContain(sentence);
  });

  it('shows help before everything else', () => {
    const [first] = Array.from(page.querySelectorAll('main a[href]'));
    expect(first?.getAttribute('href')).toBe(address.replace(/\d\/$/, 'p/'));
  });

  it('leads from every topic to people who can help, and keeps the calm page beside it', () => {
    for (const topic of Array.from(page.querySelectorAll('details[data-topic]'))) {
      const links = Array.from(topic.querySelectorAll('a[href]')).map((link) => link.getAttribute('href'));
      expect({ topic: topic.getAttribute('data-topic'), links }).toEqual({
        topic: topic.getAttribute('data-topic'),
        links: [address.replace(/\d\/$/, 'p/')],
      });
    }
    const titles = Array.from(page.querySelectorAll('details:not([data-topic]) summary')).map(textOf);
    expect(titles).toContain(texts.ui.calmPage);
  });

  it('leads from every topic to what happens if one tells, where the language tells that', () => {
    const piece = readPack(tag).editions.find((one) => one.age === age);
    const tells = content.topics.some(({ id }) => id === whatHappensTopic && texts.topics[id]?.[age] !== undefined);
    if (tag === 'en') expect(tells).toBe(true);
    for (const topic of piece ? composeEdition(piece).topics : []) {
      const wanted = tells && topic.id !== whatHappensTopic ? whatHappensTopic : undefined;
      expect({ id: topic.id, leads: topic.whatHappens?.id }).toEqual({ id: topic.id, leads: wanted });
    }
  });

  it('keeps every topic closed until somebody opens it', () => {
    expect(page.querySelectorAll('details[open]').length).toBe(0);
  });
});

function hrefOf(way: PublishedChannel): string {
  switch (way.kind) {
    case 'phone':
      return `tel:${way.dial}`;
    case 'sms':
      return `sms:${way.dial}`;
    case 'whatsapp':
      return `https://wa.me/${(way.fromAbroad ?? way.dial).replace(/\D/g, '')}`;
    case 'email':
      return `mailto:${way.address}`;
    default:
      return way.url;
  }
}
/** The form for a SIM card from another country is a link of its own. */
function fromAbroad(way: PublishedChannel): Array<{ href: string; show: string }> {
  if (!('fromAbroad' in way) || way.fromAbroad === undefined) return [];
  return [{ href: `${way.kind === 'sms' ? 'sms' : 'tel'}:${way.fromAbroad}`, show: way.fromAbroad }];
}

const waysOf = ({ emergency, services }: PublishedCountry) =>
  [
    ...emergency.map(({ kind, dial, show }) => ({ href: `${kind === 'sms' ? 'sms' : 'tel'}:${dial}`, show })),
    ...services.flatMap(({ channels }) =>
      channels.flatMap((way) => [{ href: hrefOf(way), show: way.show }, ...fromAbroad(way)]),
    ),
  ].map(({ href, show }) => `${show} → ${href}`);

describe.each(peoplePages)('$address', ({ tag, address, texts }) => {
  const page = readDocument(address);
  const sections = Array.from(page.querySelectorAll('[data-country]'));

  it('has every country of the directory, by its name in this language, sorted as this language sorts', () => {
    const nameOf = new Intl.DisplayNames([tag], { type: 'region' });
    const corrected = corrections.find(([corrects]) => corrects === tag)?.[1];
    const collator = new Intl.Collator(tag);
    const codes = published.map(({ country }) => country);
    const named = codes
      .filter((code) => code !== 'ZZ')
      .map((code) => ({ code, name: corrected?.[code] ?? nameOf.of(code) ?? '' }))
      .sort((one, other) => collator.compare(one.name, other.name));
    expect(sections.map((section) => section.getAttribute('data-country'))).toEqual([
      ...named.map(({ code }) => code),
      ...codes.filter((code) => code === 'ZZ'),
    ]);
    const titles = sections.map((section) => textOf(section.querySelector('summary')));
    expect(titles.slice(0, named.length)).toEqual(named.map(({ name }) => name));
  });

  it('has every number of every country as it is dialled there, and no other', () => {
    for (const country of published) {
      const section = page.querySelector(`[data-country="${country.country}"]`);
      const links = Array.from(section?.querySelectorAll('a') ?? []).map(
        (link) => `${textOf(link.querySelector('bdi[dir="ltr"]'))} → ${link.getAttribute('href')}`,
      );
      expect({ country: country.country, links }).toEqual({ country: country.country, links: waysOf(country) });
    }
  });

  it('says that calls stay in the phone and that nobody here has called these numbers', () => {
    const main = page.querySelector('main');
    const lines = main ? linesOf(main) : [];
    expect(lines).toContain(texts.ui.callListNotice);
    expect(lines).toContain(texts.ui.notCheckedByUs);
  });

  it('gives a link to a site abroad away to nobody', () => {
    const outside = Array.from(page.querySelectorAll('a[href^="http"]'));
    expect(outside.filter((link) => link.getAttribute('rel') !== 'noreferrer')).toEqual([]);
  });
});

describe('the packs', () => {
  it('carry the directory exactly as it is published, the same for every language', () => {
    const byCode = (one: PublishedCountry, other: PublishedCountry) => (one.country < other.country ? -1 : 1);
    for (const { language } of content.languages) {
      expect([...readPack(language.tag).countries].sort(byCode)).toEqual([...published].sort(byCode));
    }
  });

  it('hold an edition of every age in every language', () => {
    for (const { language } of content.languages) {
      expect(readPack(language.tag).editions.map(({ age }) => age)).toEqual(ages);
    }
  });
});

describe.each(documents)('%s', (address) => {
  const page = readDocument(address);

  it('is called by a name that tells nothing', () => {
    expect(page.title).toBe(title);
    expect(page.querySelectorAll('meta[name="description"], meta[property]').length).toBe(0);
  });

  it('asks nothing of a child: no form, no field to type in', () => {
    const fields = Array.from(page.querySelectorAll('form, input, textarea, select, [contenteditable]'));
    // The one of the helper's desk, for the code of a card; a browser is told to remember nothing of it.
    const isOfHelpers = (field: Element) => field.matches('[data-desk] textarea[autocomplete="off"]:not([name])');
    expect(fields.filter((field) => !(address.endsWith('/h/index.html') && isOfHelpers(field)))).toEqual([]);
  });

  it('loads nothing from anywhere else', () => {
    const outside = Array.from(page.querySelectorAll('[src], link[href], use[href], image, iframe, object'))
      .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? element.tagName)
      .filter((from) => !/^(#[a-z0-9-]+|\/[^/].*)$/.test(from));
    expect(outside).toEqual([]);
    expect(readAddress(address).toString()).not.toMatch(/url\(\s*["']?(https?:)?\/\//);
  });

  it('shows no number outside a country', () => {
    const copy = page.body.cloneNode(true) as HTMLElement;
    for (const inside of Array.from(
      copy.querySelectorAll('[data-country], script, style, svg, a[rel], time, [data-more]'),
    ))
      inside.remove();
    expect(copy.querySelectorAll('a[href^="tel:"], a[href^="sms:"]').length).toBe(0);
    expect(textOf(copy)).not.toMatch(/(\d[\s-]?){3,}/);
  });
});

describe.each(documents.filter((address) => address !== '/d/index.html'))('%s', (address) => {
  const page = readDocument(address);

  it('has Close first for the keyboard, and again nowhere', () => {
    const focusable = page.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex]');
    expect(focusable[0]?.getAttribute('href')).toBe('/d/');
    expect(page.querySelectorAll('[tabindex]').length).toBe(0);
    expect(page.querySelectorAll('a[href="/d/"]').length).toBe(1);
  });

  it('marks nothing with an id that a browser could write down as the place where somebody read', () => {
    const ids = Array.from(page.querySelectorAll('[id]:not(symbol)')).map(({ id }) => id);
    expect(ids.filter((id) => id !== 'doc')).toEqual([]);
  });

  it('gives an empty sheet to whoever prints it, unless it is the guide for helpers', () => {
    const isGuide = /\/h\/index\.html$/.test(address);
    expect(page.body.matches('.prints')).toBe(isGuide);
    expect(page.querySelector('style')?.textContent).toContain('@media print{body:not(.prints){display:none}}');
  });
});

describe('the preview', () => {
  const spoken = documents.filter(
    (address) => /^\/(o\/)?[a-z-]{2,}\/(\d\/|[pc]\/)?index\.html$/.test(address) && address !== '/o/index.html',
  );

  it('says on every document, in its own language, that people have not checked it', () => {
    const wanted = content.languages.flatMap(({ language }) =>
      bases.flatMap((base) =>
        ['', '1/', '2/', '3/', 'p/', 'c/'].map((name) => `${base}${language.tag}/${name}index.html`),
      ),
    );
    expect([...spoken].sort()).toEqual([...wanted].sort());
    for (const address of wanted) {
      const texts = content.languages.find(({ language }) => address.split('/').includes(language.tag));
      expect({ address, says: textOf(readDocument(address).querySelector('header.note')) }).toEqual({
        address,
        says: texts?.ui.previewNotice,
      });
    }
  });
});

describe('who makes the pages', () => {
  const starts = content.languages.flatMap((texts) =>
    bases.map((base) => ({ texts, address: `${base}${texts.language.tag}/index.html` })),
  );

  it.each(starts)('is told closed on $address, and nobody is made up', ({ texts, address }) => {
    const told = Array.from(readDocument(address).querySelectorAll('details')).filter(
      (one) => textOf(one.querySelector('summary')) === texts.ui.aboutPages,
    );
    expect(told).toHaveLength(1);
    expect(told[0]?.hasAttribute('open')).toBe(false);
    const { name } = content.organisation;
    expect(textOf(told[0])).toContain(name ?? texts.ui.noOrganisation);
  });

  it('is told in the app too, from the same signed pack', () => {
    for (const { language } of content.languages) {
      expect(readPack(language.tag).names.organisation).toEqual(organisationToShow(content.organisation));
    }
  });
});

describe('the unknown address', () => {
  it('offers the choice of a language, every language by its own name', () => {
    for (const address of ['/404.html', '/index.html', '/o/index.html']) {
      const links = Array.from(readDocument(address).querySelectorAll('[data-languages] a'));
      expect(links.map((link) => [textOf(link), link.getAttribute('lang'), link.getAttribute('dir')])).toEqual(
        content.languages.map(({ language }) => [language.name, language.tag, language.dir]),
      );
    }
  });
});

describe('a glance at the device', () => {
  const betrays =
    /abus|traffick|exploit|polic|refug|asyl|migra|victim|violen|child|help|safe|protect|emergenc|danger|rescue|harm|sex/i;

  it('finds no telling name of a file, an address or a folder', () => {
    expect(addresses.filter((address) => betrays.test(address))).toEqual([]);
    const shape =
      /^(([a-z-]+\/)?(o\/)?([a-z-]+\/)?([123pdehc]\/)?index\.html|404\.html|assets\/(h\/)?[\w-]+\.(js|css|svg|json|txt)|icons\/(icon|pebble)[\w-]*\.(png|svg)|m\/\d+\.json(\.sig)?|now\.json(\.sig)?|und-[A-Z][a-z]{3}\/(files\.json|letters\.woff2)|p\/[0-9a-f]{64}\.json|v\/([0-9a-f]{64}\.bin|greetings\.json)|t\/\d+\.root\.json(\.sig)?|[a-z-]+\/(files|reading)\.json|h\/people\.json|[a-z-]+\/h\/(files|texts|search|languages)\.json|([a-z-]+\/)?pieces\.txt|licenses\.txt|(kill\/)?sw\.js|SHA256SUMS|_headers|nginx\.conf|Caddyfile|sbom\.json|robots\.txt|favicon\.ico|manifest\.webmanifest)$/;
    expect(addresses.filter((address) => !shape.test(address))).toEqual([]);
  });

  it('finds the same title on the pages that the worker carries inside itself', () => {
    const titles = readAddress('/sw.js')
      .toString()
      .match(/<title>[^<]*/g);
    expect(titles).toEqual([`<title>${title}`, `<title>${title}`]);
  });

  it('finds no telling word in the names of the app, its database and its caches', () => {
    for (const name of [title, databaseName, cachePrefix]) expect(name).not.toMatch(betrays);
    const manifest = readJson<Record<string, unknown>>('/manifest.webmanifest');
    expect(JSON.stringify(manifest)).not.toMatch(betrays);
    expect([manifest.name, manifest.short_name]).toEqual([title, title]);
    expect(Object.keys(manifest)).not.toContain('description');
  });

  it('finds no words in the pictures of the home screen', () => {
    const drawings = addresses.filter((address) => /^icons\/.*\.svg$/.test(address));
    expect(drawings.length).toBeGreaterThan(0);
    for (const drawing of drawings)
      expect(readAddress(`/${drawing}`).toString()).not.toMatch(/<(text|title|desc)|aria-label/);
    const paintings = addresses.filter((address) => /\.(png|ico)$/.test(address));
    for (const painting of paintings)
      expect(readAddress(`/${painting}`).toString('latin1')).not.toMatch(/tEXt|iTXt|zTXt|eXIf/);
  });
});

describe('what is published', () => {
  it('names no folder of the machine that built it and no file of the source', () => {
    const root = import.meta.dirname.replace(/[\\/]tests[\\/]content$/, '');
    const telling = addresses.filter((address) => {
      const text = readAddress(`/${address}`).toString('latin1');
      return text.includes(root) || /node_modules|sourceMappingURL|file:\/\/|\/src\/|locales\/|\.tsx?\b/.test(text);
    });
    expect(telling).toEqual([]);
  });

  it('ships no note for translators and no glossary', () => {
    const notes = Object.entries(JSON.parse(files['locales/en/notes.json'] ?? '{}') as Record<string, string>);
    expect(notes.length).toBeGreaterThan(0);
    const all = addresses.map((address) => readAddress(`/${address}`).toString()).join('\n');
    for (const [, note] of notes) expect(all.includes(note.slice(0, 60))).toBe(false);
  });
});
