/** Does what a page asks for, and says how it went. */
import { type FromWorker, type Group, readToWorker } from '#core/worker-messages.ts';
import { type Device, openOwnCache } from './device.ts';
import { listWholeGroups } from './group-marks.ts';
import { forgetAllVersions, listGroupsHeldBefore, removeOldVersions } from './old-versions.ts';
import { faultOf } from './store-error.ts';
import { storeGroup } from './store-group.ts';

type Reply = (message: FromWorker) => void;

/** Well under the time after which a page takes a silent worker for dead. */
const aliveMs = 4000;

/** Never rejects: a fault is an answer too. `skipWaiting` puts this version in the place of the older one. */
export async function answerMessage(
  device: Device,
  data: unknown,
  reply: Reply,
  skipWaiting: () => Promise<void>,
): Promise<void> {
  const message = readToWorker(data);

  switch (message?.kind) {
    case 'store':
      return reply(await store(device, message.group, message.tag, reply));
    case 'status':
      return reply(await tellStatus(device, message.tag, message.deep));
    case 'started-well':
      return finish(removeOldVersions(device), reply);
    case 'use-new-version':
      return finish(skipWaiting(), reply);
    case 'forget':
      return finish(forgetAllVersions(device), reply);
    default:
      return undefined;
  }
}

async function store(device: Device, group: Group, tag: string, reply: Reply): Promise<FromWorker> {
  let news: FromWorker = { kind: 'progress', done: 0, total: 0 };
  const timer = setInterval(() => reply(news), aliveMs);

  try {
    await storeGroup(device, group, tag, (done, total) => {
      news = { kind: 'progress', done, total };
      reply(news);
    });
    return { kind: 'stored', group, tag };
  } catch (error) {
    return { kind: 'refused', group, tag, fault: faultOf(error) };
  } finally {
    clearInterval(timer);
  }
}

async function tellStatus(device: Device, tag: string, deep: boolean): Promise<FromWorker> {
  try {
    const held = await listWholeGroups(await openOwnCache(device), deep);
    const groups = (['reading', 'app'] satisfies Group[]).filter((group) => held.includes(`${group}:${tag}`));
    const heldBefore = await listGroupsHeldBefore(device, held);
    return { kind: 'status', build: device.build, groups, heldBefore };
  } catch {
    return { kind: 'status', build: device.build, groups: [], heldBefore: [] };
  }
}

async function finish(work: Promise<void>, reply: Reply): Promise<void> {
  await work.catch(() => undefined);
  reply({ kind: 'done' });
}
