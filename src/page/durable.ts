/**
 * A second copy of what the browser keeps, in its database. What is in `localStorage` is there at once, and is lost if the
 * browser is killed within some seconds; what is in the database comes a moment later, and stays. Of the two, the one with more
 * changes is the newer one.
 */

/** The number of changes, in both copies. */
const COUNT = "tip-checklist#count";
const STORE = "kept";
/** Milliseconds after which the page begins without a database that does not answer. */
const PATIENCE = 1_000;

let database: IDBDatabase | undefined;

/** Opens the database, and brings back what `localStorage` lost. Keys of this program begin with `prefix`. */
export async function openDatabase(prefix: string): Promise<void> {
  const late = new Promise<undefined>((resolve) => {
    setTimeout(resolve, PATIENCE);
  });
  await Promise.race([restore(prefix).catch(() => undefined), late]);
}

async function restore(prefix: string): Promise<void> {
  const opening = indexedDB.open("tip-checklist", 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(STORE);
  const opened = await settled(opening);
  const store = opened.transaction(STORE).objectStore(STORE);
  const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
  const copy = new Map((keys as readonly string[]).map((key, at) => [key, String(values[at])]));
  database = opened;
  const count = Number(copy.get(COUNT) ?? 0);
  const changes = countOf();
  copy.delete(COUNT);
  const own = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  if (count > changes) {
    for (const key of own) if (!copy.has(key)) localStorage.removeItem(key);
    for (const [key, value] of copy) localStorage.setItem(key, value);
    localStorage.setItem(COUNT, String(count));
  } else if (count < changes) {
    for (const key of copy.keys()) if (!own.includes(key)) put(key, null);
    for (const key of own) put(key, localStorage.getItem(key));
  }
  // What changed while the database was slow to open.
  if (!isWriting) writeAll();
}

/** Copies a value that is now in `localStorage`, or is there no longer. */
export function copyOf(key: string, value: string | null): void {
  try {
    localStorage.setItem(COUNT, String(countOf() + 1));
    put(key, value);
  } catch {
    // The copy is a help where it is possible; what is not in `localStorage` is told.
  }
}

/** Deletes the whole copy, also what is in it alone. */
export function clearCopy(): void {
  waiting = new Map();
  isCleared = true;
  try {
    localStorage.setItem(COUNT, String(countOf() + 1));
    if (!isWriting) writeAll();
  } catch {
    // Where the browser keeps nothing, there is nothing to delete.
  }
}

/** What is to be written next; a key that changes again before that is written once. */
let waiting = new Map<string, string | null>();
/** Whether all that was written before is to be deleted first. */
let isCleared = false;
let isWriting = false;

function put(key: string, value: string | null): void {
  waiting.set(key, value);
  if (!isWriting) writeAll();
}

function writeAll(): void {
  if (database === undefined || (waiting.size === 0 && !isCleared)) return;
  const transaction = database.transaction(STORE, "readwrite", { durability: "strict" });
  const store = transaction.objectStore(STORE);
  if (isCleared) store.clear();
  for (const [key, value] of waiting) {
    if (value === null) store.delete(key);
    else store.put(value, key);
  }
  store.put(String(countOf()), COUNT);
  waiting = new Map();
  isCleared = false;
  isWriting = true;
  transaction.oncomplete = transaction.onabort = () => {
    isWriting = false;
    writeAll();
  };
}

function countOf(): number {
  return Number(localStorage.getItem(COUNT) ?? 0);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(new Error(request.error?.message));
    };
  });
}
