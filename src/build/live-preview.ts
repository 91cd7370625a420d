/** `npm run dev`: documents and packs made anew from the files at each change, the app by Vite; nothing is stored. */
import type { ViteDevServer } from 'vite';
import type { ComposedSite } from './compose-site.ts';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  sig: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
};

/** @param compose makes the whole site in memory; what it throws is shown in the browser. */
export function showLive(server: ViteDevServer, compose: () => Promise<ComposedSite>): void {
  let site: Promise<ComposedSite> | undefined;

  server.watcher.add(['locales', 'src/content', 'public']);
  server.watcher.on('all', () => {
    site = undefined;
    server.ws.send({ type: 'full-reload' });
  });

  server.middlewares.use((request, response, next) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    site ??= compose();
    site
      .then(async ({ files }) => {
        const address = path.endsWith('/') ? `${path}index.html` : path;
        const isDocument = address.endsWith('.html') && !path.startsWith('/@');
        const body = files.get(address) ?? (isDocument ? files.get('/404.html') : undefined);
        if (body === undefined) return next();

        response.statusCode = files.has(address) ? 200 : 404;
        response.setHeader('Content-Type', types[address.split('.').pop() ?? ''] ?? 'text/plain; charset=utf-8');
        response.setHeader('Cache-Control', 'no-store');
        response.end(isDocument ? await server.transformIndexHtml(path, String(body)) : body);
      })
      .catch((error: unknown) => {
        site = undefined;
        response.statusCode = 500;
        response.setHeader('Content-Type', 'text/plain; charset=utf-8');
        response.end(error instanceof Error ? error.message : String(error));
      });
  });
}
