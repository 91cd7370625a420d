/** The two places inside a single file. They can show in the browser's list of pages, so they say nothing. */
export const peopleId = 'p';
export const quietId = 'd';
