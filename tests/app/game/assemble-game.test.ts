/** Promises about the one document the game is. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assembleGame } from '#app/game/assemble-game.ts';

const markup = readFileSync(new URL('../../../src/app/game/game.html', import.meta.url), 'utf8');
const page = assembleGame(markup, 'a{b:c}', 'let a = "$&$1";');

describe('the document', () => {
  it('holds exactly one style and one script, unchanged', () => {
    expect(page.match(/<style>.*?<\/style>/g)).toEqual(['<style>a{b:c}</style>']);
    expect(page.match(/<script>.*?<\/script>/g)).toEqual(['<script>let a = "$&$1";</script>']);
    expect(page).not.toContain('<!--');
  });

  it('leads nowhere and loads nothing', () => {
    expect(page).not.toMatch(/\b(href|src|action|style)=|<a\b|<form|<link|url\((?!#)/);
  });

  it('shows no words', () => {
    const shown = page
      .replace(/<(title|h1|style|script)\b.*?<\/\1>/g, '')
      .replace(/<[^>]*>/g, '')
      .trim();
    expect(shown).toBe('');
  });
});

it.each([
  ['</style><p>', ''],
  ['', '"</script>"'],
])('refuses what would end its own element (%s%s)', (css, script) => {
  expect(() => assembleGame(markup, css, script)).toThrow('game:');
});
