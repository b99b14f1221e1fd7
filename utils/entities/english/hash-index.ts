const EMPTY = -1;

/** Finds the place of a hash in the list it was made of; -1 when it is not there. */
export interface HashIndex {
  readonly hashes: Uint32Array;
  find(hash: number): number;
}

/** Open addressing with linear steps over twice the room that the hashes need. */
export function createHashIndex(hashes: Uint32Array): HashIndex {
  let room = 4;
  while (room < hashes.length * 2) room *= 2;
  const mask = room - 1;
  const keys = new Uint32Array(room);
  const places = new Int32Array(room).fill(EMPTY);
  for (let place = 0; place < hashes.length; place += 1) {
    const hash = hashes[place] ?? 0;
    let slot = spread(hash) & mask;
    while (places[slot] !== EMPTY) slot = (slot + 1) & mask;
    keys[slot] = hash;
    places[slot] = place;
  }
  return {
    hashes,
    find(hash) {
      let slot = spread(hash) & mask;
      for (;;) {
        const place = places[slot] ?? EMPTY;
        if (place === EMPTY || keys[slot] === hash) return place;
        slot = (slot + 1) & mask;
      }
    },
  };
}

const spread = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> 7;
