// What the browser remembers: words in localStorage, photos in IndexedDB; in memory where it may do neither.
const memory = new Map();

export function recall(key, otherwise) {
  try {
    const kept = localStorage.getItem(`lapor:${key}`);
    return kept === null ? otherwise : JSON.parse(kept);
  } catch {
    return memory.get(key) ?? otherwise;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(`lapor:${key}`, JSON.stringify(value));
  } catch {
    memory.set(key, value);
  }
}

export async function keepPhoto(id, blob) {
  memory.set(`photo:${id}`, blob);
  await inPhotos("readwrite", (photos) => photos.put(blob, id)).catch(() => {});
}

export async function findPhoto(id) {
  return memory.get(`photo:${id}`) ?? (await inPhotos("readonly", (photos) => photos.get(id)).catch(() => undefined));
}

export async function dropPhoto(id) {
  memory.delete(`photo:${id}`);
  await inPhotos("readwrite", (photos) => photos.delete(id)).catch(() => {});
}

async function inPhotos(mode, act) {
  const base = await done(opening());
  try {
    return await done(act(base.transaction("photos", mode).objectStore("photos")));
  } finally {
    base.close();
  }
}

function opening() {
  const request = indexedDB.open("lapor", 1);
  request.onupgradeneeded = () => request.result.createObjectStore("photos");
  return request;
}

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  // Not a secure context (plain http on the local network): the same by hand.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
