/** Finds a passphrase in a file or in the environment, never among the arguments: those stand in the shell's history. */
import { readFileSync } from 'node:fs';

export const passphraseOption = 'passphrase-file';

/** @returns the passphrase, or a sentence that says why there is none. */
export function readPassphrase(files: readonly string[] | undefined): { passphrase: string } | string {
  const [file] = files ?? [];
  if (file === undefined) {
    const passphrase = process.env.KEY_PASSPHRASE ?? '';
    return passphrase
      ? { passphrase }
      : `Give the passphrase of the key: --${passphraseOption} <file>, its first line, or KEY_PASSPHRASE in the environment.`;
  }
  try {
    const [passphrase = ''] = readFileSync(file, 'utf8').split(/\r?\n/);
    return passphrase ? { passphrase } : `The first line of ${file} is empty, so it holds no passphrase.`;
  } catch {
    return `${file} cannot be read, so there is no passphrase.`;
  }
}
