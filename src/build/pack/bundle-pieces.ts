/** Puts all pieces of a language into one file, and those that all share into another: where most are missing, one answer brings them. */
import { writeBundle } from '#core/pack/bundle.ts';
import { bundleAddress, manifestAddress, pieceAddress } from '#core/pack/pack-addresses.ts';

interface Named {
  readonly sha256: string;
}

interface Lists {
  readonly languages: Readonly<Record<string, { readonly index: string }>>;
  readonly directory: readonly Named[];
}

/** @param packs every file of the packs by its address. @returns each bundle by its address. */
export function bundlePieces(packs: ReadonlyMap<string, Buffer>, version: number): Map<string, string> {
  const read = (address: string): string => {
    const bytes = packs.get(address);
    if (!bytes) throw new Error(`The packs have no ${address}`);
    return bytes.toString();
  };
  const { languages, directory }: Lists = JSON.parse(read(manifestAddress(version)));

  const bundleOf = (pieces: readonly Named[]) => writeBundle(pieces.map(({ sha256 }) => read(pieceAddress(sha256))));
  const bundles = new Map([[bundleAddress(), bundleOf(directory)]]);
  for (const [tag, { index }] of Object.entries(languages)) {
    const { pieces }: { pieces: readonly Named[] } = JSON.parse(read(pieceAddress(index)));
    bundles.set(bundleAddress(tag), bundleOf(pieces));
  }
  return bundles;
}
