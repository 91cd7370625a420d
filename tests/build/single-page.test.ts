/** Promises about the one document a single file is. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { wrapSinglePage } from '#build/single-page.ts';

const page = {
  language: { tag: 'ar', dir: 'rtl' as const },
  style: 'p{margin:0}',
  script: 'leave("$&")',
  game: { style: 'button{margin:0}', markup: '<main></main>' },
};
const html = wrapSinglePage('<p>x</p>', page);
const hash = (text: string) => createHash('sha256').update(text).digest('base64');

describe('a single file', () => {
  it('names its language and direction, and has a title that says nothing', () => {
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('<title>Pebble</title>');
  });

  it('lets run and look only what stands in it, and load nothing', () => {
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
    expect(policy.split('; ').sort()).toEqual(
      [
        "default-src 'none'",
        `script-src 'sha256-${hash(page.script)}'`,
        `style-src 'sha256-${hash(page.style)}' 'sha256-${hash(page.game.style)}'`,
        "base-uri 'none'",
        "form-action 'none'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ].sort(),
    );
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style'));
  });

  it('keeps the look of the game away from what is read, and runs its script before the text is there', () => {
    expect(html).toContain('<style media="not all">button{margin:0}</style>');
    expect(html.indexOf('<script>leave("$&")</script>')).toBeLessThan(html.indexOf('<body>'));
  });

  it.each([{ style: '</style>' }, { script: '"</script>"' }, { game: { style: '</STYLE>', markup: '' } }])(
    'refuses what would end its own element: %j',
    (wrong) => {
      expect(() => wrapSinglePage('', { ...page, ...wrong })).toThrow('single file:');
    },
  );
});
