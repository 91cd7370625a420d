import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { directoryPiece } from '#core/directory/pack-shape.ts';
import { publishCountry } from '#core/directory/publish.ts';
import type { Service } from '#core/directory/service.ts';
import { checkedByTwo, email, land, phone, service, web } from './fixtures.ts';

const publish = (...services: Service[]) => publishCountry(land(services));
const idsOf = (...services: Service[]) => publish(...services).services.map(({ id }) => id);
const shownBy = (changes: Partial<Service>) =>
  publish(service('yy-line', changes)).services.reduce<string[]>(
    (all, { channels }) => all.concat(channels.map(({ show }) => show)),
    [],
  );
const two = ['one publisher', 'another publisher'];

describe('what a child sees', () => {
  it('is what two publishers confirm', () => {
    const entries = (['A', 'B', 'C'] as const).map((evidence) => service(`yy-${evidence.toLowerCase()}`, { evidence }));
    expect(idsOf(...entries)).toEqual(['yy-a', 'yy-b']);
  });

  it('is never what somebody held back', () => {
    expect(idsOf(service('yy-line', { held: 'Nobody knows who answers.' }))).toEqual([]);
  });

  it.each(['professionals', 'adults'] as const)('is never a line for %s', (forWhom) => {
    expect(idsOf(service('yy-line', { forWhom }))).toEqual([]);
  });

  it('holds no notes, sources or operators', () => {
    const [line] = publish(service('yy-line', { operator: 'Somebody', notes: ['For keepers.'] })).services;
    expect(line).toEqual({
      id: 'yy-line',
      kind: 'child-helpline',
      name: { local: 'Night Line', en: 'Night Line' },
      whoAnswers: 'child-ngo',
      forWhom: 'children',
      channels: [{ kind: 'phone', dial: '000000', show: '000 000' }],
      seen: '2026-04',
      freshness: 'fresh',
    });
  });

  it('says "no" where it is known and nothing where it is not', () => {
    const [line] = publish(service('yy-line', { free: false, anonymous: null })).services;
    expect(line?.free).toBe(false);
    expect(line).not.toHaveProperty('anonymous');
  });

  it.each([{ recorded: true }, { mustReport: true }])('is not called anonymous when %o', (limit) => {
    const [line] = publish(service('yy-line', { anonymous: true, ...limit })).services;
    expect(line).toMatchObject(limit);
    expect(line).not.toHaveProperty('anonymous');
  });

  it('says that a line is not anonymous, also when it records', () => {
    expect(publish(service('yy-line', { anonymous: false, recorded: true })).services[0]?.anonymous).toBe(false);
  });

  it('says that a line is for a part of the country', () => {
    expect(publish(service('yy-line', { scope: 'regional', region: 'the north' })).services[0]?.regional).toBe(true);
  });

  it('is told who stands behind it and of what we are not sure, never why', () => {
    const doubts = [{ about: 'hours' as const, why: 'For keepers.' }];
    const [line] = publish(service('yy-line', { checks: checkedByTwo, doubts })).services;
    expect(line).toMatchObject({ checked: '2026-10-01', due: '2027-03-01', doubt: ['hours'] });
    expect(JSON.stringify(line)).not.toContain('For keepers.');
  });

  it('holds no day until which it is good, when one person checked it', () => {
    const [line] = publish(service('yy-line', { checks: checkedByTwo.slice(1) })).services;
    expect(line?.checked).toBe('2026-10-01');
    expect(line).not.toHaveProperty('due');
  });

  it('says whom it serves and whether it is safe, where that is known', () => {
    const known = { boys: true, interpreter: false, safeWithoutPapers: true };
    const [line] = publish(service('yy-line', known)).services;
    expect(line).toMatchObject(known);
  });

  it('fits the shape that the device accepts', () => {
    const full = service('yy-line', {
      nameLanguage: 'en',
      hours: [{ days: [1], from: '14:00', to: '24:00' }],
      languages: ['en', 'ti'],
      ages: { min: null, max: 17 },
      timeZone: 'Europe/Berlin',
      exceptions: [{ from: '12-24', to: '01-06', hours: 'closed', note: null }],
      interpreter: true,
      boys: false,
      safeWithoutPapers: true,
      checks: checkedByTwo,
      doubts: [{ about: 'number', why: 'One page.' }],
      channels: [
        phone({ fromAbroad: '+10000000', confirmedBy: two, hours: 'unknown', languages: 'unknown', free: 'unknown' }),
        web('https://example.org', two),
      ],
    });
    const countries = [
      publish(full, service('yy-emergency', { kind: 'emergency', channels: [phone({ service: 'all' })] })),
    ];
    expect(v.parse(directoryPiece, { kind: 'directory', countries })).toEqual({ kind: 'directory', countries });
  });
});

describe('the channels of a service', () => {
  it('are the first phone, even when it is not the first of the list', () => {
    expect(shownBy({ channels: [web(), phone(), phone({ show: '00 00 00' })] })).toEqual(['000 000']);
  });

  it('are the first of the list when there is no phone', () => {
    expect(shownBy({ channels: [email(), web()] })).toEqual(['help@example.org']);
  });

  it('are also what two publishers confirm', () => {
    expect(shownBy({ channels: [phone(), web('https://example.org', two)] })).toEqual(['000 000', 'example.org']);
  });

  it('are not confirmed by one publisher who is named twice', () => {
    expect(shownBy({ channels: [phone(), web('https://example.org', ['same', 'same'])] })).toEqual(['000 000']);
  });

  it('keep their own hours', () => {
    const channels = [phone({ hours: 'always' })];
    expect(publish(service('yy-line', { channels })).services[0]?.channels[0]?.hours).toBe('always');
  });

  it("of a children's house are never a page or a post box, which tell where it is", () => {
    expect(shownBy({ kind: 'barnahus', channels: [web('https://example.org', two), email()] })).toEqual([]);
    expect(shownBy({ kind: 'barnahus', channels: [web('https://example.org', two), phone()] })).toEqual(['000 000']);
  });
});

