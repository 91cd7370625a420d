/** Takes questions for big integers out of libraries: Chromium 64 dies of them, and nothing here gives them any. */
import type { Plugin } from 'vite';

/**
 * `typeof x === 'bigint'` in a function that runs often: V8 6.4 reads it, knows no machine code for it ("unimplemented
 * code"), and the whole page is gone, Close too. React asks it of every child. `switch (typeof x)` does no harm.
 */
const question = /typeof\s+[\w$.]+\s*([!=])==?\s*(["'`])bigint\2|(["'`])bigint\3\s*([!=])==?\s*typeof\s+[\w$.]+/g;

export const withoutBigInt: Plugin = {
  name: 'pebble:without-bigint',
  transform(code) {
    if (!code.includes('bigint')) return undefined;
    const answer = (_: string, after?: string, _first?: string, _second?: string, before?: string) =>
      String((after ?? before) === '!');
    return { code: code.replace(question, answer), map: null };
  },
};
