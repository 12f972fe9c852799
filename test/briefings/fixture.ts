import type { Library } from "../../src/library/library.ts";
import { dataFolder, instrument, meeting, operation, partner, series } from "../support/dataFolder.ts";
import { libraryIn } from "../support/library.ts";

type Json = Record<string, unknown>;
const from = (title: string, more: Json = {}): Json => ({
  title,
  publisher: "EEAS",
  url: `https://example.eu/${title.toLowerCase().replaceAll(/\W+/g, "-")}`,
  published: "2026-06-01",
  ...more,
});

const texts = [
  instrument({
    id: "sdp-moldova",
    title: "Security and Defence Partnership with Moldova",
    signed: "2024-05-21",
    binding: false,
    sources: [
      from("A newspaper", { publisher: "A newspaper", supports: "date" }),
      from("Text of the partnership", { supports: "date" }),
    ],
  }),
  instrument({
    id: "soia-moldova",
    type: "security-of-information-agreement",
    title: "Agreement on classified information",
    signed: undefined,
    status: "negotiating",
    binding: true,
    confidence: "reported",
    sources: [from("Press briefing")],
  }),
];

const round = (id: string, title: string, when: string, more: Json): Json =>
  meeting({ id, title, partners: ["moldova"], when, ...more });

const rounds = (next: Json): Json[] => [
  round("hlpsd-3", "Third talks", "2024-04-25", {
    city: "Chisinau",
    outcome: "The next round was set for 2025 in Brussels",
    sources: [from("Third round")],
  }),
  round("hlpsd-4", "Fourth talks", "2025", { status: "announced", sources: [from("Third round")] }),
  round("hlpsd-5", "Fifth talks", "2027-Q1", {
    status: "expected",
    city: "Brussels",
    confidence: "reported",
    sources: [from("Outlook")],
    ...next,
  }),
];

/** A data set with one partner, its dialogue, two texts and a mission; `next`: what is known of the round to come. */
export async function moldova(next: Json = {}): Promise<Library> {
  const folder = dataFolder({
    "partners/moldova.json": partner({
      id: "moldova",
      name: "Moldova",
      iso: "MD",
      summary: "A neutral candidate country.",
      sources: [from("Partners")],
      instruments: texts,
    }),
    "series/hlpsd.json": series({
      id: "hlpsd",
      name: "EU-Moldova dialogue",
      partners: ["moldova"],
      chairs: "EEAS Deputy Secretary-General; Deputy Prime Minister",
      purpose: "Steers co-operation.",
      sources: [from("About the dialogue")],
      meetings: rounds(next),
    }),
    "operations/eu-mission.json": operation({ hosts: ["MD"], sources: [from("Council Decision")] }),
  });
  return libraryIn(folder);
}