describe('emergency numbers', () => {
  const emergency = (...channels: Service['channels']) => service('yy-emergency', { kind: 'emergency', channels });

  it('stand apart from the services', () => {
    const { emergency: numbers, services } = publish(emergency(phone({ service: 'all' })));
    expect(numbers).toEqual([
      { kind: 'phone', dial: '000000', show: '000 000', service: 'all', seen: '2026-04', freshness: 'fresh' },
    ]);
    expect(services).toEqual([]);
  });

  it('say who stands behind them and of what we are not sure', () => {
    const doubts = [{ about: 'number' as const, why: 'One page.' }];
    const entry = service('yy-emergency', { kind: 'emergency', channels: [phone()], checks: checkedByTwo, doubts });
    expect(publish(entry).emergency[0]).toMatchObject({ due: '2027-03-01', doubt: ['number'] });
  });

  it('are the first one and those with two publishers, in the order of the file', () => {
    const numbers = publish(
      emergency(
        phone({ show: '00 00 00' }),
        phone({ show: '0 00000', confirmedBy: ['one publisher'] }),
        phone({ show: '00000 0', confirmedBy: two }),
      ),
    ).emergency;
    expect(numbers.map(({ show }) => show)).toEqual(['00 00 00', '00000 0']);
  });
});

describe('the world and Europe', () => {
  it.each(['ZZ', 'EU'])('%s has no number, only pages', (country) => {
    const code = country.toLowerCase();
    const published = publishCountry(
      land(
        [
          service(`${code}-line`, { channels: [phone({ confirmedBy: two }), web()] }),
          service(`${code}-phone`),
          service(`${code}-emergency`, { kind: 'emergency' }),
        ],
        country,
      ),
    );
    expect(published.emergency).toEqual([]);
    expect(published.services.map(({ channels }) => channels)).toEqual([
      [{ kind: 'web', url: 'https://example.org/help', show: 'example.org' }],
    ]);
    expect(published.missing).toEqual([]);
  });
});

describe('the order for a child', () => {
  it('goes from those who are there for children to the police', () => {
    const lines = [
      service('yy-police', { kind: 'violence-sexual', whoAnswers: 'police' }),
      service('yy-state', { whoAnswers: 'state' }),
      service('yy-who-knows', { kind: 'missing-children', whoAnswers: null }),
      service('yy-form', { kind: 'csam-hotline', whoAnswers: 'child-ngo' }),
      service('yy-other', { kind: 'refugee-info', whoAnswers: 'ngo' }),
      service('yy-children', { whoAnswers: 'ngo' }),
    ];
    const order = ['yy-children', 'yy-other', 'yy-form', 'yy-who-knows', 'yy-state', 'yy-police'];
    expect(idsOf(...lines)).toEqual(order);
    expect(idsOf(...lines.reverse())).toEqual(order);
  });

  it.each([
    ['old', true],
    ['undated', null],
  ] as const)('lets %s entries sink, but only among their own kind', (freshness, stale) => {
    const old = { stale, newestSource: stale === null ? null : '2015' };
    const published = publish(
      service('yy-state', { whoAnswers: 'state' }),
      service('yy-a', old),
      service('yy-b'),
    ).services;
    expect(published.map(({ id }) => id)).toEqual(['yy-b', 'yy-a', 'yy-state']);
    expect(published[1]?.freshness).toBe(freshness);
  });

  it('puts a line for everybody before a line for women', () => {
    const lines = [
      service('yy-a', { kind: 'violence-sexual', forWhom: 'women' }),
      service('yy-b', { kind: 'violence-sexual', forWhom: 'everyone' }),
    ];
    expect(idsOf(...lines)).toEqual(['yy-b', 'yy-a']);
  });
});

describe('what a country lacks', () => {
  const office = service('yy-office', { kind: 'refugee-info', whoAnswers: 'state' });

  it('is nothing when children have a line of their own', () => {
    expect(publish(service('yy-line'), office).missing).toEqual([]);
  });

  it('is a helpline for children', () => {
    const line = service('yy-line', { kind: 'refugee-info', whoAnswers: 'ngo' });
    expect(publish(line, office).missing).toEqual(['child-helpline']);
  });

  it.each(['state', 'police', 'emergency', 'mixed', null] as const)(
    'is a line independent of the authorities when %s answers',
    (whoAnswers) => {
      expect(publish(service('yy-line', { whoAnswers })).missing).toContain('independent-line');
    },
  );

  it('is not made good by a form for reporting pictures', () => {
    const form = service('yy-form', { kind: 'csam-hotline', whoAnswers: 'ngo', channels: [web()] });
    expect(publish(form, office).missing).toEqual(['child-helpline', 'independent-line']);
  });

  it.each([
    ['only organisations', ['child-ngo', 'ngo']],
    ['only the state', ['state', 'state']],
    ['one that is known and one that is not', ['ngo', null]],
  ] as const)('is a second kind of people who answer, where there are %s', (_, [one, other]) => {
    const lines = [service('yy-a', { whoAnswers: one }), service('yy-b', { whoAnswers: other })];
    expect(publish(...lines).missing).toContain('second-kind');
  });
});
