/** Promises about what to try next: never a dead end, never the same again, and no telephone for whoever cannot speak. */
import { describe, expect, it } from 'vitest';
import { hasOwnFacts } from '#core/directory/channel-facts.ts';
import { publishCountry } from '#core/directory/publish.ts';
import type { Service } from '#core/directory/service.ts';
import { isWritten, type NextStep, stepsAfter, type WayRef, writtenWays } from '#core/directory/ways.ts';
import { email, land, phone, service, web } from './fixtures.ts';
import { published } from './published-directory.ts';

const two = ['one publisher', 'another publisher'];
const sms = phone({ kind: 'sms', confirmedBy: two });
const mail = { ...email(), confirmedBy: two };
/** A Saturday at noon in YY-land. */
const now = new Date('2026-11-21T10:00:00Z');
const weekdays = [{ days: [1, 2, 3, 4, 5] as (1 | 2 | 3 | 4 | 5)[], from: '09:00', to: '17:00' }];

const emergency = service('yy-emergency', { kind: 'emergency', channels: [phone({ dial: '000', show: '000' })] });
const next = (services: Service[], from: WayRef, tried: WayRef[] = []) =>
  stepsAfter(publishCountry(land([emergency, ...services])), from, tried, now);
const childLine = service('yy-line', { channels: [phone(), sms, mail] });
const other = service('yy-other', { kind: 'trafficking', whoAnswers: 'ngo' });
const third = service('yy-third', { kind: 'violence-sexual', whoAnswers: 'state' });

describe('what to try next', () => {
  it('is another way to the same people, then other people, the emergency numbers and a card', () => {
    expect(next([childLine, other, third], { service: 'yy-line', channel: 0 })).toEqual([
      { kind: 'same-people', service: 'yy-line', channel: 1 },
      { kind: 'other-people', service: 'yy-other', channel: 0 },
      { kind: 'emergency' },
      { kind: 'card' },
    ]);
  });

  it('is also the child line, for whoever began elsewhere', () => {
    const steps = next([childLine, other, third], { service: 'yy-other', channel: 0 });
    expect(steps.map(({ kind }) => kind)).toEqual(['other-people', 'child-line', 'emergency', 'card']);
    expect(steps[1]).toMatchObject({ service: 'yy-line' });
  });

  it('skips who is closed as long as anybody else is there', () => {
    const closed = service('yy-closed', { kind: 'trafficking', whoAnswers: 'ngo', hours: weekdays });
    const at = { service: 'yy-line', channel: 0 };
    expect(next([childLine, closed, third], at)[1]).toMatchObject({ service: 'yy-third' });
    expect(next([childLine, closed], at)[1]).toMatchObject({ service: 'yy-closed' });
  });

  it('leads whoever was writing to somebody else to write to, not to a telephone', () => {
    const alsoWritten = service('yy-written', {
      kind: 'violence-sexual',
      whoAnswers: 'state',
      channels: [phone(), mail],
    });
    expect(next([childLine, other, alsoWritten], { service: 'yy-line', channel: 1 }).slice(0, 2)).toEqual([
      { kind: 'same-people', service: 'yy-line', channel: 2 },
      { kind: 'other-people', service: 'yy-written', channel: 1 },
    ]);
  });

  it('is never a page to read while there is somebody to talk to, and never a form for reporting pictures', () => {
    const page = service('yy-page', { kind: 'trafficking', whoAnswers: 'ngo', channels: [web()] });
    const form = service('yy-form', { kind: 'csam-hotline', whoAnswers: 'ngo', channels: [web(), phone()] });
    expect(next([childLine, page, form, third], { service: 'yy-line', channel: 0 })[1]).toMatchObject({
      service: 'yy-third',
    });
  });
});

describe('in every country, from every way', () => {
  const walkOf = (start: WayRef, country: (typeof published)[number]) => {
    const tried: WayRef[] = [];
    let at: WayRef | undefined = start;
    for (let turns = 0; at && turns < 99; turns++) {
      const steps: NextStep[] = stepsAfter(country, at, tried, now);
      expect(steps[steps.length - 1]).toEqual({ kind: 'card' });
      expect(steps.some(({ kind }) => kind === 'emergency')).toBe(country.emergency.length > 0);
      tried.push(at);
      const ahead: NextStep | undefined = steps.find((step) => 'service' in step);
      at = ahead && 'service' in ahead ? { service: ahead.service, channel: ahead.channel } : undefined;
    }
    return tried;
  };

  it.each(published.map((country) => [country.country, country] as const))(
    '%s leads on, never to the same way twice, and ends at the emergency numbers and a card',
    (_, country) => {
      for (const { id, channels } of country.services) {
        channels.forEach((_way, channel) => {
          const tried = walkOf({ service: id, channel }, country).map((way) => `${way.service} ${way.channel}`);
          expect(new Set(tried).size).toBe(tried.length);
        });
      }
    },
  );

  it.each(published.map((country) => [country.country, country] as const))(
    'whoever cannot speak meets no telephone in %s',
    (_, { services }) => {
      for (const { service: one, channels } of writtenWays(services)) {
        expect(channels.length).toBeGreaterThan(0);
        for (const channel of channels) expect(one.channels[channel]?.kind).not.toBe('phone');
      }
      const hidden = services.filter((one) => one.channels.some(isWritten)).length;
      expect(writtenWays(services)).toHaveLength(hidden);
    },
  );
});

describe('the facts of one way', () => {
  it('are told apart from those of its service only where they differ', () => {
    const [published] = publishCountry(
      land([service('yy-line', { hours: 'always', channels: [phone(), { ...sms, hours: weekdays }, mail] })]),
    ).services;
    if (!published) throw new Error('no service');
    expect(published.channels.map((way) => hasOwnFacts(published, way))).toEqual([false, true, false]);
  });
});
