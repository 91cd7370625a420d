/** Promises to people who approve a change of the directory: one sentence per country, and every number in it. */
import { describe, expect, it } from 'vitest';
import { land, phone, service } from '#tests/core/directory/fixtures.ts';
import { type Entries, tellChanges, tellCountry } from '#tools/tell-changes.ts';

const entries = (...services: ReturnType<typeof service>[]): Entries => land(services);
const line = service('yy-line');

describe('the sentence of a country', () => {
  it.each([
    ['that is new', undefined, entries(line), 'YY is new, with 1 entry.'],
    ['that was removed', entries(line, service('yy-a')), undefined, 'YY was removed, with 2 entries.'],
    [
      'with entries that came and went',
      entries(line, service('yy-a')),
      entries(line, service('yy-b')),
      'YY: 1 entry added (yy-b); 1 entry removed (yy-a).',
    ],
    [
      'with a number that changed',
      entries(line),
      entries(service('yy-line', { channels: [phone({ dial: '000001', show: '000 001' })] })),
      'YY: 1 entry changed (yy-line: channels); numbers new: 000001; numbers gone: 000000.',
    ],
    [
      'with fields that changed',
      entries(line),
      entries(service('yy-line', { hours: 'always', held: 'Not sure.' })),
      'YY: 1 entry changed (yy-line: hours, held).',
    ],
  ])('%s', (_, before, now, sentence) => {
    expect(tellCountry('YY', before, now)).toBe(sentence);
  });

  it('is none where nothing changed, or only fields were added that say nothing', () => {
    const { exceptions, interpreter, ...older } = line;
    expect(exceptions).toEqual([]);
    expect(interpreter).toBeNull();
    expect(tellCountry('YY', entries(line), entries(line))).toBeUndefined();
    expect(tellCountry('YY', { services: [older] }, entries(line))).toBeUndefined();
  });
});

describe('the command', () => {
  it.each([[['--against']], [['HEAD']], [['--against', 'HEAD', 'x']], [['--against', 'no-such-revision']]])(
    'refuses %j with a sentence',
    (args) => {
      const { code, says } = tellChanges({}, args);
      expect(code).toBe(1);
      expect(says).toMatch(/\.$/);
    },
  );
});
