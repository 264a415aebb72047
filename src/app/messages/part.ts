/** The same keys as the simplified catalogue; a message with parameters keeps them. */
export type Part<T> = { [K in keyof T]: T[K] extends (...args: infer A) => string ? (...args: A) => string : string };
