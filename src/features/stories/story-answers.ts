/** The three answers to a story, and the words for them where the story has none of its own. */

export const storyAnswers = ['yes', 'no', 'unsure'] as const;
export type StoryAnswer = (typeof storyAnswers)[number];

export const answerWord = { yes: 'storyYes', no: 'storyNo', unsure: 'storyUnsure' } as const satisfies Record<
  StoryAnswer,
  string
>;
