#!/usr/bin/env node
// Nothing needs compiling: tsx reads the TypeScript as it is imported.
import { register } from "tsx/esm/api";

register();
const { main } = await import("./main.ts");
process.exitCode = await main(process.argv.slice(2));
