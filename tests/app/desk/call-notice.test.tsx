/** Wherever the desk shows a number to call, it says beside it that the phone keeps a list of calls. */
// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { showFound } from '#app/desk/search/show-found.ts';
import { showVerdict } from '#app/desk/show-verdict.ts';
import type { PeopleFile, PeopleNumber } from '#core/desk/desk-files.ts';
import { CardCheck } from '#features/desk/card-check.tsx';
import ui from '#locales/en/ui.json';
import { zzCard, zzOrganisation } from '#tests/core/point/zz-card.ts';
import { putOnScreen } from '#tests/features/on-screen.tsx';

const desk = { tag: 'en', say: (word: string) => (ui as Record<string, string>)[word] ?? '' };
const number = { kind: 'phone', show: '999', href: 'tel:999' } as const;
const emergency: PeopleNumber = { country: 'ZZ', words: 'emergency', ways: [number], freshness: 'fresh' };
const service: PeopleNumber = { ...emergency, words: 'kindOther', name: 'Pebbles of ZZ-land' };
const people: PeopleFile = [
  emergency,
  service,
  { ...service, ways: [{ kind: 'whatsapp', show: '998', href: 'https://wa.me/998' }] },
  { ...service, ways: [{ kind: 'web', show: 'example.org', href: 'https://example.org/' }] },
];

function noticesIn(id: string): number {
  const file = { language: { tag: 'en', dir: 'ltr' }, entries: [], others: [] } as const;
  const found = showFound({ id, own: undefined, other: undefined }, people, file, desk);
  found.dispatchEvent(new Event('toggle'));
  return Array.from(found.querySelectorAll('p')).filter((line) => line.textContent === ui.callListNotice).length;
}

it('once for a service, once for a country, and never where an emergency number or a page stands alone', () => {
  expect(['person:0', 'person:1', 'person:2', 'person:3', 'country:ZZ'].map(noticesIn)).toEqual([0, 1, 1, 0, 1]);
});

it('beside the number of a card, and not where a card has none', () => {
  document.documentElement.lang = 'en';
  const { screen, leave } = putOnScreen(<CardCheck peopleHref="/en/p/" />);
  const notice = screen.querySelector<HTMLElement>('[data-desk-calls]');
  expect(notice?.textContent).toBe(ui.callListNotice);
  const seen = [zzCard.phone, null].map((phone) => {
    const card = { ...zzCard, phone };
    const dates = { goodUntil: new Date(0), hasRunOut: false, isLongPast: false };
    showVerdict({ kind: 'good', card, organisation: zzOrganisation, ...dates });
    return notice?.hidden;
  });
  expect(seen).toEqual([false, true]);
  leave();
});
