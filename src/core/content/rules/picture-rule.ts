/** Every picture that is named is drawn, and every one that is drawn says in words what it shows. */
import { collect } from '#core/collect.ts';
import type { Content } from '#core/content/read-content.ts';
import type { Found, Rule } from './rule.ts';

/** Buttons have words of their own. */
const isControl = (name: string) => name.indexOf('control-') === 0;

export const pictures: Rule = ({ content, source, drawn }) => {
  const described = source.pictures ?? {};
  const file = `locales/${source.language.tag}/pictures.json`;
  const fault = (place: { file: string; field: string }, problem: string, cure: string): Found => ({
    rule: 'picture',
    ...place,
    problem,
    cure,
  });
  return [
    ...collect(picturesNamed(content), ({ name, ...place }) =>
      described[name] !== undefined && drawn.has(name)
        ? []
        : [
            fault(
              place,
              drawn.has(name) ? `names "${name}", which is not described` : `names "${name}", which is not drawn`,
              `Describe it in ${file} and draw public/pictures/${name}.svg, or name another.`,
            ),
          ],
    ),
    ...collect(Array.from(drawn), (name) =>
      described[name] !== undefined || isControl(name)
        ? []
        : [fault({ file, field: name }, 'is missing, but the picture is drawn', 'Say in one line what it shows.')],
    ),
    ...collect(Object.keys(described), (name) =>
      drawn.has(name)
        ? []
        : [
            fault(
              { file, field: name },
              'is described, but not drawn',
              `Draw public/pictures/${name}.svg, or remove it.`,
            ),
          ],
    ),
  ];
};

function picturesNamed({ topics, cards, scenarios }: Content): Array<{ file: string; field: string; name: string }> {
  const named: Array<{ file: string; field: string; name: string }> = [];
  const add = (file: string, field: string, name: string) =>
    named.push({ file: `src/content/${file}.json`, field, name });
  for (const { id, picture, pictures } of topics) {
    add('topics', `${id}.picture`, picture);
    for (const age of Object.keys(pictures))
      (pictures[age as '1'] ?? []).forEach((name, at) => {
        add('topics', `${id}.pictures.${age}.${at}`, name);
      });
  }
  for (const deck of cards.decks) {
    add('cards', `${deck.id}.picture`, deck.picture);
    for (const card of deck.cards) add('cards', `${card.id}.picture`, card.picture);
  }
  for (const deck of cards.replyDecks) {
    add('cards', `${deck.id}.picture`, deck.picture);
    for (const reply of deck.replies) add('cards', `${reply.id}.picture`, reply.picture);
  }
  for (const name of cards.roles) add('cards', `roles.${name}`, name);
  for (const name of cards.places) add('cards', `places.${name}`, name);
  for (const { id, picture } of scenarios) add('scenarios', `${id}.picture`, picture);
  return named;
}
