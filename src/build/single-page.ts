/** Wraps a single file: everything it will ever need stands in it, and a policy that lets it load nothing. */
import { createHash } from 'node:crypto';
import { title } from '#core/discreet-names.ts';
import type { Language } from '#core/language/language.ts';

export interface SinglePage {
  language: Pick<Language, 'tag' | 'dir'>;
  style: string;
  /** One classic script; runs before the body is there. */
  script: string;
  game: { style: string; markup: string };
}

export function wrapSinglePage(body: string, { language, style, script, game }: SinglePage): string {
  if (/<\/(style|script)/i.test(style + game.style + script))
    throw new Error('single file: style or script would end its own element');
  const policy = policyFor([script], [style, game.style]);
  return `<!doctype html><html lang="${language.tag}" dir="${language.dir}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title}</title><style>${style}</style><style media="not all">${game.style}</style><template>${game.markup}</template><script>${script}</script></head><body>${body}</body></html>`;
}

/** What only a header can forbid, such as standing in a frame, is left out: browsers would complain of it. */
function policyFor(scripts: readonly string[], styles: readonly string[]): string {
  const hashes = (texts: readonly string[]) =>
    texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ');
  return [
    "default-src 'none'",
    `script-src ${hashes(scripts)}`,
    `style-src ${hashes(styles)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
