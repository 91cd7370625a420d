/** Whatever a child reads, what comes after it is there: a closing, what happens then, a calm page, ten sentences. */
import { ages } from '#core/age/age.ts';
import { collect } from '#core/collect.ts';
import { whatHappensTopic } from '#core/edition/compose-edition.ts';
import type { Found, Rule } from './rule.ts';

export const waysOut: Rule = ({ content }) =>
  collect(content.languages, ({ language, edition, topics }) => {
    const file = `locales/${language.tag}/edition.json`;
    const fault = (field: string, problem: string, cure: string): Found => ({
      rule: 'ways-out',
      file,
      field,
      problem,
      cure,
    });
    return collect(ages, (age) => {
      const told = content.topics.filter(({ id }) => topics[id]?.[age] !== undefined);
      const kinds = Array.from(new Set(told.map(({ closing }) => closing)));
      const core = edition.core[age];
      return [
        ...kinds
          .filter((kind) => edition.closings[kind][age] === undefined)
          .map((kind) => fault(`closings.${kind}.${age}`, 'is missing, and a topic ends with it', 'Write it.')),
        ...(new Set(core).size === core.length
          ? []
          : [fault(`core.${age}`, 'says the same twice', 'Write ten different sentences.')]),
      ];
    });
  });

/** "What happens if I tell?" is one link away from every English topic, so it is told to every age that has one. */
export const whatHappens: Rule = ({ content }) => {
  const facts = content.topics.find(({ id }) => id === whatHappensTopic);
  const without = ages.filter(
    (age) => content.topics.some((one) => one.ages.indexOf(age) >= 0) && (facts?.ages ?? []).indexOf(age) < 0,
  );
  return without.map((age) => ({
    rule: 'what-happens',
    file: 'src/content/topics.json',
    field: `${whatHappensTopic}.ages`,
    problem: `leaves out age ${age}, so its topics lead nowhere before somebody tells`,
    cure: 'Tell it to every age.',
  }));
};
