import { expect, test } from "vitest";
import { sameTree } from "../../src/app/parts/useSteady.ts";

const shared = new Map([["a", 1]]);

test.each<[unknown, unknown, boolean]>([
  [[{ id: "370000", color: "#abc", faded: false }], [{ id: "370000", color: "#abc", faded: false }], true],
  [[{ id: "370000", color: "#abc" }], [{ id: "370000", color: "#abd" }], false],
  [[1, 2], [1, 2, 3], false],
  [{ at: [1, Number.NaN] }, { at: [1, Number.NaN] }, true],
  [{ at: null }, { at: undefined }, false],
  [{ a: 1 }, { b: 1 }, false],
  [[], {}, false],
  [{ image: shared }, { image: shared }, true],
  [{ image: new Map([["a", 1]]) }, { image: shared }, false], // what is no plain list or object is itself alone
])("%j and %j say the same: %s", (a, b, same) => expect(sameTree(a, b)).toBe(same));
