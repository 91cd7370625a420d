/** The names of ours that can show on a device; they say nothing of the subject, so that a glance tells nothing. */
export const title = 'Pebble';

/** What the name of a file to pass on begins with. */
export const fileName = 'pebble';

/** IndexedDB database. */
export const databaseName = 'p';

/** Each version of the site has one cache: this prefix and the build's number. */
export const cachePrefix = 'p-';
