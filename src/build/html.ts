/** Wraps a rendered body in its document: one inline style, one inline script, the same in every document. */

import { title } from '#core/discreet-names.ts';
import type { Language } from '#core/language/language.ts';

export interface Frame {
  /** Of the text in the document. */
  language: Pick<Language, 'tag' | 'dir'>;
  style: string;
  script: string;
  /** Present where a language may be stored and the app may start. */
  boot?: { address: string; words?: string } | undefined;
  /** Address of one more script, where a document needs one. */
  more?: string | undefined;
}

export function wrapDocument(body: string, { language, style, script, boot, more }: Frame): string {
  const start = boot?.words ? ` data-language="${language.tag}" data-words="${boot.words}"` : '';
  const moreScript = more ? `<script type="module" src="${more}"></script>` : '';
  return `<!doctype html><html lang="${language.tag}" dir="${language.dir}"${start}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${style}</style></head><body>${body}<script${boot ? ` data-boot="${boot.address}"` : ''}>${script}</script>${moreScript}</body></html>`;
}

/** Enough for a style sheet of ours, which has no strings with spaces that matter. */
export function minifyCss(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();
}
