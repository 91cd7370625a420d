// @vitest-environment jsdom
/** The page asks the worker, and neither trusts nor waits for it more than it must. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectWorker, type WorkerLink } from '#platform/worker-link.ts';

type Say = (word: unknown) => void;
type Behaviour = (message: { kind: string }, say: Say) => void;

/** Delivers in a microtask, so that a clock made of fake timers does not hold messages back. */
class QuickChannel {
  port1 = { onmessage: (_event: { data: unknown }) => undefined as unknown, close: () => undefined };
  port2 = {
    postMessage: (data: unknown) => {
      Promise.resolve().then(() => this.port1.onmessage({ data }));
    },
  };
}

class FakeWorker extends EventTarget {
  scriptURL = `${location.origin}/sw.js`;
  readonly heard: { kind: string }[] = [];
  state: string;
  behaviour: Behaviour;

  constructor(state: string, behaviour: Behaviour = () => undefined) {
    super();
    this.state = state;
    this.behaviour = behaviour;
  }

  postMessage(message: { kind: string }, [port]: { postMessage: Say }[]) {
    this.heard.push(message);
    this.behaviour(message, (word) => port?.postMessage(word));
  }

  become(state: string) {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class FakeRegistration extends EventTarget {
  active: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  installing: FakeWorker | null = null;
  update = vi.fn(async () => undefined);
  unregister = vi.fn(async () => true);
}

let registration: FakeRegistration;
let register: ReturnType<typeof vi.fn>;
let getRegistration: ReturnType<typeof vi.fn>;
let fetched: ReturnType<typeof vi.fn>;

function setServiceWorker(value: unknown) {
  Object.defineProperty(navigator, 'serviceWorker', { value, configurable: true });
}

async function linkTo(worker: FakeWorker): Promise<WorkerLink> {
  registration.active = worker;
  const link = await connectWorker();
  if (!link) throw new Error('no link');
  return link;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('MessageChannel', QuickChannel);
  registration = new FakeRegistration();
  register = vi.fn(async () => registration);
  fetched = vi.fn(async () => new Response('script'));
  vi.stubGlobal('fetch', fetched);
  getRegistration = vi.fn(async () => undefined);
  setServiceWorker(Object.assign(new EventTarget(), { controller: null, register, getRegistration }));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, 'serviceWorker');
});

describe('connecting', () => {
  it('registers the one script for the whole site, to be asked for once a day', async () => {
    await linkTo(new FakeWorker('activated'));
    expect(register).toHaveBeenCalledExactlyOnceWith('/sw.js', { scope: '/', updateViaCache: 'all' });
  });

  it('takes the worker that works already, while a version that is being stored keeps registering busy', async () => {
    registration.active = new FakeWorker('activated', (_, say) => say({ kind: 'done' }));
    getRegistration.mockResolvedValue(registration);
    register.mockReturnValue(new Promise(() => undefined));
    const link = await connectWorker();
    await link?.startedWell();
    expect(registration.active.heard).toEqual([{ kind: 'started-well' }]);
  });

  it('waits for registering where the browser never says what is there', async () => {
    getRegistration.mockReturnValue(new Promise(() => undefined));
    const connecting = connectWorker();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await connecting).toBeDefined();
  });

  it('gives up quietly without service workers', async () => {
    setServiceWorker(undefined);
    expect(await connectWorker()).toBeUndefined();
  });

  it('gives up quietly over plain http', async () => {
    vi.stubGlobal('isSecureContext', false);
    expect(await connectWorker()).toBeUndefined();
    expect(register).not.toHaveBeenCalled();
  });

  it('gives up quietly when registering fails', async () => {
    register.mockRejectedValue(new DOMException('no', 'SecurityError'));
    expect(await connectWorker()).toBeUndefined();
  });

  it('tries once more with the site’s own script when the browser has kept something else under its name', async () => {
    register.mockRejectedValueOnce(new DOMException('a portal’s page', 'SecurityError'));
    expect(await connectWorker()).toBeDefined();
    expect(fetched).toHaveBeenCalledExactlyOnceWith('/sw.js', { cache: 'reload' });
    expect(register).toHaveBeenCalledTimes(2);
  });

  it('gives up quietly when the script cannot be had at all', async () => {
    register.mockRejectedValue(new DOMException('no', 'SecurityError'));
    fetched.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await connectWorker()).toBeUndefined();
    expect(register).toHaveBeenCalledOnce();
  });

  it('gives up quietly when registering never ends', async () => {
    register.mockReturnValue(new Promise(() => undefined));
    const link = connectWorker();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await link).toBeUndefined();
  });

  it('lets one address through the Trusted Types policy, and no other', async () => {
    const createPolicy = vi.fn((_name: string, rules: { createScriptURL(url: string): string }) => ({
      createScriptURL: (url: string) => ({ trusted: rules.createScriptURL(url), toString: () => url }),
    }));
    vi.stubGlobal('trustedTypes', { createPolicy });
    await linkTo(new FakeWorker('activated'));

    expect(createPolicy.mock.calls[0]?.[0]).toBe('pebble-sw');
    expect(register.mock.calls[0]?.[0]).toMatchObject({ trusted: '/sw.js' });
    const rules = createPolicy.mock.calls[0]?.[1];
    for (const other of ['/sw.js?x', '/other.js', 'https://elsewhere.test/sw.js', '']) {
      expect(() => rules?.createScriptURL(other)).toThrow(TypeError);
    }
  });
});

