/** Finds many names at once. `each` reports every occurrence in order of its end, longer before shorter. */
export interface Matcher<Payload> {
  each(text: string, hit: (start: number, end: number, payload: Payload) => void): void;
}

/**
 * Aho–Corasick over typed arrays: time linear in the text whatever the number of names.
 * Throws on an empty name, which would match everywhere, and on a name given twice.
 */
export function makeMatcher<Payload>(names: Iterable<readonly [string, Payload]>): Matcher<Payload> {
  const list = [...names];
  const edges = new Map<number, number>(); // state * 65536 + code → state
  const origin: [parent: number, code: number, depth: number][] = [[0, 0, 0]];
  const named = [-1];
  list.forEach(([name], index) => {
    if (name.length === 0) throw new Error("empty name: it would match everywhere");
    let state = 0;
    for (let i = 0; i < name.length; i++) {
      const key = state * 65536 + name.charCodeAt(i);
      let next = edges.get(key);
      if (next === undefined) {
        next = origin.length;
        edges.set(key, next);
        origin.push([state, name.charCodeAt(i), i + 1]);
        named.push(-1);
      }
      state = next;
    }
    if (named[state] !== -1) throw new Error(`name given twice: ${name}`);
    named[state] = index;
  });

  const fail = new Int32Array(origin.length);
  /** The nearest state on the way of failures, itself included, that ends a name; 0 for none. */
  const ending = new Int32Array(origin.length);
  const byDepth = origin.map((_, state) => state).sort((a, b) => origin[a]![2] - origin[b]![2]);
  for (const state of byDepth) {
    const [parent, code, depth] = origin[state]!;
    for (let back = parent; depth > 1 && back !== 0; ) {
      back = fail[back]!;
      const next = edges.get(back * 65536 + code);
      if (next === undefined) continue;
      fail[state] = next;
      break;
    }
    ending[state] = named[state] !== -1 ? state : ending[fail[state]!]!;
  }

  // From the root a table by character; from other states open addressing, at most a quarter full.
  const root = new Int32Array(65536);
  const size = 2 ** Math.ceil(Math.log2(edges.size * 4 + 1));
  const shift = 32 - Math.log2(size);
  const from = new Int32Array(size);
  const on = new Uint16Array(size);
  const to = new Int32Array(size);
  const slotOf = (state: number, code: number): number => Math.imul((state << 8) ^ code, 0x9e3779b1) >>> shift;
  for (const [key, next] of edges) {
    const state = Math.floor(key / 65536);
    const code = key % 65536;
    if (state === 0) {
      root[code] = next;
      continue;
    }
    let slot = slotOf(state, code);
    while (to[slot] !== 0) slot = (slot + 1) & (size - 1);
    from[slot] = state;
    on[slot] = code;
    to[slot] = next;
  }
  const ends = Int32Array.from(named);

  return {
    each(text, hit) {
      let state = 0;
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        for (;;) {
          if (state === 0) {
            state = root[code]!;
            break;
          }
          let slot = slotOf(state, code);
          while (to[slot] !== 0 && (from[slot] !== state || on[slot] !== code)) slot = (slot + 1) & (size - 1);
          if (to[slot] !== 0) {
            state = to[slot]!;
            break;
          }
          state = fail[state]!;
        }
        for (let end = ending[state]!; end !== 0; end = ending[fail[end]!]!) {
          const [name, payload] = list[ends[end]!]!;
          hit(i + 1 - name.length, i + 1, payload);
        }
      }
    },
  };
}
