import type { alliances as hans } from "../hans/alliances.ts";
import type { Part } from "../part.ts";

export const alliances: Part<typeof hans> = {
  "alliances.title": "Alliances",
  "alliances.founded": (date) => `Founded ${date}`,
  "alliances.members": (n) => (n === 1 ? "1 member" : `${n} members`),
  "alliances.lead": (name) => `Lead: ${name}`,
  "alliances.quote": "Show the source",
};
