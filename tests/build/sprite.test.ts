import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPictures } from '#build/sprite.ts';

const folder = mkdtempSync(join(tmpdir(), 'pebble-pictures-'));
for (const name of ['one', 'two']) {
  writeFileSync(
    join(folder, `${name}.svg`),
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path d="M0 0${name}"/></svg>\n`,
  );
}
const pictures = readPictures(folder);

describe('pictures', () => {
  it('stand in a document once each, however often they are used, and no others', () => {
    const html = '<svg><use href="#one"></use></svg><svg><use href="#one"></use></svg>';
    const done = pictures.inline(html);
    expect(done.match(/<symbol id="one"/g)).toHaveLength(1);
    expect(done).not.toContain('id="two"');
  });

  it('leave a document without any as it is', () => {
    expect(pictures.inline('<p>text</p>')).toBe('<p>text</p>');
  });

  it('are all in the sprite', () => {
    expect(pictures.sprite).toContain('<symbol id="one" viewBox="0 0 48 48"><path d="M0 0one"/></symbol>');
    expect(pictures.sprite).toContain('id="two"');
  });

  it('stop the build when one is used that was never drawn', () => {
    expect(() => pictures.inline('<use href="#three"></use>')).toThrow('no picture "three"');
  });
});
