/** Takes a rule's address apart for servers that want to know what kind of match it is. */

export type AddressPattern =
  | { readonly kind: 'exact'; readonly path: string }
  /** A folder's own document, such as `/d/`. */
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'wildcard'; readonly before: string; readonly after: string };

export function readPattern(match: string): AddressPattern {
  const [before = '', after, ...more] = match.split('*');
  if (more.length > 0) throw new Error(`"${match}" has more than one *.`);
  if (after !== undefined) return { kind: 'wildcard', before, after };
  return { kind: match.endsWith('/') ? 'folder' : 'exact', path: match };
}

/** An address that only this rule and the general one are about. */
export function sampleOf(match: string): string {
  return match.replace('*', 'x');
}
