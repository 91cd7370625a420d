/** The names of ours that can show on a device; they say nothing of the subject, so that a glance tells nothing. */
export const title = 'Pebble';

/** What the name of a file to pass on begins with. */
export const fileName = 'pebble';

/** IndexedDB database. */
export const databaseName = 'p';

/** Another, which only a helper's desk makes: a database of ours never changes its shape. */
export const deskDatabaseName = 'ph';

/** Each version of the site has one cache: this prefix and the build's number. */
export const cachePrefix = 'p-';

/**
 * Marks the one history entry that stands for Back. Browsers write it to disk with the session: it is the same for
 * every reader and every place, and it must survive a reload, or Close would leave the page in the tab's list.
 */
export const backEntry = 1;

/** The mark on the browser's entry of a single file that was closed. */
export const closedEntry = 'd';
