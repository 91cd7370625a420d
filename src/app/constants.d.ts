/** What the build writes into the app in place of these names. */

/** Public halves of the keys whose signatures this app believes. */
declare const __TRUSTED_KEYS__: import('#core/pack/trusted-keys.ts').TrustedKeys;

/** Vite turns it into a style sheet of its own. */
declare module '*.css';
