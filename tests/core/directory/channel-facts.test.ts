/** Promises about one way to reach a service: what it says itself holds, and what nobody knows is not filled in. */
import { describe, expect, it } from 'vitest';
import type { Channel } from '#core/directory/channel.ts';
import { channelFacts } from '#core/directory/channel-facts.ts';
import { publishCountry } from '#core/directory/publish.ts';
import type { Service } from '#core/directory/service.ts';
import { email, land, phone, service, web } from './fixtures.ts';

const two = ['one publisher', 'another publisher'];
const chat = (changes: Partial<Channel> = {}) =>
  ({ ...web('https://example.org/chat', two), ...changes, kind: 'chat' }) as Channel;

/** What holds for the second channel of a service, after it was published. */
function factsOf(way: Channel, changes: Partial<Service> = {}) {
  const country = publishCountry(
    land([
      service('yy-line', {
        hours: 'always',
        languages: ['en'],
        free: true,
        channels: [phone(), { ...way, confirmedBy: two }],
        ...changes,
      }),
    ]),
  );
  const [line] = country.services;
  const published = line?.channels[1];
  if (!line || !published) throw new Error('not published');
  return channelFacts(country, line, published);
}

describe('hours, languages and cost of a channel', () => {
  it('are those of the service where it says nothing', () => {
    expect(factsOf(phone({ show: '0000 00' }))).toEqual({
      hours: 'always',
      exceptions: [],
      languages: ['en'],
      free: true,
      timeZone: 'Europe/Helsinki',
    });
  });

  it('are its own where it says them', () => {
    const hours = [{ days: [2 as const], from: '13:30', to: '19:30' }];
    expect(factsOf(chat({ hours, languages: ['uk', 'ru'], free: false }))).toMatchObject({
      hours,
      languages: ['uk', 'ru'],
      free: false,
    });
  });

  it('are not known where nobody knows, whatever is known of the service', () => {
    const facts = factsOf(chat({ hours: 'unknown', languages: 'unknown', free: 'unknown' }));
    expect(facts).toEqual({ exceptions: [], timeZone: 'Europe/Helsinki' });
  });

  it.each([
    ['a page', web('https://example.org', two)],
    ['a post box', email()],
  ])('of %s never say that somebody answers now', (_, way) => {
    expect(factsOf(way)).not.toHaveProperty('hours');
  });
});

describe('days with other hours', () => {
  const closed = { from: '12-24', to: '12-26', hours: 'closed' as const, note: 'For keepers.' };
  const shown = { from: '12-24', to: '12-26', hours: 'closed' };

  it('hold for all channels, without the words for keepers', () => {
    expect(factsOf(phone({ show: '0000 00' }), { exceptions: [closed] }).exceptions).toEqual([shown]);
  });

  it('are its own where a channel says them, also that it has none', () => {
    expect(factsOf(chat({ exceptions: [closed] })).exceptions).toEqual([shown]);
    expect(factsOf(chat({ exceptions: [] }), { exceptions: [closed] }).exceptions).toEqual([]);
  });
});

it('is told in the time of the service, where that is not the time of the country', () => {
  expect(factsOf(phone({ show: '0000 00' }), { timeZone: 'Atlantic/Reykjavik' }).timeZone).toBe('Atlantic/Reykjavik');
});
