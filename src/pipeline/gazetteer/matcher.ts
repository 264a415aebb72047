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
  const payloads = list.map(([, payload]) => payload);
  const capacity = list.reduce((sum, [name]) => sum + name.length, 1);
  // From the root a table by character; from other states open addressing, less than half full.
  const root = new Int32Array(65536);
  const size = 2 ** Math.ceil(Math.log2(capacity * 2 + 1));
  const shift = 32 - Math.log2(size);
  /** Four numbers an edge, side by side, as they are read together: the state it leads to, the one it leads from, on what character. */
  const edges = new Int32Array(size * 4);
  /** Where an edge stands, or the empty place where it belongs. */
  const edgeOf = (state: number, code: number): number => {
    let at = (Math.imul(Math.imul(state, 0x85ebca6b) ^ code, 0x9e3779b1) >>> shift) * 4;
    while (edges[at] !== 0 && (edges[at + 1] !== state || edges[at + 2] !== code)) at = (at + 4) & (size * 4 - 1);
    return at;
  };

  /** Characters that stand behind another in a name: any other leads back to the root at once. */
  const inner = new Uint8Array(65536);
  /** For each state the last five bits of the characters that lead on from it: most others are told without a look among the edges, which are many. */
  const onward = new Int32Array(capacity);
  const parents = new Int32Array(capacity);
  const codes = new Uint16Array(capacity);
  /** How long the word is that leads to each state. */
  const lengths = new Uint16Array(capacity);
  const levels: number[][] = [];
  /** Index of the name that ends in a state, -1 for none. */
  const named = new Int32Array(capacity).fill(-1);
  let states = 1;
  list.forEach(([name], index) => {
    if (name.length === 0) throw new Error("empty name: it would match everywhere");
    let state = 0;
    for (let i = 0; i < name.length; i++) {
      const code = name.charCodeAt(i);
      if (i > 0) inner[code] = 1;
      const edge = state === 0 ? -1 : edgeOf(state, code);
      let next = edge < 0 ? root[code]! : edges[edge]!;
      if (next === 0) {
        next = states++;
        parents[next] = state;
        codes[next] = code;
        lengths[next] = i + 1;
        if (edge < 0) root[code] = next;
        else {
          edges[edge] = next;
          edges[edge + 1] = state;
          edges[edge + 2] = code;
          onward[state]! |= 1 << code;
        }
        if (levels[i]) levels[i]!.push(next);
        else levels[i] = [next];
      }
      state = next;
    }
    if (named[state] !== -1) throw new Error(`name given twice: ${name}`);
    named[state] = index;
  });

  const fail = new Int32Array(states);
  /** The nearest state on the way of failures, itself included, that ends a name; 0 for none. */
  const ending = new Int32Array(states);
  levels.forEach((level, depth) => {
    for (const state of level) {
      let back = parents[state]!;
      while (depth > 0 && back !== 0) {
        back = fail[back]!;
        const next = back === 0 ? root[codes[state]!]! : edges[edgeOf(back, codes[state]!)]!;
        if (next === 0) continue;
        fail[state] = next;
        break;
      }
      ending[state] = named[state] !== -1 ? state : ending[fail[state]!]!;
    }
  });

  return {
    each(text, hit) {
      let state = 0;
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        for (;;) {
          if (state === 0 || inner[code] === 0) {
            state = root[code]!;
            break;
          }
          const next = (onward[state]! >>> code) & 1 ? edges[edgeOf(state, code)]! : 0;
          if (next !== 0) {
            state = next;
            break;
          }
          state = fail[state]!;
        }
        if (state === 0) continue;
        for (let end = ending[state]!; end !== 0; end = ending[fail[end]!]!) {
          hit(i + 1 - lengths[end]!, i + 1, payloads[named[end]!]!);
        }
      }
    },
  };
}
