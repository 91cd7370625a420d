/** How the inline script tells the app, where it runs, to forget the place. */
export const startAgainEvent = 'start-again';
