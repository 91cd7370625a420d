/** The shelf that lasts: IndexedDB by way of Dexie, opened within a second and a half or not at all. */
import { Dexie, type Table } from 'dexie';
import { databaseName } from '#core/discreet-names.ts';
import { PackError } from '#core/errors.ts';
import { namesIn, type PieceRecord, type PointerRecord, type Shelf } from './shelf.ts';
import { withinTime } from './within-time.ts';

const openPatience = 1_500;

/** @throws when IndexedDB is absent, blocked, hanging or broken. */
export async function openDatabase(): Promise<Shelf> {
  const db = new Dexie(databaseName, { cache: 'disabled', indexedDB: onlyOurs(indexedDB), IDBKeyRange });
  // Version 1 for ever: an old tab would block an upgrade, and a blocked upgrade never settles.
  db.version(1).stores({ pieces: 'sha256', pointers: 'key' });

  try {
    await withinTime(db.open(), openPatience, 'storage');
  } catch (error) {
    db.close();
    throw error;
  }
  return createShelf(db, db.table('pieces'), db.table('pointers'));
}

function createShelf(db: Dexie, pieces: Table<PieceRecord, string>, pointers: Table<PointerRecord, string>): Shelf {
  return {
    isLasting: true,
    readPieces: (sha256s) => pieces.where('sha256').anyOf(sha256s.slice()).toArray(),
    readPointer: (key) => pointers.get(key),
    keepPiece: async (piece) => {
      await pieces.put(piece);
    },
    // Chained and not awaited: in Chromium 64 a native await inside a transaction leaves Dexie's zone open, and no
    // promise of the whole page is ever settled again.
    change: ({ seen, pointers: newPointers, pieces: newPieces }) =>
      db.transaction('rw', pieces, pointers, () =>
        pointers
          .get(seen.key)
          .then((record) => {
            if (record?.text !== seen.record?.text) throw new PackError('storage');
            return pointers.bulkPut(newPointers.slice());
          })
          .then(() => (newPieces.length === 0 ? undefined : sweepInto(pieces, pointers, newPieces))),
      ),
  };
}

function sweepInto(
  pieces: Table<PieceRecord, string>,
  pointers: Table<PointerRecord, string>,
  newPieces: readonly PieceRecord[],
): PromiseLike<void> {
  return pieces
    .bulkPut(newPieces.slice())
    .then(() => pointers.toArray())
    .then((all) => pieces.where('sha256').noneOf(namesIn(all)).delete())
    .then(() => undefined);
}

/**
 * Where a browser cannot list its databases, Dexie keeps a list in a second database, `__dbnames`: one more thing on
 * the device that nobody erases. We never ask for the list, so Dexie is told that there is one.
 */
function onlyOurs(factory: IDBFactory): IDBFactory {
  return {
    open: (name, version) => (version === undefined ? factory.open(name) : factory.open(name, version)),
    deleteDatabase: (name) => factory.deleteDatabase(name),
    cmp: (one, other) => factory.cmp(one, other),
    databases: async () => [],
  };
}
