import { describe, expect, it } from 'vitest';
import { minifyCss, wrapDocument } from '#build/html.ts';

const frame = { language: { tag: 'ar', dir: 'rtl' as const }, style: 'p{margin:0}', script: 'leave()' };

describe('a document', () => {
  it('carries language, direction, one style and one script, and a title that says nothing', () => {
    const html = wrapDocument('<p>x</p>', frame);
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('<title>Pebble</title>');
    expect(html.match(/<style>/g)).toHaveLength(1);
    expect(html.match(/<script/g)).toHaveLength(1);
  });

  it('to look at only names no script to load and no language to store', () => {
    const html = wrapDocument('', frame);
    expect(html).not.toMatch(/data-boot|data-language/);
  });

  it('of a language says what may be stored and where the rest is', () => {
    const html = wrapDocument('', {
      ...frame,
      boot: { address: '/assets/b.js', words: '/assets/w.json' },
    });
    expect(html).toContain('data-language="ar" data-words="/assets/w.json"');
    expect(html).toContain('<script data-boot="/assets/b.js">');
  });
});

describe('on paper', () => {
  it('only a document that may be printed says so', () => {
    expect(wrapDocument('', frame)).toContain('<body>');
    expect(wrapDocument('', { ...frame, canPrint: true })).toContain('<body class="prints">');
  });
});

describe('a style sheet', () => {
  it('loses comments and space, and nothing else', () => {
    expect(minifyCss('/* why */\n.a > .b , .c { margin: 0 .5rem ;\n color: red; }\n')).toBe(
      '.a>.b,.c{margin:0 .5rem;color:red}',
    );
  });

  it('loses the zero before a point and the quotation marks of a plain name', () => {
    expect(minifyCss('[dir="rtl"] .a { margin: 0 0.5rem -0.25rem 10.5px; }')).toBe(
      '[dir=rtl] .a{margin:0 .5rem -.25rem 10.5px}',
    );
  });

  it('keeps what separates a descendant and a calculation', () => {
    expect(minifyCss('.a .b { width: calc(1px + 2px); }')).toBe('.a .b{width:calc(1px + 2px)}');
  });
});
