/** Which files of the packs one language is made of: the worker stores them together with its documents. */
import { type LanguageIndex, parseLanguageIndex } from '#core/pack/language-index.ts';
import { parseManifest } from '#core/pack/manifest.ts';
import { manifestAddress, nowAddress, pieceAddress, signaturesAddress } from '#core/pack/pack-addresses.ts';

/** @param packs the bytes of each file by its address. */
export function addressesOfLanguage(packs: ReadonlyMap<string, Buffer>, version: number, tag: string): string[] {
  const manifest = parseManifest(read(packs, manifestAddress(version)));
  const index = pieceAddress(manifest.languages[tag]?.index ?? '');
  const { pieces }: LanguageIndex = parseLanguageIndex(read(packs, index));
  const signed = [nowAddress, manifestAddress(version)];
  return [
    ...signed,
    ...signed.map(signaturesAddress),
    index,
    ...[...pieces, ...manifest.directory].map(({ sha256 }) => pieceAddress(sha256)),
  ];
}

function read(packs: ReadonlyMap<string, Buffer>, address: string): Uint8Array<ArrayBuffer> {
  const bytes = packs.get(address);
  if (!bytes) throw new Error(`The packs have no ${address}`);
  return new Uint8Array(bytes);
}
