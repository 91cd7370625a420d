/** Puts the drawing game together: one document that holds its own style and script. */

/** `script` is one classic script (an IIFE); whoever serves the document hashes both elements' text for the CSP. */
export function assembleGame(html: string, css: string, script: string): string {
  if (/<\/(style|script)/i.test(css + script)) throw new Error('game: style or script would end its own element');

  // Functions, because a replacement string would read `$&` in the script as an order.
  return html
    .replace(/>\s+</g, '><')
    .replace('<!--style-->', () => `<style>${css}</style>`)
    .replace('<!--script-->', () => `<script>${script}</script>`);
}
