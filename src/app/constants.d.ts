/** What the build writes into the app in place of these names. */

/** The list of keys whose signatures this app believes; each later one has to follow from it. */
declare const __TRUSTED_ROOT__: import('#core/pack/root.ts').Root;

/** The address of a style sheet that Vite has made smaller. */
declare module '*.css?url' {
  const address: string;
  export = address;
}
