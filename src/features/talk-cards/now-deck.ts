/** The deck that must never be far away. */
export const nowDeck = 'now';
