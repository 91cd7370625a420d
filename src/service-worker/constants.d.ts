/** What the build writes into the worker in place of these names. */

/** Twelve hexadecimal digits that change with any file of the site. */
declare const __BUILD__: string;

/** The files without which a version is no version: `/` and `/d/`. */
declare const __INSTALL__: readonly { url: string; sha256: string }[];

/** The version of the content, in whole seconds since 1970. */
declare const __VERSION__: number;

/** Whole documents for the day when every cache is gone, and the security headers of both. */
declare const __INSIDE__: { emergency: string; smallGame: string; headers: Record<string, string> };
