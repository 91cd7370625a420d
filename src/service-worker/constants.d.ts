/** What the build writes into the worker in place of these names. */

/** Twelve hexadecimal digits that change with any file of the site. */
declare const __BUILD__: string;

/** The files without which a version is no version: `/` and `/d/`. */
declare const __INSTALL__: readonly { url: string; sha256: string }[];

/** Whole documents, kept inside the worker for the day when every cache is gone. */
declare const __EMERGENCY_PAGE__: string;
declare const __GAME_PAGE__: string;

/** The security headers of those two documents. */
declare const __HEADERS__: { emergency: Record<string, string>; game: Record<string, string> };
