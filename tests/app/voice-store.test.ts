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

function deviceWith(held: Pick<WorkerStatus, 'groups' | 'heldBefore'>, stored: Record<string, string>) {
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
    ['nothing is held', { groups: [], heldBefore: [] }, body],
    ['its list is gone', { groups: ['app'], heldBefore: [] }, undefined],
    ['its list is another', { groups: ['app'], heldBefore: [] }, '{}'],
  ] as const)('is offered with its weight where %s', async (_, held, stored) => {
    const voices = deviceWith(held, stored === undefined ? {} : { [voiceFileAddress(sha256)]: stored });
    voices.look('zz', piece);
    await vi.waitFor(() => expect(voices.state()).toEqual({ kind: 'absent', kilobytes: 2, fault: undefined }));
    expect(voices.heldList('zz')).toBeUndefined();
  });
});
