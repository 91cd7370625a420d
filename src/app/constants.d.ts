/** What the build writes into the app in place of these names. */

/** The list of keys whose signatures this app believes; each later one has to follow from it. */
declare const __TRUSTED_ROOT__: import('#core/pack/root.ts').Root;

/** Vite turns it into a style sheet of its own. */
declare module '*.css';
