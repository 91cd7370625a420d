/** Holds the stories together: short enough, enough of them for every age, a third of them fine, and each ends at help. */
import { ages } from '#core/age/age.ts';
import { collect } from '#core/collect.ts';
import { limits } from './limits.ts';
import type { Found, Rule } from './rule.ts';

const factsFile = 'src/content/scenarios.json';
const leastPerAge = 8;

/** Each way through a story is read in one go: scene, question, the longest answer, what one can do. */
export const scenarioLength: Rule = ({ content, source, count }) => {
  const { tag } = source.language;
  return collect(content.scenarios, ({ id, ages: told }) => {
    const text = source.scenarios[id];
    const youngest = told.slice().sort()[0];
    if (!text || youngest === undefined) return [];
    const words = (part: string | undefined) => (part === undefined ? 0 : count.words(part, tag));
    const longest = Math.max(...[text.yes, text.no, text.unsure].map(({ feedback }) => words(feedback)));
    const way = words(text.scene) + words(text.ask) + longest + words(text.do);
    const most = limits[youngest].words[1];
    if (way <= most) return [];
    const problem = `is ${way} words long on its longest way`;
    const cure = `Write at most ${most}: its youngest readers are of age ${youngest}.`;
    return [{ rule: 'scenario-length', file: `locales/${tag}/scenarios/${id}.json`, field: '', problem, cure }];
  });
};

/** A child who meets only harm here learns that everyone is dangerous. */
export const scenarioMix: Rule = ({ content }) =>
  collect(ages, (age) => {
    const told = content.scenarios.filter((one) => one.ages.indexOf(age) >= 0);
    const fine = told.filter((one) => one.fine).length;
    const found: Found[] = [];
    const fault = (problem: string, cure: string) =>
      found.push({ rule: 'scenario-mix', file: factsFile, field: `age ${age}`, problem, cure });
    if (told.length < leastPerAge) fault(`has ${told.length} stories`, `Tell at least ${leastPerAge} to every age.`);
    if (fine * 3 < told.length)
      fault(`has ${fine} of ${told.length} stories that are fine`, 'A third has to be right and safe.');
    return found;
  });

/** Whatever a child answers, the way ends at somebody who helps. */
export const scenarioEnd: Rule = ({ content, source }) =>
  collect(content.scenarios, ({ id, topic, ages: told }) => {
    const found: Found[] = [];
    const facts = content.topics.find((one) => one.id === topic);
    const without = told.filter((age) => source.topics[topic]?.[age] === undefined);
    if (!facts || without.length > 0) {
      found.push({
        rule: 'scenario-end',
        file: factsFile,
        field: `${id}.topic`,
        problem: `leads to "${topic}", which has no text for age ${(facts ? without : told).join(', ')}`,
        cure: 'Name a topic that is told to all its ages.',
      });
    }
    // Worried children and harmed children never meet in one place.
    if (facts && facts.group === 'apart') {
      found.push({
        rule: 'scenario-end',
        file: factsFile,
        field: `${id}.topic`,
        problem: `leads to "${topic}", which is for children worried about what they do themselves`,
        cure: 'Name another topic.',
      });
    }
    return found;
  });
