import * as v from 'valibot';
import { expect, it } from 'vitest';
import { faultsFromIssues } from '#core/faults.ts';

const shape = v.strictObject({
  services: v.array(
    v.strictObject({
      id: v.string(),
      dial: v.pipe(v.string(), v.regex(/^\d+$/, 'is not a number')),
      free: v.nullable(v.boolean()),
    }),
  ),
});

function faultsIn(data: unknown) {
  const result = v.safeParse(shape, data);
  return result.success ? [] : faultsFromIssues('zz.json', result.issues);
}

it('finds the place by the id of the service, for a keeper does not count', () => {
  const [fault] = faultsIn({ services: [{ id: 'zz-night-line', dial: 'call us', free: null }] });
  expect(fault).toEqual({
    file: 'zz.json',
    field: 'services[zz-night-line].dial',
    problem: 'is not a number',
    cure: 'Correct it and check again.',
  });
});

it('counts where there is no id', () => {
  expect(faultsIn({ services: ['line'] })[0]?.field).toBe('services[0]');
});

it('says that a field is missing', () => {
  const [fault] = faultsIn({ services: [{ id: 'zz-night-line', dial: '000000' }] });
  expect(fault).toMatchObject({ field: 'services[zz-night-line].free', problem: 'is missing' });
});

it('says that a field is not known', () => {
  const [fault] = faultsIn({ services: [], servises: [] });
  expect(fault).toMatchObject({ field: 'servises', problem: 'is not a field that this file knows' });
});

it('says what it found and what it wants', () => {
  const [fault] = faultsIn({ services: [{ id: 'zz-night-line', dial: '000000', free: 'yes' }] });
  expect(fault).toMatchObject({
    problem: 'is "yes", but must be true or false',
    cure: 'Write true or false.',
  });
});

it('reports every fault at once', () => {
  expect(faultsIn({ services: [{ id: 1, dial: 'x', free: 'yes' }] })).toHaveLength(3);
});
