/** The page's line to the service worker: it is registered here, asked here, and nowhere trusted to answer. */
import { Workbox } from 'workbox-window';
import type { Group, StoreFault, ToWorker, WorkerStatus } from '#core/worker-messages.ts';
import { askWorker, type OnProgress, silenceMs } from './ask-worker.ts';

export type StoreOutcome = { kind: 'stored' } | { kind: 'refused'; fault: StoreFault | 'no-answer' };

/** Nothing here rejects, and nothing waits for ever. */
export interface WorkerLink {
  /** Stores and audits a group of a language. What is there already is not fetched again. */
  store(group: Group, tag: string, onProgress?: OnProgress): Promise<StoreOutcome>;
  /** Takes a group off the device. False: something of it may be left. */
  drop(group: Group, tag: string): Promise<boolean>;
  /** `deep` re-reads and hashes every stored file instead of looking whether it is there. */
  status(tag: string, deep?: boolean): Promise<WorkerStatus | undefined>;
  /**
   * To be called once per page, as soon as its own script runs and before anything is stored: it says that the page
   * came up from what this version holds. Afterwards a page of the older version would vouch for the newer one.
   */
  startedWell(): Promise<void>;
  /**
   * On a person's tap, or where nothing is held: asks the site, stores what is new, and puts it in charge. `here`: a
   * page that shows what was here should load itself anew. `failed`: no network, or something of it could not be had;
   * what was here stays.
   */
  bringNewVersion(): Promise<'here' | 'none' | 'failed'>;
  /**
   * Before a page is left for good: puts a version in charge that is stored whole and waits. Chromium can lose this
   * for half a minute to a page that opens at the same moment, so it is waited for, though not for long.
   */
  startWaitingVersion(): Promise<void>;
  /** Deletes every cache and unregisters the worker. False: something may be left. */
  forget(): Promise<boolean>;
}

const script = '/sw.js';

/** On a line of 10 kbit/s the worker's script alone takes half a minute. Nobody waits for this to see a page. */
const registerMs = 60_000;
/** It asks the browser, never the line. */
const findMs = 3_000;
/** Somebody may be in front of a cover. */
const handoverMs = 2_000;
/** After this Chromium has given up the installation itself. */
const installMs = 300_000;

type ScriptUrl = ConstructorParameters<typeof Workbox>[0];

interface TrustedWindow {
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(url: string): string },
    ): { createScriptURL(url: string): ScriptUrl };
  };
}

/** Once per page. Undefined where there is no service worker: old browsers, private windows, plain http, broken storage. */
export async function connectWorker(): Promise<WorkerLink | undefined> {
  try {
    if (!window.isSecureContext || !navigator.serviceWorker) return undefined;

    // 'all': within a day the browser's own copy of the script says that there is no news; after a day, by its own
    // rule, a browser asks past it, whatever anybody has put there.
    const workbox = new Workbox(trustedScript(), { scope: '/', updateViaCache: 'all' });
    const registering = workbox.register().catch(() => refreshScript().then(() => workbox.register()));
    registering.catch(noNews);
    const registration = (await findRegistration()) ?? (await within(registerMs, registering));
    return registration && makeLink(registration);
  } catch {
    return undefined;
  }
}

/**
 * One that works already. Registering anew waits until a version that is being stored is done with that, which on a
 * slow line takes minutes: the page must not wait with it for what lies here.
 */
function findRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  return within(findMs, navigator.serviceWorker.getRegistration()).then(
    (found) => (found?.active ? found : undefined),
    noNews,
  );
}

