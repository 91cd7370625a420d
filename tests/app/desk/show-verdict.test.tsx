/** Promises about what of a card is shown; the words are those of the document. */
// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { expect, it } from 'vitest';
import { showVerdict } from '#app/desk/show-verdict.ts';
import { createWords } from '#app/words.ts';
import { CardCheck } from '#features/desk/card-check.tsx';
import en from '#locales/en/ui.json';
import { zzCard, zzOrganisation } from '#tests/core/point/zz-card.ts';

const verdict = (isLongPast: boolean) => ({
  kind: 'good' as const,
  card: zzCard,
  organisation: zzOrganisation,
  goodUntil: new Date('2026-05-30T00:00:00Z'),
  hasRunOut: true,
  isLongPast,
});

/** What is left to see: jsdom lays nothing out. */
function seen(): string {
  const copy = document.body.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll('[hidden]')) element.remove();
  return copy.textContent ?? '';
}

it('of a card that ran out half a year ago only the organisation is left, of one that ran out lately all', () => {
  document.documentElement.lang = 'en';
  document.body.innerHTML = renderToStaticMarkup(
    <I18nextProvider i18n={createWords('en', en)}>
      <CardCheck peopleHref="/en/#people" />
    </I18nextProvider>,
  );
  document.querySelector('[data-desk-on]')?.removeAttribute('hidden');
  const facts = [zzCard.name, zzCard.address ?? 'none', zzCard.phone ?? 'none', '09:00'];
  for (const isLongPast of [false, true, false]) {
    showVerdict(verdict(isLongPast));
    const text = seen();
    expect(text).toContain(zzOrganisation.name);
    for (const fact of facts) expect(text.includes(fact)).toBe(!isLongPast);
  }
});