describe('storing', () => {
  it('passes progress on and gives the outcome', async () => {
    const worker = new FakeWorker('activated', (_message, say) => {
      say({ kind: 'progress', done: 1, total: 2 });
      say({ kind: 'progress', done: 2, total: 2 });
      say({ kind: 'stored', group: 'reading', tag: 'zz' });
    });
    const link = await linkTo(worker);
    const told: number[] = [];

    expect(await link.store('reading', 'zz', (done) => told.push(done))).toEqual({ kind: 'stored' });
    expect(told).toEqual([1, 2]);
    expect(worker.heard).toEqual([{ kind: 'store', group: 'reading', tag: 'zz' }]);
    await link.store('app', 'zz');
    expect(worker.heard[1]).toEqual({ kind: 'store', group: 'app', tag: 'zz' });
  });

  it.each(['no-network', 'wrong-bytes', 'no-room'])('gives the reason of a refusal: %s', async (fault) => {
    const link = await linkTo(
      new FakeWorker('activated', (_message, say) => say({ kind: 'refused', group: 'reading', tag: 'zz', fault })),
    );
    expect(await link.store('reading', 'zz')).toEqual({ kind: 'refused', fault });
    expect(registration.update).not.toHaveBeenCalled();
  });

  /** A worker of a version that the site has left. */
  const outdated = (isEmpty: boolean) =>
    new FakeWorker('activated', ({ kind }, say) =>
      say(
        kind === 'status'
          ? { kind, build: 'b00000000001', version: 5, groups: [], heldBefore: [], isEmpty }
          : { kind: 'refused', group: 'reading', tag: 'zz', fault: 'other-version' },
      ),
    );

  it('looks for the new version when the site has moved on', async () => {
    const link = await linkTo(outdated(false));
    expect(await link.store('reading', 'zz')).toEqual({ kind: 'refused', fault: 'other-version' });
    await vi.waitFor(() => expect(registration.update).toHaveBeenCalledOnce());
    // Past the browser's own copy, which may be a day old.
    expect(fetched).toHaveBeenCalledExactlyOnceWith('/sw.js', { cache: 'reload' });
  });

  it('goes on with the new version where the one that is left holds nothing', async () => {
    const before = outdated(true);
    const link = await linkTo(before);
    const next = new FakeWorker('installing', ({ kind }, say) => {
      if (kind === 'store') say({ kind: 'stored', group: 'reading', tag: 'zz' });
    });
    registration.update = vi.fn(async () => {
      registration.installing = next;
      return undefined;
    });
    const outcome = link.store('reading', 'zz');
    await vi.waitFor(() => expect(registration.update).toHaveBeenCalledOnce());
    next.become('installed');
    registration.active = next;
    next.become('activated');
    expect(await outcome).toEqual({ kind: 'stored' });
    expect(before.heard.map(({ kind }) => kind)).toEqual(['store', 'status']);
  });

  it('is refused where what holds nothing finds no newer version', async () => {
    const link = await linkTo(outdated(true));
    expect(await link.store('reading', 'zz')).toEqual({ kind: 'refused', fault: 'other-version' });
  });

  it('asks the next at once when a worker that says nothing gives way', async () => {
    const silent = new FakeWorker('activated');
    const outcome = (await linkTo(silent)).store('reading', 'zz');
    await vi.advanceTimersByTimeAsync(1000);
    registration.active = new FakeWorker('activated', (_message, say) =>
      say({ kind: 'stored', group: 'reading', tag: 'zz' }),
    );
    silent.become('redundant');
    expect(await outcome).toEqual({ kind: 'stored' });
  });

  it('waits for the first activation', async () => {
    const worker = new FakeWorker('installing', (_message, say) =>
      say({ kind: 'stored', group: 'reading', tag: 'zz' }),
    );
    registration.installing = worker;
    const outcome = (await connectWorker())?.store('reading', 'zz');

    await vi.advanceTimersByTimeAsync(100_000);
    expect(worker.heard).toEqual([]);
    worker.become('activated');
    expect(await outcome).toEqual({ kind: 'stored' });
  });

  it('has no answer as soon as the installation is given up', async () => {
    const worker = new FakeWorker('installing');
    registration.installing = worker;
    const outcome = (await connectWorker())?.store('reading', 'zz');

    await vi.advanceTimersByTimeAsync(1000);
    worker.become('redundant');
    expect(await outcome).toEqual({ kind: 'refused', fault: 'no-answer' });
  });

  it('has no answer when the installation never ends', async () => {
    registration.installing = new FakeWorker('installing');
    const outcome = (await connectWorker())?.store('reading', 'zz');
    await vi.advanceTimersByTimeAsync(300_000);
    expect(await outcome).toEqual({ kind: 'refused', fault: 'no-answer' });
  });

  it('asks once more when the worker was ended in the middle', async () => {
    let times = 0;
    const worker = new FakeWorker('activated', (_message, say) => {
      if (++times === 1) say({ kind: 'progress', done: 3, total: 7 });
      else say({ kind: 'stored', group: 'reading', tag: 'zz' });
    });
    const outcome = (await linkTo(worker)).store('reading', 'zz');

    await vi.advanceTimersByTimeAsync(15_000);
    expect(await outcome).toEqual({ kind: 'stored' });
    expect(worker.heard).toHaveLength(2);
  });

  it('waits as long as the worker says that it is alive', async () => {
    const worker = new FakeWorker('activated', (_message, say) => {
      const beat = (left: number) => {
        if (left === 0) say({ kind: 'stored', group: 'reading', tag: 'zz' });
        else say({ kind: 'progress', done: 0, total: 7 });
        if (left > 0) setTimeout(() => beat(left - 1), 14_000);
      };
      beat(10);
    });
    const outcome = (await linkTo(worker)).store('reading', 'zz');
    await vi.advanceTimersByTimeAsync(140_000);
    expect(await outcome).toEqual({ kind: 'stored' });
    expect(worker.heard).toHaveLength(1);
  });

  it.each([
    ['says nothing', () => undefined],
    ['says something strange', (_message: unknown, say: Say) => say({ kind: 'stored', group: 'all' })],
    [
      'cannot be spoken to',
      () => {
        throw new DOMException('gone', 'InvalidStateError');
      },
    ],
  ])('has no answer when the worker %s, twice', async (_, behaviour) => {
    const worker = new FakeWorker('activated', behaviour);
    const outcome = (await linkTo(worker)).store('reading', 'zz');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await outcome).toEqual({ kind: 'refused', fault: 'no-answer' });
    expect(worker.heard).toHaveLength(2);
  });
});

