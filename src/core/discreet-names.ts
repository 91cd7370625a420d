/** The names of ours that can show on a device; they say nothing of the subject, so that a glance tells nothing. */
export const title = 'Pebble';

/** IndexedDB database. */
export const databaseName = 'p';

/** Each version of the site has one cache: this prefix and the build's number. */
export const cachePrefix = 'p-';

/**
 * Marks the one history entry that stands for Back. Browsers write it to disk with the session: it is the same for
 * every reader and every place, and it must survive a reload, or Close would leave the page in the tab's list.
 */
export const backEntry = 1;
