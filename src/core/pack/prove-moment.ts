/** Finds the latest moment that is surely past, so that a clock set years back can be recognised. */
interface Dated {
  readonly issued: string;
  readonly goodUntil: string;
}

/**
 * `now.json` is newer, but signed by the key that lies closest to the network: it is believed only within the time
 * that the manifest itself was signed for. Else a stolen key could make everything on the device look years old.
 */
export function proveMoment(now: { readonly issued: string }, manifest: Dated): string {
  const [, middle = manifest.issued] = [manifest.issued, now.issued, manifest.goodUntil].sort();
  return middle;
}
