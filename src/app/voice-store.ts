/** The sounds of languages on this device: which lie here, and at a tap how they come and go. Looking is free. */
import { tagOfVoice, type VoiceList } from '#core/speech/voice-list.ts';
import type { VoicePiece } from '#core/speech/voice-piece.ts';
import { begunMark, canServe } from '#core/worker-messages.ts';
import type { VoiceState } from '#features/listening/voice-state.ts';
import { readVoiceList } from '#platform/voice/voice-files.ts';
import type { WorkerLink } from '#platform/worker-link.ts';

export interface VoiceStore {
  state(): VoiceState;
  subscribe(onChange: () => void): () => void;
  /** The signed list of a language whose sounds lie here. */
  heldList(tag: string): VoiceList | undefined;
  /** Finds out whether the sounds of a language lie here. */
  look(tag: string, piece: VoicePiece | undefined): void;
  load(): void;
  remove(): void;
}

/** @param tag the reader's language: of the others, what lies here is used, and nothing is offered. */
export function openVoiceStore(link: WorkerLink | undefined, tag: string): VoiceStore {
  const held = new Map<string, VoiceList>();
  const known = new Map<string, VoicePiece>();
  const listeners = new Set<() => void>();
  let state: VoiceState = { kind: 'none' };
  const tell = () => {
    listeners.forEach((listener) => {
      listener();
    });
  };
  const change = (next: VoiceState) => {
    state = next;
    tell();
  };
  const kilobytes = () => Math.ceil((known.get(tag)?.bytes ?? 0) / 1000);
  /** What can be had is told with its weight, or what became of the last try. */
  const absent = (fault?: 'failed' | 'no-room', isPartHere = false) =>
    change({ kind: 'absent', kilobytes: kilobytes(), fault, isPartHere });
  /** A try that broke, or a removal that did, may have left something. */
  const offer = async (fault?: 'failed' | 'no-room') => {
    absent(fault);
    const mark = await caches.match(begunMark(`app:${tagOfVoice(tag)}`)).catch(() => undefined);
    if (mark && state.kind === 'absent') absent(fault, true);
  };
  /** What was stored for another version of the texts is no voice of these. */
  const here = async (one: string, { list }: VoicePiece) => {
    held.set(one, await readVoiceList(list));
    if (one === tag) change({ kind: 'here', kilobytes: kilobytes() });
    else tell();
  };

  return {
    state: () => state,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    heldList: (one) => held.get(one),
    look(one, piece) {
      if (!link || !piece || known.has(one)) return;
      known.set(one, piece);
      const isOffered = one === tag;
      void link.status(tagOfVoice(one)).then((status) => {
        if (status && canServe(status, 'app', tagOfVoice(one)))
          here(one, piece).catch(() => isOffered && absent(undefined, true));
        else if (status && isOffered) offer();
      });
    },
    load() {
      const piece = known.get(tag);
      if (!link || !piece || state.kind === 'loading') return;
      change({ kind: 'loading', done: 0, total: 1 });
      const onProgress = (done: number, total: number) => change({ kind: 'loading', done, total });
      void link.store('app', tagOfVoice(tag), onProgress).then((outcome) => {
        if (outcome.kind === 'stored') return here(tag, piece).catch(() => absent('failed', true));
        return offer(outcome.fault === 'no-room' ? 'no-room' : 'failed');
      });
    },
    remove() {
      const piece = known.get(tag);
      if (!link || !piece) return;
      held.delete(tag);
      absent();
      void link.drop('app', tagOfVoice(tag)).then((isGone) => {
        if (!isGone) here(tag, piece).catch(() => offer());
      });
    },
  };
}
