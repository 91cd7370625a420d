/** Decides what the worker does with a request; it does not do it. */
export type Plan =
  /** The browser goes to the network as if there were no worker. */
  | 'leave-alone'
  /** A page a person wants to see: something readable must come back, whatever happens. */
  | 'document'
  /** A file with its hash in its name, or one that changes only with the build. */
  | 'stored-file';

interface Request {
  method: string;
  url: string;
  origin: string;
  isNavigation: boolean;
}

/** The worker itself, the erase page (its header must come from the server), and everything signed or listed. */
const networkOnly =
  /^\/(sw\.js|now\.json|SHA256SUMS|e\/.*|[mpt]\/.+|.*\.sig|[^/]+\/(files|reading)\.json|([^/]+\/)?pieces\.txt)$/;

export function planRequest({ method, url, origin, isNavigation }: Request): Plan {
  const { origin: home, pathname } = new URL(url);

  if (method !== 'GET' || home !== origin || networkOnly.test(pathname)) return 'leave-alone';
  return isNavigation ? 'document' : 'stored-file';
}

/** The address a document is stored under: no query, and a slash at the end. */
export function documentPath(url: string): string {
  return new URL(url).pathname.replace(/\/*$/, '/');
}
