// Nothing needs compiling: with this imported first (node --import ./src/pipeline/shell/typescript.mjs FILE.ts), Node reads TypeScript as it is imported.
import { register } from "node:module";

register("./typescriptHooks.mjs", import.meta.url);
process.setSourceMapsEnabled(true);
