/** Which picture stands for an answer. */
import type { Answer } from '#core/card/cards-piece.ts';

/** Neither green nor red, neither tick nor cross: no answer is better than another. */
export const answerPicture: Readonly<Record<Answer, string>> = {
  yes: 'hand-on-heart',
  no: 'raised-palm',
  'dont-know': 'puzzle-piece',
  'dont-want': 'speech-bubble-empty',
  'dont-understand': 'head-with-question-mark',
};
