/** What the desk brings leaves no copy in the browser's own cache, where a language that was searched would outlive an erase. */
import { afterEach, expect, it, vi } from 'vitest';
import { bringFile } from '#app/desk/bring-file.ts';

afterEach(() => vi.unstubAllGlobals());

const answerWith = (answer: Response) => {
  const fetch = vi.fn(async (_address: string, _options?: RequestInit) => answer);
  vi.stubGlobal('fetch', fetch);
  return fetch;
};

it('is asked for without a cache, a cookie or a referrer', async () => {
  const fetch = answerWith(Response.json({ entries: [] }));
  expect(await bringFile('/uk/h/search.json')).toEqual({ entries: [] });
  expect(fetch.mock.calls[0]?.[1]).toMatchObject({
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
});

it('is refused where the site has none', async () => {
  answerWith(new Response('', { status: 404 }));
  await expect(bringFile('/xx/h/search.json')).rejects.toThrow('/xx/h/search.json');
});
