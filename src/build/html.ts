/** Wraps a rendered body in its document: one inline style, one inline script, the same in every document. */

import { title } from '#core/discreet-names.ts';
import type { Language } from '#core/language/language.ts';

export interface Frame {
  /** Of the text in the document. */
  language: Pick<Language, 'tag' | 'dir'>;
  style: string;
  script: string;
  /** Present where a language may be stored and the app may start. */
  boot?: Boot | undefined;
  /** What a child reads gives an empty sheet. */
  canPrint?: boolean;
  /** Address of one more script, where a document needs one. */
  more?: string | undefined;
}

export interface Boot {
  address: string;
  /** As in the attribute `integrity`; undefined where people work on the script. */
  sum?: string | undefined;
  words?: string;
  /** One whose letters a device can have from us, where it lacks them. */
  script?: string | undefined;
}

export function wrapDocument(body: string, { language, style, script, boot, canPrint, more }: Frame): string {
  const letters = boot?.script ? ` data-script="${boot.script}"` : '';
  const start = boot?.words ? ` data-language="${language.tag}" data-words="${boot.words}"${letters}` : '';
  const first = boot ? ` data-boot="${boot.address}"${boot.sum ? ` data-sum="${boot.sum}"` : ''}` : '';
  const moreScript = more ? `<script type="module" src="${more}"></script>` : '';
  return `<!doctype html><html lang="${language.tag}" dir="${language.dir}"${start}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${style}</style></head><body${canPrint ? ' class="prints"' : ''}>${body}<script${first}>${script}</script>${moreScript}</body></html>`;
}

/** Enough for a style sheet of ours, which has no strings with spaces that matter. */
export function minifyCss(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .replace(/([ :(,-])0\./g, '$1.')
    .replace(/="([a-z-]+)"]/g, '=$1]')
    .trim();
}
