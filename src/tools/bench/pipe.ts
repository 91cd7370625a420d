/** Chromium's protocol over its pipe: questions out, answers in, each ended by a zero byte. */
import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

export interface Pipe {
  send<Answer = unknown>(method: string, params?: object, sessionId?: string): Promise<Answer>;
  /** What the next event of this name brings. */
  next<News>(method: string): Promise<News>;
}

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}

/** Longer than any answer on any line takes; a page that is just being replaced may never answer. */
const longestMs = 30_000;

export function openPipe(child: ChildProcess): Pipe {
  const [, , , out, back] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, (message: Message) => void>();
  const listeners = new Map<string, (news: unknown) => void>();
  let last = 0;
  let rest = '';

  back.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const message = JSON.parse(part) as Message;
      if (message.id !== undefined) waiting.get(message.id)?.(message);
      else listeners.get(message.method ?? '')?.(message.params);
    }
  });
  const giveUp = () => {
    for (const answer of waiting.values()) answer({ error: { message: 'the browser has ended' } });
  };
  out.on('error', giveUp);
  child.once('close', giveUp);
  child.once('error', giveUp);

  return {
    next: <News>(method: string) =>
      new Promise<News>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`There was no ${method}.`)), longestMs);
        listeners.set(method, (news) => {
          clearTimeout(timer);
          listeners.delete(method);
          resolve(news as News);
        });
      }),
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
