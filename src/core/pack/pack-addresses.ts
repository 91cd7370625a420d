/** Where the files of packs lie on the site; they tell a language and a version at most, never what is read. */
export const nowAddress = '/now.json';

export const manifestAddress = (version: number) => `/m/${version}.json`;

export const pieceAddress = (sha256: string) => `/p/${sha256}.json`;

export const signaturesAddress = (address: string) => `${address}.sig`;
