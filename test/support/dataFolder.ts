import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { newFolder } from "./folder.ts";

type Json = Record<string, unknown>;

export const source = {
  title: "A page",
  publisher: "A ministry",
  url: "https://example.org/page",
  published: "2026-01-10",
};
const sourced = { confidence: "confirmed", sources: [source] };

export const partner = (more: Json = {}): Json => ({
  $schema: "../schema/partner.json",
  id: "norway",
  name: "Norway",
  kind: "country",
  iso: "NO",
  region: "europe",
  summary: "A partner.",
  areas: ["cyber"],
  ...sourced,
  ...more,
});

export const instrument = (more: Json = {}): Json => ({
  id: "sdp-norway",
  type: "security-defence-partnership",
  title: "Security and Defence Partnership",
  signed: "2024-05-28",
  status: "signed",
  ...sourced,
  ...more,
});

export const meeting = (more: Json = {}): Json => ({
  id: "dialogue-2025",
  title: "Fifth dialogue",
  partners: ["norway"],
  when: "2025-03-12",
  level: "senior-officials",
  status: "held",
  ...sourced,
  ...more,
});

export const series = (more: Json = {}): Json => ({
  $schema: "../schema/series.json",
  id: "dialogue",
  name: "Dialogue",
  partners: ["norway"],
  kind: "dialogue",
  level: "senior-officials",
  cadence: "annual",
  purpose: "Talks.",
  ...sourced,
  meetings: [meeting()],
  ...more,
});

export const operation = (more: Json = {}): Json => ({
  $schema: "../schema/operation.json",
  id: "eu-mission",
  name: "EU Mission",
  kind: "civilian",
  host: "Moldova",
  launched: "2023-05-22",
  until: "2027-05-31",
  mandate: "running",
  purpose: "Helps.",
  ...sourced,
  ...more,
});

export const term = (more: Json = {}): Json => ({
  id: "term-psc",
  term: "PSC",
  expansion: "Political and Security Committee",
  meaning: "Ambassadors.",
  sources: [source],
  ...more,
});

export const topics = (more: Json = {}): Json => ({
  $schema: "schema/topics.json",
  areas: [{ id: "cyber", label: "Cyber defence", words: ["hacking"] }],
  regions: [{ id: "europe", label: "Europe", words: [] }],
  ...more,
});

/** The smallest data set that has one record of each kind. */
const whole = (): Record<string, unknown> => ({
  "partners/norway.json": partner({ instruments: [instrument()] }),
  "series/dialogue.json": series(),
  "operations/eu-mission.json": operation(),
  "policy.json": { $schema: "schema/policy.json", documents: [] },
  "single-meetings.json": { $schema: "schema/single-meetings.json", meetings: [] },
  "glossary.json": { $schema: "schema/glossary.json", terms: [term()] },
  "topics.json": topics(),
  "holidays.json": {
    $schema: "schema/holidays.json",
    institutions: [{ on: "05-01", name: "Labour Day" }],
    note: "Every year.",
    sources: [{ title: "Decision", publisher: "Official Journal", url: "https://example.eu/decision" }],
  },
  "release.json": { $schema: "schema/release.json", version: "1", asOf: "2026-11-23", licence: "CC BY 4.0" },
});

/** Writes that data set, with some files put in place of others, to a new folder called `data`. A text is written as it is; null leaves a file out. */
export function dataFolder(changes: Record<string, unknown> = {}): string {
  const folder = join(newFolder(), "data");
  for (const [name, value] of Object.entries({ ...whole(), ...changes })) {
    if (value === null) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), typeof value === "string" ? value : `${JSON.stringify(value, null, 2)}\n`);
  }
  return folder;
}
