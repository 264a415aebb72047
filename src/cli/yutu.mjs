#!/usr/bin/env node
import "../pipeline/shell/typescript.mjs";

// A reader that closes its end (head) ends what is printed, not what is done.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
try {
  const { main } = await import("./main.ts");
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error);
  process.exitCode = 70; // our own mistake, not the articles': 1 would say that there is a dataset
}
