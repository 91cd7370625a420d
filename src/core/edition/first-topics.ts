/** Where the three first pictures of the youngest lead: topics that they can listen to, each with people and a card one tap on. */
export const firstTopics = {
  iAmLost: 'lost-my-family',
  iAmHurt: 'hurt-or-sick',
  iAmScared: 'who-to-tell',
} as const;
