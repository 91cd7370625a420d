/** What the app has accepted on this device, read without the library that writes it: a helper's desk need not carry that. */
import { databaseName } from '#core/discreet-names.ts';
import { PackError } from '#core/errors.ts';
import { type Floor, readFloor } from '#core/pack/floor.ts';
import { type Root, readKeptRoot } from '#core/pack/root.ts';
import { isWhole } from './is-whole.ts';
import { floorKey, type PointerRecord, rootKey } from './shelf.ts';
import { withinTime } from './within-time.ts';

export interface Accepted {
  readonly floor: Floor | undefined;
  readonly root: Root | undefined;
}

const patienceMs = 1_500;

/** Never rejects: where storage is absent, empty, damaged or hanging, nothing was accepted. */
export async function readAccepted(): Promise<Accepted> {
  try {
    const [floor, root] = await withinTime(readPointers([floorKey, rootKey]), patienceMs, 'storage');
    return { floor: await readWhole(floor, readFloor), root: await readWhole(root, readKeptRoot) };
  } catch {
    return { floor: undefined, root: undefined };
  }
}

async function readWhole<T>(
  record: PointerRecord | undefined,
  read: (text: string) => T | undefined,
): Promise<T | undefined> {
  return record && (await isWhole(record)) ? read(record.text) : undefined;
}

function readPointers(keys: readonly string[]): Promise<Array<PointerRecord | undefined>> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new PackError('storage'));
    const opening = indexedDB.open(databaseName);
    // There is no database yet, and looking makes none.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = opening.onblocked = fail;
    opening.onsuccess = () => {
      const db = opening.result;
      try {
        const reading = db.transaction('pointers');
        const pointers = reading.objectStore('pointers');
        const asked = keys.map((key) => pointers.get(key));
        reading.oncomplete = () => resolve(asked.map(({ result }) => result));
        reading.onabort = fail;
      } catch {
        fail();
      }
      // It closes once all that was asked is answered, so that it never holds up who erases everything.
      db.close();
    };
  });
}
