/** Promises about the sounds on a device: what lies here is heard, also while a new version is still on its way. */
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openVoiceStore } from '#app/voice-store.ts';
import { type VoiceList, voiceFileAddress } from '#core/speech/voice-list.ts';
import type { VoicePiece } from '#core/speech/voice-piece.ts';
import type { WorkerStatus } from '#core/worker-messages.ts';
import type { WorkerLink } from '#platform/worker-link.ts';

const list: VoiceList = { files: [], clips: {} };
const body = JSON.stringify(list);
const sha256 = createHash('sha256').update(body).digest('hex');
const piece: VoicePiece = { kind: 'voice', language: 'zz', list: sha256, bytes: 1_500 };

type Held = Pick<WorkerStatus, 'groups' | 'heldBefore'>;

function deviceWith(held: Held, stored: Record<string, string>) {
  vi.stubGlobal('caches', { match: async (url: string) => (url in stored ? new Response(stored[url]) : undefined) });
  const status = async () => ({ kind: 'status', build: 'b', version: 1, ...held }) as const;
  return openVoiceStore({ status } as unknown as WorkerLink, 'zz');
}

afterEach(() => vi.unstubAllGlobals());

describe('the voice of a language', () => {
  it.each([
    ['this version', { groups: ['app'], heldBefore: [] }],
    ['the version before', { groups: [], heldBefore: ['app:zz-x-voice'] }],
  ] as const)('is here while %s holds it', async (_, held) => {
    const voices = deviceWith(held, { [voiceFileAddress(sha256)]: body });
    voices.look('zz', piece);
    await vi.waitFor(() => expect(voices.state()).toEqual({ kind: 'here', kilobytes: 2 }));
    expect(voices.heldList('zz')).toEqual(list);
  });

  it.each([
    ['nothing is held', { groups: [], heldBefore: [] }, body, false],
    ['its list is gone', { groups: ['app'], heldBefore: [] }, undefined, true],
    ['its list is another', { groups: ['app'], heldBefore: [] }, '{}', true],
  ] as const)('is offered with its weight where %s', async (_, held, stored, isPartHere) => {
    const voices = deviceWith(held, stored === undefined ? {} : { [voiceFileAddress(sha256)]: stored });
    voices.look('zz', piece);
    await vi.waitFor(() => expect(voices.state()).toEqual({ kind: 'absent', kilobytes: 2, isPartHere }));
    expect(voices.heldList('zz')).toBeUndefined();
  });

  /** A worker that broke off once, and takes off what is there. */
  function brokenOff(isGone = true) {
    const marks = new Set(['/_/begun/app:zz-x-voice']);
    const drop = vi.fn(async () => {
      if (isGone) marks.clear();
      return isGone;
    });
    const status = async () => ({ kind: 'status', build: 'b', version: 1, groups: [], heldBefore: [] });
    const store = async () => ({ kind: 'refused', fault: 'no-network' });
    vi.stubGlobal('caches', { match: async (url: string) => (marks.has(url) ? new Response('[]') : undefined) });
    return { drop, voices: openVoiceStore({ status, store, drop } as unknown as WorkerLink, 'zz') };
  }
  const absent = (isPartHere: boolean, fault?: 'failed') => ({ kind: 'absent', kilobytes: 2, fault, isPartHere });

  it('that came only in part can be taken off again, also after a new start', async () => {
    const { drop, voices } = brokenOff();
    voices.look('zz', piece);
    await vi.waitFor(() => expect(voices.state()).toEqual(absent(true)));
    voices.load();
    await vi.waitFor(() => expect(voices.state()).toEqual(absent(true, 'failed')));
    voices.remove();
    await vi.waitFor(() => expect(drop).toHaveBeenCalledExactlyOnceWith('app', 'zz-x-voice'));
    expect(voices.state()).toEqual(absent(false));
  });

  it('that could not be taken off is offered for that again', async () => {
    const { voices } = brokenOff(false);
    voices.look('zz', piece);
    await vi.waitFor(() => expect(voices.state()).toEqual(absent(true)));
    voices.remove();
    expect(voices.state()).toEqual(absent(false));
    await vi.waitFor(() => expect(voices.state()).toEqual(absent(true)));
  });
});
