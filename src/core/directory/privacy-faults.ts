/** No person's name and no private mail address in a file that everybody can read. */
import type { Wrong } from './country-faults.ts';
import type { Service } from './service.ts';

/** Free post boxes, which anybody can open under any name. */
const privateHosts =
  /@(gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|aol|gmx|web|mail|proton|protonmail|pm|yandex|ya|ukr|i|bigmir|meta|rambler|abv|seznam|centrum|wp|o2|onet|interia|libero|orange|wanadoo|laposte|t-online)\.(com|net|org|de|at|ch|fr|it|es|pl|cz|sk|bg|ru|ua|uk|co\.uk|me|eu)$/i;

/** A title with a name after it: "Ms Kowalska", "Frau Müller". */
const person = /\b(Mr|Mrs|Ms|Dr|Prof|Frau|Herr|Mme|Mlle|Sr|Sra|Sig|Sig\.ra|pan|pani)\.? \p{Lu}\p{Ll}+/u;

export function privacyFaults({ name, operator, region, notes, conflicts, held, doubts, channels }: Service): Wrong[] {
  const wrong: Wrong[] = [];
  channels.forEach((way, index) => {
    if (way.kind === 'email' && privateHosts.test(way.address)) {
      wrong.push({
        field: `channels[${index}].address`,
        problem: `is a private post box: ${way.address}`,
        cure: 'Write an address of the organisation itself, or remove it.',
      });
    }
  });
  const texts: Array<[string, string | null]> = [
    ['name.local', name.local],
    ['name.en', name.en],
    ['operator', operator],
    ['region', region],
    ['held', held],
    ...notes.map((text, index): [string, string] => [`notes[${index}]`, text]),
    ...conflicts.map((text, index): [string, string] => [`conflicts[${index}]`, text]),
    ...doubts.map(({ why }, index): [string, string] => [`doubts[${index}].why`, why]),
    ...channels.map(({ note }, index): [string, string | null] => [`channels[${index}].note`, note]),
  ];
  for (const [field, text] of texts) {
    const found = person.exec(text ?? '');
    if (found) {
      wrong.push({
        field,
        problem: `names a person: "${found[0]}"`,
        cure: 'Name the role or the organisation, never the person.',
      });
    }
  }
  return wrong;
}
