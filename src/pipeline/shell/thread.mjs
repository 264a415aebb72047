// A worker thread inherits no loader: it registers its own before it can read TypeScript.
import "./typescript.mjs";

await import("../worker.ts");
