/** Where the files of packs lie on the site; they tell a language and a version at most, never what is read. */
export const nowAddress = '/now.json';

export const rootAddress = (version: number) => `/t/${version}.root.json`;

/** The list of all manifests that were ever published, for watchers. */
export const logAddress = '/t/log.txt';

export const manifestAddress = (version: number) => `/m/${version}.json`;

export const pieceAddress = (sha256: string) => `/p/${sha256}.json`;

/**
 * Many pieces in one answer, for devices that have hardly any of them; each is still believed by its hash alone.
 * @param language undefined: those that all languages share.
 */
export const bundleAddress = (language?: string) => `${language === undefined ? '' : `/${language}`}/pieces.txt`;

export const isBundle = (address: string) => /\/pieces\.txt$/.test(address);

export const signaturesAddress = (address: string) => `${address}.sig`;
