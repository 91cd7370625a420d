/** Promises about packs that an enemy has filled: whatever leads somewhere must look like what it is, or is refused. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { cardsPieceSchema } from '#core/card/cards-piece.ts';
import { directoryPiece } from '#core/directory/pack-shape.ts';
import { editionPieceSchema, topicsPieceSchema } from '#core/edition/edition-piece.ts';
import { namesPieceSchema } from '#core/names/names-piece.ts';
import { scenariosPieceSchema } from '#core/scenario/scenarios-piece.ts';
import { listAddresses, readJson } from '#tests/content/built-site.ts';
import { payloads } from './payloads.ts';

const shapes: Readonly<Record<string, v.GenericSchema>> = {
  edition: editionPieceSchema,
  topics: topicsPieceSchema,
  cards: cardsPieceSchema,
  scenarios: scenariosPieceSchema,
  names: namesPieceSchema,
  directory: directoryPiece,
};
const pieces = listAddresses()
  .filter((name) => /^p\/.*\.json$/.test(name))
  .map((name) => readJson<{ kind?: string }>(`/${name}`));

type Path = ReadonlyArray<string | number>;

/** The way to the first string of each field: of a hundred titles one. */
function fieldsOf(value: unknown, path: Path = [], found = new Map<string, Path>()): Map<string, Path> {
  if (typeof value === 'string') {
    const name = path.map((step) => (typeof step === 'number' ? '[]' : step)).join('.');
    if (!found.has(name)) found.set(name, path);
  } else if (Array.isArray(value)) for (const [at, item] of value.entries()) fieldsOf(item, [...path, at], found);
  else if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) fieldsOf(inner, [...path, key], found);
  return found;
}

function replaced(value: unknown, [step, ...rest]: Path, text: string): unknown {
  if (step === undefined) return text;
  const copy: Record<string | number, unknown> = Array.isArray(value)
    ? ([...value] as never)
    : { ...(value as object) };
  copy[step] = replaced(copy[step], rest, text);
  return copy;
}

/** What people read and nothing else: React writes it as text (hostile.test.ts tries it in a browser). */
const isReadOnly =
  /(^|\.)(text|title|note|body\.\[\]|say|excuse|do|sayToAdult|coreWithoutNumber|core\.\[\]|calm\.\[\]|closings\.\w+|scene|question|ask|label|yes|no|unsure|dont-[a-z]+|show|local|en|weekdays\.\[\]|(words|countries|languages|answers|feedback)\.[\w-]+|feedback|organisation\..+|name|latin)$/;

/** One plain word is what many names look like, and does no more harm than another. */
const hostile = payloads.filter((text) => !/^[a-z]+$/.test(text));

describe.each(Object.keys(shapes))('a piece with %s', (kind) => {
  const mine = pieces.filter((piece) => piece.kind === kind);
  const shape = shapes[kind];
  const fields = new Map(
    mine.flatMap((piece) => [...fieldsOf(piece)].map(([name, path]) => [name, { piece, path }] as const)),
  );

  it('is there, and believed as it is', () => {
    expect(mine.length).toBeGreaterThan(0);
    expect(fields.size).toBeGreaterThan(2);
    for (const piece of mine) expect(shape && v.is(shape, piece)).toBe(true);
  });

  it('is refused whole where a field that is more than a text holds anything hostile', () => {
    const believed = [...fields].flatMap(([name, { piece, path }]) =>
      isReadOnly.test(name) || !shape
        ? []
        : hostile
            .filter((text) => v.is(shape, replaced(piece, path, text)))
            .slice(0, 1)
            .map((text) => `${name} may be ${text}`),
    );
    expect(believed).toEqual([]);
  });
});
