/** Promises about fetching, against a real server that behaves badly. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchBytes } from '#platform/fetch-bytes.ts';

const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/piece.json`;
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

describe('fetching', () => {
  it('brings the bytes as they are', async () => {
    const address = await serve((_, response) => response.end(Buffer.of(0, 255, 10, 13)));
    expect(await fetchBytes(address, 4)).toEqual(Uint8Array.of(0, 255, 10, 13));
  });

  it('tells nobody who asks or from where, and leaves nothing in the HTTP cache', async () => {
    const fetched = vi.fn<typeof fetch>(async () => new Response('{}'));
    vi.stubGlobal('fetch', fetched);
    await fetchBytes('/now.json', 10);
    expect(fetched).toHaveBeenCalledWith(
      '/now.json',
      expect.objectContaining({
        cache: 'no-store',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'error',
      }),
    );
  });

  it('stops an endless body at the promised size', async () => {
    let isClosed = false;
    const address = await serve((_, response) => {
      const more = setInterval(() => response.write('x'.repeat(1_000)), 1);
      response.on('close', () => {
        clearInterval(more);
        isClosed = true;
      });
    });
    await expect(fetchBytes(address, 5_000)).rejects.toThrow('too-large');
    await vi.waitUntil(() => isClosed, { timeout: 20_000 });
  });

  it('stops a body that unpacks to more than was promised', async () => {
    const { gzipSync } = await import('node:zlib');
    const address = await serve((_, response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(gzipSync(Buffer.alloc(1_000_000)));
    });
    await expect(fetchBytes(address, 32_000)).rejects.toThrow('too-large');
  });

  it.each([204, 206, 301, 302, 403, 404, 410, 429, 500, 503])(
    'takes nothing that comes with status %i',
    async (status) => {
      const address = await serve((request, response) => {
        response.statusCode = request.url === '/login' ? 200 : status;
        if (status === 301 || status === 302) response.setHeader('location', '/login');
        response.end(status === 204 ? undefined : 'portal');
      });
      await expect(fetchBytes(address, 100)).rejects.toThrow('no-network');
    },
  );

  it('takes nothing from a line that is cut', async () => {
    const address = await serve((_, response) => {
      response.setHeader('content-length', '100');
      response.write('half', () => response.destroy());
    });
    await expect(fetchBytes(address, 100)).rejects.toThrow('no-network');
  });

  it('gives up on a line that has died, before the first byte or after it', async () => {
    const silent = await serve(() => undefined);
    await expect(fetchBytes(silent, 100, 30)).rejects.toThrow('no-network');
    const stalled = await serve((_, response) => response.write('half'));
    await expect(fetchBytes(stalled, 100, 30)).rejects.toThrow('no-network');
  });

  it('does not give up on a slow line while it lives', async () => {
    vi.useFakeTimers();
    const body = new ReadableStream<Uint8Array>({
      async pull(line) {
        await new Promise((resolve) => setTimeout(resolve, 19_000));
        line.enqueue(Uint8Array.of(1));
      },
    });
    let left = 5;
    const drips = new TransformStream<Uint8Array, Uint8Array>({
      transform(drip, line) {
        line.enqueue(drip);
        left -= 1;
        if (left === 0) line.terminate();
      },
    });
    vi.stubGlobal('fetch', async () => new Response(body.pipeThrough(drips)));
    const fetching = fetchBytes('/now.json', 100);
    await vi.advanceTimersByTimeAsync(5 * 19_000);
    expect(await fetching).toHaveLength(5);
  });

  it('works where bodies are no streams', async () => {
    const answer = (text: string, length: string) => {
      const response = new Response(text, { headers: { 'content-length': length } });
      Object.defineProperty(response, 'body', { value: null });
      return async () => response;
    };
    vi.stubGlobal('fetch', answer('whole', '5'));
    expect(await fetchBytes('/now.json', 5)).toHaveLength(5);
    vi.stubGlobal('fetch', answer('whole', '6'));
    await expect(fetchBytes('/now.json', 5)).rejects.toThrow('too-large');
    vi.stubGlobal('fetch', answer('longer than said', '5'));
    await expect(fetchBytes('/now.json', 5)).rejects.toThrow('too-large');
  });
});
