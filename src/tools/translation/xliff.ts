/** Names of XLIFF 2.0 that its writer and its reader share. */
export const namespace = 'urn:oasis:names:tc:xliff:document:2.0';

/** Shown as one thing that cannot be changed by halves. */
export const placeholder = /\{\{\w+\}\}/g;
