/** Chromium's protocol over its pipe: questions out, answers in, each ended by a zero byte. Its events are passed over. */
import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

export interface Pipe {
  send<Answer = unknown>(method: string, params?: object, sessionId?: string): Promise<Answer>;
}

interface Message {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

/** Longer than any answer on any line takes; a page that is just being replaced may never answer. */
const longestMs = 30_000;

export function openPipe(child: ChildProcess): Pipe {
  const [, , , out, back] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, (message: Message) => void>();
  let last = 0;
  let rest = '';

  back.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const message = JSON.parse(part) as Message;
      if (message.id !== undefined) waiting.get(message.id)?.(message);
    }
  });
  const giveUp = () => {
    for (const answer of waiting.values()) answer({ error: { message: 'the browser has ended' } });
  };
  out.on('error', giveUp);
  child.once('close', giveUp);
  child.once('error', giveUp);

  return {
    send: <Answer>(method: string, params: object = {}, sessionId?: string) =>
      new Promise<Answer>((resolve, reject) => {
        last += 1;
        const id = last;
        const timer = setTimeout(() => waiting.get(id)?.({ error: { message: 'no answer' } }), longestMs);
        waiting.set(id, ({ result, error }) => {
          clearTimeout(timer);
          waiting.delete(id);
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result as Answer);
        });
        out.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
      }),
  };
}