function makeLink(registration: ServiceWorkerRegistration): WorkerLink {
  const askActive = async (message: ToWorker, onProgress?: OnProgress) => {
    try {
      const firstTime = await within(installMs, activeWorker(registration));
      // One that gave way will not answer any more: nobody waits for its silence to last.
      const isGone = whenIn(firstTime, []).then(noNews, noNews);
      const firstAnswer = await Promise.race([askWorker(firstTime, message, onProgress), isGone]);
      // The browser may end a worker at any moment; the next message wakes it, and it goes on where it was.
      return firstAnswer ?? (await askWorker(registration.active ?? firstTime, message, onProgress));
    } catch {
      return undefined;
    }
  };

  const status = async (tag: string, deep = false): Promise<WorkerStatus | undefined> => {
    const answer = await askActive({ kind: 'status', tag, deep });
    return answer?.kind === 'status' ? answer : undefined;
  };

  const lookForNewVersion = () => refreshScript().then(() => registration.update());

  const bringNewVersion = async () => {
    try {
      await lookForNewVersion();
      const { installing, waiting } = registration;
      const worker = installing ?? waiting;
      if (!worker) return 'none';
      await within(installMs, whenIn(worker, ['installed', 'activating', 'activated']));
      askWorker(worker, { kind: 'use-new-version' });
      await within(silenceMs, whenIn(worker, ['activated']));
      return 'here';
    } catch {
      return 'failed';
    }
  };

  /** What holds nothing gives way at once to what is new; else that waits until no page is open. @returns whether it did. */
  const giveWay = async (tag: string): Promise<boolean> => {
    if ((await status(tag))?.isEmpty) return (await bringNewVersion()) === 'here';
    lookForNewVersion().catch(noNews);
    return false;
  };

  const store = async (group: Group, tag: string, onProgress?: OnProgress): Promise<StoreOutcome> => {
    const ask = () => askActive({ kind: 'store', group, tag }, onProgress);
    let answer = await ask();
    if (answer?.kind === 'refused' && answer.fault === 'other-version' && (await giveWay(tag))) answer = await ask();
    if (answer?.kind === 'stored') return { kind: 'stored' };
    return { kind: 'refused', fault: answer?.kind === 'refused' ? answer.fault : 'no-answer' };
  };

  return {
    store,

    async drop(group, tag) {
      return (await askActive({ kind: 'drop', group, tag }))?.kind === 'done';
    },

    status,

    async startedWell() {
      await askActive({ kind: 'started-well' });
    },

    bringNewVersion,

    async startWaitingVersion() {
      const { waiting } = registration;
      if (!waiting) return;
      askWorker(waiting, { kind: 'use-new-version' });
      await within(handoverMs, whenIn(waiting, ['activated'])).catch(noNews);
    },

    async forget() {
      const { active } = registration;
      const answer = active ? await askWorker(active, { kind: 'forget' }) : { kind: 'done' };
      const isUnregistered = await within(silenceMs, registration.unregister()).catch(() => false);
      return isUnregistered && answer?.kind === 'done';
    },
  };
}

const noNews = (): undefined => undefined;

/** What the browser keeps of the script may be a day old, or a portal's page: this puts the site's own in its place. */
function refreshScript(): Promise<unknown> {
  return fetch(script, { cache: 'reload' }).then((response) => response.text());
}

async function activeWorker({ active, waiting, installing }: ServiceWorkerRegistration): Promise<ServiceWorker> {
  const worker = active ?? waiting ?? installing;
  if (!worker) throw new Error('no worker');
  return worker === active ? worker : whenIn(worker, ['activated']);
}

/** Rejects when the worker is given up instead. */
function whenIn(worker: ServiceWorker, states: readonly ServiceWorkerState[]): Promise<ServiceWorker> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (states.includes(worker.state)) resolve(worker);
      if (worker.state === 'redundant') reject(new Error('redundant'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Under Trusted Types a plain string is refused; this policy lets one single address through. */
function trustedScript(): ScriptUrl {
  const policy = (window as TrustedWindow).trustedTypes?.createPolicy('pebble-sw', {
    createScriptURL(url) {
      if (url !== script) throw new TypeError('not ours');
      return url;
    },
  });
  return policy ? policy.createScriptURL(script) : script;
}

function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('timeout')), ms);
    const stop = () => clearTimeout(timer);

    promise.then(resolve, reject).then(stop, stop);
  });
}
