import type { timeline as hans } from "../hans/timeline.ts";
import type { Part } from "../part.ts";

export const timeline: Part<typeof hans> = {
  "timeline.title": "Events and alliances",
  "timeline.events": (n) => (n === 1 ? "1 event" : `${n} events`),
  "event.forum": "Forum",
  "event.founding": "Founding",
  "event.signing": "Signing",
  "event.launch": "Launch",
  "event.handover": "Handover",
  "event.approval": "Approval",
  "event.policy": "Policy",
  "event.visit": "Visit",
  "event.award": "Award",
  "event.works": "Works",
  "event.release": "Release",
  "event.meeting": "Meeting",
  "event.briefing": "Briefing",
  "event.joining": "Joining",
  "event.activity": "Activity",
};