describe('asking', () => {
  it('gives the status, shallow or deep', async () => {
    const status = {
      kind: 'status',
      build: 'b00000000001',
      version: 5,
      groups: ['reading'],
      heldBefore: ['app:zz'],
      isEmpty: false,
    };
    const worker = new FakeWorker('activated', (_message, say) => say(status));
    const link = await linkTo(worker);
    expect(await link.status('zz')).toEqual(status);
    await link.status('zz', true);
    expect(worker.heard).toEqual([
      { kind: 'status', tag: 'zz', deep: false },
      { kind: 'status', tag: 'zz', deep: true },
    ]);
  });

  it('tells the worker of a good start', async () => {
    const worker = new FakeWorker('activated', (_message, say) => say({ kind: 'done' }));
    await (await linkTo(worker)).startedWell();
    expect(worker.heard).toEqual([{ kind: 'started-well' }]);
  });

  it.each([
    [{ kind: 'done' }, true],
    [{ kind: 'failed' }, false],
  ])('drops a group, and says truly whether it is gone: %j', async (word, isGone) => {
    const worker = new FakeWorker('activated', (_, say) => say(word));
    const link = await linkTo(worker);
    expect(await link.drop('app', 'zz-x-voice')).toBe(isGone);
    expect(worker.heard).toEqual([{ kind: 'drop', group: 'app', tag: 'zz-x-voice' }]);
  });

  it('forgets: caches through the worker, then the worker', async () => {
    const link = await linkTo(new FakeWorker('activated', (_message, say) => say({ kind: 'done' })));
    expect(await link.forget()).toBe(true);
    expect(registration.unregister).toHaveBeenCalledOnce();
  });

  it('does not fail when there is nothing to forget', async () => {
    const gone = () => {
      throw new DOMException('gone', 'InvalidStateError');
    };
    const link = await linkTo(new FakeWorker('activated', gone));
    registration.unregister.mockRejectedValue(new Error('gone'));
    expect(await link.forget()).toBe(false);
  });

  it('does not claim to have forgotten when the worker did not answer, and unregisters it all the same', async () => {
    const outcome = (await linkTo(new FakeWorker('activated'))).forget();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await outcome).toBe(false);
    expect(registration.unregister).toHaveBeenCalledOnce();
  });
});

