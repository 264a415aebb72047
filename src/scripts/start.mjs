// npm start: articles → dataset → page, served. npm start -- my/articles --port 8080
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("../../", import.meta.url));
const HELP = `npm start -- [FOLDER] [--port N] [--host NAME]

Reads the articles of FOLDER (data/articles), builds the page and serves it.
  --port N      first port to try (4173); when it is taken, the next
  --host NAME   who may look: localhost (this machine), or 0.0.0.0 (the network)`;

let options;
try {
  options = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: "string", default: "4173" },
      host: { type: "string", default: "localhost" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const port = Number(options.values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`--port ${options.values.port}: write a number from 1 to 65535`);
} catch (error) {
  console.error(`${error.message}\n\n${HELP}`);
  process.exit(2);
}
const { values, positionals } = options;
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const folder = positionals[0] ?? "data/articles";
console.log(`1/3 reading ${folder}`);
const { status } = spawnSync(process.execPath, ["src/cli/yutu.mjs", "build", folder, "--out", "public/data"], { cwd: root, stdio: "inherit" });
// 1 is a dataset with faults, already told: still worth a look. Anything else left no new dataset.
if (status !== 0 && status !== 1) process.exit(status ?? 1);

console.log("2/3 building the page");
const { build, preview } = await import("vite");
await build({ root, logLevel: "warn" });

const server = await preview({ root, logLevel: "warn", preview: { port: Number(values.port), host: values.host, strictPort: false } });
const [address] = [...(server.resolvedUrls?.local ?? []), ...(server.resolvedUrls?.network ?? [])];
console.log(`3/3 舆图 is at ${address}  (Ctrl+C ends)`);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.close().finally(() => process.exit(0)));
