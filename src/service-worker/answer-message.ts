/** Does what a page asks for, and says how it went. */
import { allGroups, type FromWorker, type Group, type GroupName, readToWorker } from '#core/worker-messages.ts';
import { type Device, openOwnCacheIfHere } from './device.ts';
import { findWholeGroups, listInTime, listMs, listWholeGroups } from './group-marks.ts';
import { dropGroup, forgetAllVersions, listGroupsHeldBefore, removeOldVersions } from './old-versions.ts';
import { faultOf } from './store-error.ts';
import { storeGroup } from './store-group.ts';
import { orNothing, within } from './within.ts';

type Reply = (message: FromWorker) => void;

/** Well under the time after which a page takes a silent worker for dead. */
const aliveMs = 4000;

/** Five minutes without a finished file: no longer a slow line, but storage that hangs, and the page should know. */
const mostBeats = 75;

/** One page's wish, or several pages' same wish. */
interface Job {
  readonly listeners: Set<Reply>;
  readonly outcome: Promise<FromWorker>;
}

/**
 * The answering never rejects: a fault is an answer too.
 * `skipWaiting` puts this version in the place of the older one.
 */
export function makeAnswerMessage(device: Device, skipWaiting: () => Promise<void>) {
  const jobs = new Map<GroupName, Job>();
  let isForgotten = false;

  const storeOnce = (group: Group, tag: string, reply: Reply): Promise<FromWorker> => {
    isForgotten = false;
    const name: GroupName = `${group}:${tag}`;
    const job = jobs.get(name) || startJob(device, group, tag);
    jobs.set(name, job);
    job.listeners.add(reply);
    job.outcome.then(() => {
      jobs.delete(name);
      // What was still under way may have put a cache back.
      if (isForgotten) return forgetAllVersions(device);
    });
    return job.outcome;
  };

  return async (data: unknown, reply: Reply): Promise<void> => {
    const message = readToWorker(data);

    switch (message?.kind) {
      case 'store':
        return reply(await storeOnce(message.group, message.tag, reply));
      case 'drop': {
        const name: GroupName = `${message.group}:${message.tag}`;
        // What is being stored would come back.
        return finish(
          Promise.resolve(jobs.get(name)?.outcome).then(() => dropGroup(device, name)),
          reply,
        );
      }
      case 'status':
        return reply(await tellStatus(device, message.tag, message.deep));
      case 'started-well':
        return finish(removeOldVersions(device), reply);
      case 'use-new-version':
        return finish(skipWaiting(), reply);
      case 'forget':
        isForgotten = true;
        return finish(forgetAllVersions(device), reply);
      default:
        return undefined;
    }
  };
}

function startJob(device: Device, group: Group, tag: string): Job {
  const listeners = new Set<Reply>();
  let news: FromWorker = { kind: 'progress', done: 0, total: 0 };
  const tell = () => {
    for (const reply of listeners) reply(news);
  };
  let beats = 0;
  const timer = setInterval(() => {
    if (++beats < mostBeats) tell();
  }, aliveMs);

  const outcome = storeGroup(device, group, tag, (done, total) => {
    news = { kind: 'progress', done, total };
    beats = 0;
    tell();
  })
    .then(
      (): FromWorker => ({ kind: 'stored', group, tag }),
      (error: unknown): FromWorker => ({ kind: 'refused', group, tag, fault: faultOf(error) }),
    )
    .then((answer) => {
      clearInterval(timer);
      return answer;
    });
  return { listeners, outcome };
}

/** What storage does not tell counts as not held; but then nobody knows that the device is empty either. */
async function tellStatus(device: Device, tag: string, deep: boolean): Promise<FromWorker> {
  const { build, version } = device;
  const held = await orNothing(listHeld(device, tag, deep));
  const heldBefore = await orNothing(within(listMs, listGroupsHeldBefore(device, held ?? [])));
  return {
    kind: 'status',
    build,
    version,
    groups: allGroups.filter((group) => held?.includes(`${group}:${tag}`)),
    heldBefore: heldBefore ?? [],
    isEmpty: held?.length === 0 && heldBefore?.length === 0,
  };
}

async function listHeld(device: Device, tag: string, deep: boolean): Promise<GroupName[]> {
  const own = await within(listMs, openOwnCacheIfHere(device));
  // Reading back other languages too would cost a phone that holds seven of them seconds at every start.
  const isReadBack = (name: GroupName) => deep && name.endsWith(`:${tag}`);
  if (!own) return [];
  return listWholeGroups(own, isReadBack, listInTime(own)).catch(() => findWholeGroups(own, tag));
}

async function finish(work: Promise<void>, reply: Reply): Promise<void> {
  await work.then(
    () => reply({ kind: 'done' }),
    () => reply({ kind: 'failed' }),
  );
}