describe('a new version', () => {
  /** A site that has one, whose worker then becomes what the test says, step by step. */
  async function linkToNewer(steps: readonly string[]) {
    const active = new FakeWorker('activated');
    const link = await linkTo(active);
    const next = new FakeWorker('installing', () => setTimeout(() => next.become('activated'), 500));
    registration.update = vi.fn(async () => {
      registration.installing = next;
      steps.forEach((state, at) => {
        setTimeout(() => next.become(state), 1000 * (at + 1));
      });
      return undefined;
    });
    return { link, next, active };
  }

  it('is asked for past what the browser keeps, stored whole, and then put in charge', async () => {
    const { link, next, active } = await linkToNewer(['installed']);
    const outcome = link.bringNewVersion();
    await vi.advanceTimersByTimeAsync(999);
    expect(fetched).toHaveBeenCalledWith('/sw.js', { cache: 'reload' });
    expect(next.heard).toEqual([]);

    await vi.advanceTimersByTimeAsync(1000);
    expect(await outcome).toBe('here');
    expect(next.heard).toEqual([{ kind: 'use-new-version' }]);
    expect(active.heard).toEqual([]);
  });

  it('takes over when a page is left for good, if it waits whole, and the page is not left before', async () => {
    const link = await linkTo(new FakeWorker('activated'));
    await link.startWaitingVersion();
    const next = new FakeWorker('installed', () => setTimeout(() => next.become('activated'), 500));
    registration.waiting = next;
    let isOver = false;
    void link.startWaitingVersion().then(() => {
      isOver = true;
    });
    await vi.advanceTimersByTimeAsync(499);
    expect(next.heard).toEqual([{ kind: 'use-new-version' }]);
    expect(isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(isOver).toBe(true);
  });

  it('that does not take over holds up nobody who leaves for more than two seconds', async () => {
    const link = await linkTo(new FakeWorker('activated'));
    registration.waiting = new FakeWorker('installed');
    const leaving = link.startWaitingVersion();
    await vi.advanceTimersByTimeAsync(2_000);
    await leaving;
  });

  it('that has waited since before takes over at the tap, and not before', async () => {
    const next = new FakeWorker('installed', () => setTimeout(() => next.become('activated'), 500));
    registration.waiting = next;
    const link = await linkTo(new FakeWorker('activated'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(next.heard).toEqual([]);

    const outcome = link.bringNewVersion();
    await vi.advanceTimersByTimeAsync(500);
    expect(await outcome).toBe('here');
  });

  it('that could not be stored changes nothing', async () => {
    const { link, next } = await linkToNewer(['redundant']);
    const outcome = link.bringNewVersion();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await outcome).toBe('failed');
    expect(next.heard).toEqual([]);
  });

  it('that does not take over is not waited for', async () => {
    registration.waiting = new FakeWorker('installed');
    const outcome = (await linkTo(new FakeWorker('activated'))).bringNewVersion();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await outcome).toBe('failed');
  });

  it('that is not there is none', async () =>
    expect(await (await linkTo(new FakeWorker('activated'))).bringNewVersion()).toBe('none'));

  it('is not looked for in vain where there is no network', async () => {
    fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    expect(await (await linkTo(new FakeWorker('activated'))).bringNewVersion()).toBe('failed');
    expect(registration.update).not.toHaveBeenCalled();
  });
});
