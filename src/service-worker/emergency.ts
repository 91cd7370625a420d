/** The pages inside the worker: whom to call when every cache is gone, and the way out. */
import { spellNumbers } from '#core/directory/short-numbers.ts';
import type { BuiltInPages } from './answer-request.ts';

interface Inside {
  /** Its numbers in short. */
  emergency: string;
  smallGame: string;
  headers: Record<string, string>;
}

export function makeBuiltInPages({ emergency, smallGame, headers }: Inside): BuiltInPages {
  return {
    emergency: () => makePage(spellNumbers(emergency), headers),
    game: () => makePage(smallGame, headers),
  };
}

function makePage(html: string, given: Record<string, string>): Response {
  const headers = new Headers(given);
  headers.set('content-type', 'text/html; charset=utf-8');
  return new Response(html, { headers });
}
