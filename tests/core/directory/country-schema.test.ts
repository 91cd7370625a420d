import { expect, it } from 'vitest';
import schema from '#content/schema/country.schema.json';
import { channelShapes, emergencyServices } from '#core/directory/channel.ts';
import { exceptionShape, openDays } from '#core/directory/hours-shape.ts';
import { checkMethods, checkRoles, checkShape } from '#core/directory/ledger.ts';
import { countryShape, doubtShape, serviceShape, sourceShape } from '#core/directory/service.ts';
import { agesShape, answerers, audiences, doubtable, nameShape, serviceKinds } from '#core/directory/vocabulary.ts';

const { definitions } = schema;
const [number, link, mail] = channelShapes;

it.each([
  ['a country', schema.properties, countryShape],
  ['a service', definitions.service.properties, serviceShape],
  ['a name', definitions.name.properties, nameShape],
  ['ages', definitions.ages.properties, agesShape],
  ['a source', definitions.source.properties, sourceShape],
  ['opening hours', definitions.openDays.properties, openDays],
  ['an exception', definitions.exception.properties, exceptionShape],
  ['a check', definitions.check.properties, checkShape],
  ['a doubt', definitions.doubt.properties, doubtShape],
  ['a number', definitions.number.properties, number],
  ['a page or chat', definitions.link.properties, link],
  ['an e-mail address', definitions.mail.properties, mail],
])('tells editors the same fields of %s as the check does', (_, properties, shape) => {
  expect(Object.keys(properties).sort()).toEqual(Object.keys(shape?.entries ?? {}).sort());
});

it('tells editors the same words as the check does', () => {
  const { kind, whoAnswers, forWhom } = definitions.service.properties;
  expect(kind.enum).toEqual(serviceKinds);
  expect(whoAnswers.enum).toEqual([...answerers, null]);
  expect(forWhom.enum).toEqual([...audiences, null]);
  expect(definitions.check.properties.role.enum).toEqual(checkRoles);
  expect(definitions.check.properties.method.enum).toEqual(checkMethods);
  expect(definitions.doubt.properties.about.enum).toEqual(doubtable);
  expect(definitions.number.properties.service.enum).toEqual([...emergencyServices, null]);
});

it('lets no editor add a field of another name', () => {
  const { hours, ...groups } = definitions;
  expect(hours.anyOf).toHaveLength(2);
  for (const group of [schema, ...Object.values(groups)]) expect(group.additionalProperties).toBe(false);
});
