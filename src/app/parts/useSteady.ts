import { useRef } from "react";

const isPlain = (value: object): boolean => Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;

/** Whether two values say the same: lists and plain objects by what they hold, all else by identity. */
export function sameTree(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null || !isPlain(a) || !isPlain(b)) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => sameTree(item, b[i]));
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => sameTree(Reflect.get(a, key), Reflect.get(b, key)));
}

/** The value of the render before as long as the new one says the same: what is drawn from it is then not drawn again. */
export function useSteady<T>(value: T): T {
  const kept = useRef(value);
  if (!sameTree(kept.current, value)) kept.current = value;
  return kept.current;
}
