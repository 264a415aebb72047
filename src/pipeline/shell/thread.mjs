// A worker thread inherits no loader: it registers its own before it can read TypeScript.
import { register } from "tsx/esm/api";

register();
await import("../worker.ts");
