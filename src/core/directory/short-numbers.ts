/**
 * The numbers of the emergency page as they lie in the worker: `~sign~number~`. The worker travels whole at every
 * update, and the elements around its numbers weighed more than the numbers.
 */

export const spellNumber = (sign: string, dial: string, show: string) =>
  `<i aria-hidden="true">${sign}</i> <a href="tel:${dial}"><bdi dir="ltr">${show}</bdi></a>`;

const spellShown = (sign: string, show: string) => spellNumber(sign, show.replace(/ /g, ''), show);

/** A number that is shown otherwise than dialled, but for blanks, stays spelled out. Throws where `~` stands in the page. */
export function shortenNumbers(page: string): string {
  if (page.includes('~')) throw new Error('The emergency page has a "~", which marks its numbers inside the worker.');
  const spelled = new RegExp(spellNumber('([^<]+)', '[^"]+', '([^<]+)'), 'g');
  return page.replace(spelled, (whole: string, sign: string, show: string) =>
    whole === spellShown(sign, show) ? `~${sign}~${show}~` : whole,
  );
}

/** Makes the page again, letter by letter. */
export const spellNumbers = (short: string): string =>
  short.replace(/~(.+?)~(.+?)~/g, (_, sign: string, show: string) => spellShown(sign, show));
