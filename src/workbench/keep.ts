// The working copy that outlives a crash: kept in the browser's own database on this computer, gone as soon as it is saved or given up.
/// <reference lib="dom" />

export interface Kept {
  /** File name, for the clerk. */
  readonly name: string;
  /** The workbook as a file. */
  readonly bytes: Uint8Array;
  /** Milliseconds since 1970. */
  readonly when: number;
}

export interface Keep {
  readonly put: (copy: Kept) => Promise<void>;
  readonly get: () => Promise<Kept | undefined>;
  readonly drop: () => Promise<void>;
}

const [DATABASE, STORE, KEY] = ['nianbao', 'copies', 'working'] as const;

/** Browsers that forbid storage keep nothing: the page works, without a way back after a crash. */
export function openKeep(): Keep {
  const opened = new Promise<IDBDatabase | undefined>((resolve) => {
    try {
      const asked = indexedDB.open(DATABASE, 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => resolve(undefined);
    } catch {
      resolve(undefined);
    }
  });
  const run = async <T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> => {
    const database = await opened;
    if (!database) return undefined;
    return new Promise((resolve) => {
      const transaction = database.transaction(STORE, mode);
      const asked = ask(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onabort = transaction.onerror = () => resolve(undefined);
    });
  };
  return {
    put: async (copy) => void (await run('readwrite', (store) => store.put(copy, KEY))),
    get: async () => run<Kept | undefined>('readonly', (store) => store.get(KEY) as IDBRequest<Kept | undefined>),
    drop: async () => void (await run('readwrite', (store) => store.delete(KEY))),
  };
}
