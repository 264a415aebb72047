import { readFileSync } from "node:fs";
import { type CommandDef, defineCommand, parseArgs, renderUsage } from "citty";
import { buildCommand } from "./build.ts";
import { chartCommand } from "./chart.ts";
import { checkCommand } from "./check.ts";
import { extractCommand } from "./extract.ts";
import { hasColour, paintFor, plain } from "./terminal.ts";

const { version }: { version: string } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

// biome-ignore lint/suspicious/noExplicitAny: commands differ in their arguments, and citty's list of them says so
const commands: Record<string, CommandDef<any>> = { build: buildCommand, chart: chartCommand, check: checkCommand, extract: extractCommand };

const yutu = defineCommand({
  meta: { name: "yutu", version, description: "舆图: an atlas from a folder of Chinese regional news" },
  subCommands: commands,
});

const EXAMPLES: Record<string, string[]> = {
  build: ["yutu build data/articles --out public/data", "yutu build clippings --out atlas --watch --corrections corrections.csv"],
  chart: ["yutu chart --view map --indicator 地区生产总值 --period 2023 --out map.png"],
  check: ["yutu check public/data"],
  extract: ['echo \'{"title":"…","date":"2024-03-05","text":"…"}\' | yutu extract > facts.ndjson'],
};
const CODES = [
  "0    all went well",
  "1    a file could not be read (build --strict, extract), or the dataset has faults (build, check)",
  "2    nothing was done: the command cannot be understood, or its input or output cannot be used",
  "130  interrupted; the dataset is as it was",
];

async function usage(name: string | null): Promise<string> {
  const text = await (name === null ? renderUsage(yutu) : renderUsage(commands[name]!, yutu));
  const examples = name === null ? Object.values(EXAMPLES).flat() : EXAMPLES[name]!;
  return [text.trimEnd(), "", "EXAMPLES", "", ...examples.map((line) => `  ${line}`), "", "EXIT CODES", "", ...CODES.map((line) => `  ${line}`)].join(
    "\n",
  );
}

/** Options that the command does not know, as typed: a misspelt one must not pass in silence. */
function strangers(rawArgs: readonly string[], args: Record<string, { type?: string; alias?: string | string[] }>): string[] {
  const known = new Set(Object.entries(args).flatMap(([name, { alias }]) => [name, ...[alias ?? []].flat()]));
  const end = rawArgs.indexOf("--");
  return rawArgs
    .slice(0, end < 0 ? undefined : end)
    .filter((arg) => /^--?[^-\d]/.test(arg))
    .filter((arg) => !known.has(arg.replace(/^--?(no-(?=.))?/, "").replace(/=.*$/, "")));
}

/** The command line without the program's name; the exit code. Never throws. */
export async function main(rawArgs: string[]): Promise<number> {
  const paint = paintFor(hasColour(process.stderr));
  const refuse = (message: string, hint: string): number => {
    console.error(paint.red(message));
    console.error(hint);
    return 2;
  };
  const [name, ...rest] = rawArgs;
  if (name === "--version" || name === "-v") {
    console.log(version);
    return 0;
  }
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    const known = rest[0] !== undefined && rest[0] in commands ? rest[0] : null;
    (name === undefined ? console.error : console.log)(plain(await usage(known), process.stdout));
    return name === undefined ? 2 : 0;
  }
  const command = commands[name];
  if (!command) return refuse(`unknown command: ${name}`, `commands are ${Object.keys(commands).join(", ")}; see yutu --help`);
  const hint = `see yutu ${name} --help`;
  if (rest.includes("--help") || rest.includes("-h")) {
    console.log(plain(await usage(name), process.stdout));
    return 0;
  }
  const args = typeof command.args === "object" ? command.args : {};
  const [stranger] = strangers(rest, args);
  if (stranger) return refuse(`unknown option: ${stranger}`, hint);
  try {
    const parsed = parseArgs(rest, args);
    const places = Object.values<{ type?: string }>(args).filter(({ type }) => type === "positional").length;
    if (parsed._.length > places) return refuse(`too many arguments: ${parsed._.slice(places).join(" ")}`, hint);
    const result: unknown = await command.run?.({ rawArgs: rest, args: parsed, cmd: command });
    return typeof result === "number" ? result : 0;
  } catch (error) {
    return refuse(error instanceof Error ? plain(error.message, process.stderr) : String(error), hint);
  }
}
