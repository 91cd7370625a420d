/** Recordings that a helper has kept: on this device only, until they are deleted or everything is erased. */
import { deskDatabaseName } from '#core/discreet-names.ts';
import { withinTime } from './within-time.ts';

export interface Recording {
  /** Of the language. */
  readonly tag: string;
  /** Of the text; its words are nowhere on the disk. */
  readonly mark: string;
  /** Such as `audio/webm`. */
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

export interface Recordings {
  marks(tag: string): Promise<string[]>;
  read(tag: string, mark: string): Promise<Recording | undefined>;
  readAll(tag: string): Promise<Recording[]>;
  /** Resolves once it is written. */
  keep(recording: Recording): Promise<void>;
  remove(tag: string, mark: string): Promise<void>;
  removeAll(): Promise<void>;
}

const storeName = 'r';
const keyOf = (tag: string, mark: string) => `${tag} ${mark}`;
const keysOf = (tag: string) => IDBKeyRange.bound(`${tag} `, `${tag} \uffff`);

export function openRecordings(): Recordings {
  return {
    async marks(tag) {
      const keys = await run('readonly', (store) => store.getAllKeys(keysOf(tag)));
      return keys.map((key) => String(key).slice(tag.length + 1));
    },
    read: (tag, mark) => run<Recording | undefined>('readonly', (store) => store.get(keyOf(tag, mark))),
    readAll: (tag) => run<Recording[]>('readonly', (store) => store.getAll(keysOf(tag))),
    async keep(recording) {
      await run('readwrite', (store) => store.put(recording, keyOf(recording.tag, recording.mark)));
    },
    async remove(tag, mark) {
      await run('readwrite', (store) => store.delete(keyOf(tag, mark)));
    },
    async removeAll() {
      await run('readwrite', (store) => store.clear());
    },
  };
}

/** A database that hangs never answers; all recordings of a language may take a while to be read. */
const patienceMs = 20_000;

function run<Result>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
  return withinTime(runOpen(mode, ask), patienceMs, 'storage');
}

/** Opened and closed for each step, so that it never holds up who erases everything. */
async function runOpen<Result>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(storeName, mode);
      const request = ask(transaction.objectStore(storeName));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = transaction.onerror = () => reject(transaction.error ?? request.error);
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(deskDatabaseName, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onsuccess = () => resolve(request.result);
    request.onerror = request.onblocked = () => reject(request.error ?? new Error('blocked'));
  });
}
