/** Promises about texts of another language: they are looked for on the device alone, and loaded only when asked. */
import { describe, expect, it } from 'vitest';
import type { AppTexts } from '#app/app-texts.ts';
import { createSecondTexts, type TextSource } from '#app/second-texts.ts';

const texts = { editions: [] } as unknown as AppTexts;
const settle = () => new Promise((resolve) => setTimeout(resolve));

function open(source: Partial<TextSource>) {
  const asked: string[] = [];
  const second = createSecondTexts({
    read: async (tag) => {
      asked.push(`read ${tag}`);
      return source.read?.(tag);
    },
    load: async (tag, onProgress) => {
      asked.push(`load ${tag}`);
      return source.load?.(tag, onProgress);
    },
  });
  return { second, asked };
}

describe('texts of another language', () => {
  it('are looked for once, and never asked of the site by looking', async () => {
    const { second, asked } = open({ read: async (tag) => (tag === 'qa' ? texts : undefined) });
    second.look(['qa', 'qb']);
    second.look(['qa', 'qb']);
    await settle();
    expect(asked).toEqual(['read qa', 'read qb']);
    expect(second.states()).toEqual({ qa: { kind: 'here', texts }, qb: { kind: 'absent' } });
  });

  it('are loaded at a tap, and say how far they are', async () => {
    const seen: unknown[] = [];
    const { second, asked } = open({
      load: async (_, onProgress) => {
        onProgress({ received: 1, total: 2 });
        return texts;
      },
    });
    second.subscribe(() => seen.push(second.states().qa));
    second.load('qa');
    second.load('qa');
    await settle();
    expect(asked).toEqual(['load qa']);
    expect(seen).toEqual([
      { kind: 'loading', received: 0, total: 0 },
      { kind: 'loading', received: 1, total: 2 },
      { kind: 'here', texts },
    ]);
    second.load('qa');
    expect(asked).toEqual(['load qa']);
  });

  it('can be tried again when they did not come, also where something broke', async () => {
    let isBroken = true;
    const { second } = open({
      load: async () => {
        if (isBroken) throw new Error('broken');
        return texts;
      },
    });
    second.load('qa');
    await settle();
    expect(second.states().qa).toEqual({ kind: 'failed' });
    isBroken = false;
    second.load('qa');
    await settle();
    expect(second.states().qa).toEqual({ kind: 'here', texts });
  });

  it('that were loaded meanwhile are not taken back by a slow look', async () => {
    let answer: (found: undefined) => void = () => undefined;
    const { second } = open({
      read: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
      load: async () => texts,
    });
    second.look(['qa']);
    second.load('qa');
    await settle();
    answer(undefined);
    await settle();
    expect(second.states().qa).toEqual({ kind: 'here', texts });
  });
});
