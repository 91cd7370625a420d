/** Shows what became of a card. Its words are in the document already; what a card says is put in as text only. */
import type { Verdict } from '#core/point/judge-card.ts';
import type { PointCard } from '#core/point/point.ts';

const all = <Kind extends HTMLElement>(selector: string) =>
  Array.from(document.querySelectorAll<Kind>(`[data-desk] ${selector}`));

function put(selector: string, text: string): void {
  for (const element of all(selector)) element.textContent = text;
}

/** Of several only the one that says this. */
export function showOnly(name: string, value: string): void {
  for (const element of all(`[${name}]`)) element.hidden = element.getAttribute(name) !== value;
}

export function showVerdict(verdict: Verdict | { kind: 'no-lists' | 'no-camera' }): void {
  // First, so that no number of the card before stands beside another word.
  showOnly('data-desk-says', '');
  if (verdict.kind === 'wrong-line') put('[data-desk-line]', String(verdict.line));
  if (verdict.kind === 'good') fill(verdict);
  showOnly('data-desk-says', verdict.kind);
}

function fill({ card, organisation, goodUntil, hasRunOut, isLongPast }: Extract<Verdict, { kind: 'good' }>): void {
  const { lang } = document.documentElement;
  put('[data-desk-organisation]', organisation.name);
  put(
    '[data-desk-until]',
    new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' } as object).format(goodUntil),
  );
  for (const element of all('[data-desk-past]')) element.hidden = !hasRunOut;
  // All that the card itself says stands behind this sentence.
  for (const element of all('[data-desk-past] ~ *')) element.hidden = isLongPast;
  if (isLongPast) return;
  showOnly('data-desk-kind', card.kind);
  put('[data-desk-name]', card.name);
  put('[data-desk-address]', card.address ?? '');
  for (const link of all<HTMLAnchorElement>('[data-desk-phone]')) {
    link.hidden = card.phone === null;
    link.href = `tel:${card.phone ?? ''}`;
  }
  put('[data-desk-phone] bdi', card.phone ?? '');
  fillHours(card.hours, lang);
  for (const element of all('[data-desk-languages]')) element.hidden = card.languages.length === 0;
  put('[data-desk-languages] span', card.languages.map((tag) => nameOf(tag, lang)).join(', '));
}

function fillHours(hours: PointCard['hours'], lang: string): void {
  showOnly('data-desk-hours', hours === null ? 'unknown' : hours === 'always' ? 'always' : 'some');
  put('[data-desk-hours="some"]', '');
  if (hours === null || hours === 'always') return;
  const dayName = new Intl.DateTimeFormat(lang, { weekday: 'short', timeZone: 'UTC' });
  for (const list of all('[data-desk-hours="some"]')) {
    for (const { days, from, to } of hours) {
      const row = document.createElement('li');
      // 1 January 2024 was a Monday.
      const names = days.map((day) => dayName.format(Date.UTC(2024, 0, day)));
      row.textContent = `${names.join(', ')} \u2066${from}–${to}\u2069`;
      list.appendChild(row);
    }
  }
}

interface Names {
  DisplayNames?: new (tags: string[], options: { type: string }) => { of(tag: string): string | undefined };
}

/** Browsers before 2020 know no names: there the sign of the language has to do. */
function nameOf(tag: string, lang: string): string {
  const { DisplayNames } = Intl as Names;
  return (DisplayNames && new DisplayNames([lang], { type: 'language' }).of(tag)) || tag;
}
