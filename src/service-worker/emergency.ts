/** The pages inside the worker: whom to call when every cache is gone, and the way out. */
import type { BuiltInPages } from './answer-request.ts';

interface Texts {
  emergency: string;
  game: string;
}

interface HeaderLists {
  emergency: Record<string, string>;
  game: Record<string, string>;
}

export function makeBuiltInPages(texts: Texts, headers: HeaderLists): BuiltInPages {
  return {
    emergency: () => makePage(texts.emergency, headers.emergency),
    game: () => makePage(texts.game, headers.game),
  };
}

function makePage(html: string, given: Record<string, string>): Response {
  const headers = new Headers(given);
  headers.set('content-type', 'text/html; charset=utf-8');
  return new Response(html, { headers });
}
