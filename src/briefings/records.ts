import type { Line } from "../answer.ts";
import { INSTRUMENT_TYPES, type InstrumentType } from "../kinds.ts";
import type { Library } from "../library/library.ts";
import { mark } from "../library/lines.ts";
import { byNewest, operationsIn, operationsWith } from "../library/relations.ts";
import type { Instrument, Meeting, Operation, Partner, Series } from "../library/schema.ts";
import { operationName } from "../library/titles.ts";
import { supporting } from "../statement.ts";
import { CADENCE_WORDS, INSTRUMENT_LABELS, INSTRUMENT_STATUS_LABELS } from "../vocabulary.ts";
import type { Point } from "./briefing.ts";

/** What those who work with a type of text call it among themselves. */
const ACRONYMS: Readonly<Partial<Record<InstrumentType, string>>> = {
  "security-defence-partnership": "SDP",
  "framework-participation-agreement": "FPA",
  "security-of-information-agreement": "SOIA",
};

function standing({ status, signed, confidence }: Instrument): Line {
  const label = INSTRUMENT_STATUS_LABELS[status].label.toLowerCase();
  const repeats = status === "signed" || status === "published";
  const since: Line = signed ? [repeats ? " " : ", signed ", { when: signed, on: true }] : [];
  return [label, ...since, mark(confidence)];
}

const AGREED: ReadonlySet<Instrument["status"]> = new Set(["in-force", "signed"]);

/** What is still negotiated binds nobody yet. */
const force = ({ binding, status }: Instrument): string => {
  if (binding === undefined || !AGREED.has(status)) return "";
  return binding ? "; legally binding" : "; political, not legally binding";
};

/** A title that says itself what kind of text it is stands alone. */
const titled = ({ type, title }: Instrument): Line => {
  const { label } = INSTRUMENT_LABELS[type];
  return title.toLowerCase().includes(label.toLowerCase()) ? [{ strong: title }] : [{ strong: label }, ` – ${title}`];
};

const textStatement = (one: Instrument): Point => ({
  text: [...titled(one), ": ", ...standing(one), `${force(one)}.`],
  short: { name: ACRONYMS[one.type] ?? INSTRUMENT_LABELS[one.type].label, state: standing(one) },
  about: [one.id],
  sources: supporting(one.sources, "date", "status"),
  cells: [[INSTRUMENT_LABELS[one.type].label], [one.title], [...standing(one), force(one)]],
});

/** The newest of each type in the order of their weight, then all others, the newest first. */
export function textStatements(texts: readonly Instrument[]): Point[] {
  const all = byNewest(texts);
  const first = INSTRUMENT_TYPES.flatMap((type) => all.find((one) => one.type === type) ?? []);
  return [...first, ...all.filter((one) => !first.includes(one))].map(textStatement);
}

/** On what a dialogue rests. */
export const basisStatements = (series: readonly Series[]): Point[] =>
  series.flatMap((one) =>
    one.basis
      ? {
          text: [{ strong: "Basis of the dialogue" }, `: ${one.basis}`, mark(one.confidence), "."],
          short: { name: one.basis, state: [mark(one.confidence)] },
          about: [one.id],
          sources: supporting(one.sources, "basis"),
          cells: [["Basis of the dialogue"], [one.basis], [mark(one.confidence).trim() || "–"]],
        }
      : [],
  );

/** Who sits in the chair, by function; the dialogues of some meetings first. */
export function peopleStatements(series: readonly Series[], first: readonly Meeting[]): Point[] {
  const place = ({ id }: Series): number => {
    const index = first.findIndex((one) => one.series === id);
    return index < 0 ? first.length : index;
  };
  return [...series]
    .sort((a, b) => place(a) - place(b))
    .flatMap((one) =>
      one.chairs
        ? {
            text: [{ strong: one.name }, ` – in the chair: ${one.chairs}${mark(one.confidence)}.`],
            short: { name: one.name, state: [`– ${one.chairs}${mark(one.confidence)}`] },
            about: [one.id],
            sources: supporting(one.sources, "chairs"),
            cells: [[one.name], [`${one.chairs}${mark(one.confidence)}`]],
          }
        : [],
    );
}

const mandateOf = ({ mandate, until, mandateSeen }: Operation): Line => {
  if (mandate === "running") return until ? ["mandate until ", { when: until }] : ["running; no end is given"];
  return mandateSeen
    ? ["mandate not verified; the last one known ended ", { when: mandateSeen, on: true }]
    : ["mandate not verified"];
};

const operationStatement = (one: Operation, how: string, mandate: Line = mandateOf(one)): Point => ({
  text: [{ strong: operationName(one) }, ` – ${how}; `, ...mandate, mark(one.confidence), "."],
  short: { name: one.abbreviation ?? one.name, state: [`(${how})`, mark(one.confidence)] },
  about: [one.id],
  sources: supporting(one.sources, "until", "mandate", "contributors"),
  cells: [[operationName(one)], [how], [...mandateOf(one), mark(one.confidence)]],
});

/** Where a mission works, the end of its mandate stands among the dates. */
const hosted = (one: Operation, { name }: Partner): Point =>
  operationStatement(one, `in ${name}`, one.mandate === "running" && one.until ? ["running"] : mandateOf(one));

export const operationStatements = (partners: readonly Partner[], library: Library): Point[] =>
  partners.flatMap((partner) => [
    ...operationsIn(partner, library).map((one) => hosted(one, partner)),
    ...operationsWith(partner, library).map((one) => operationStatement(one, `${partner.name} takes part`)),
  ]);

/** When the mandates of missions end that work in a partner's country. */
export const mandateStatements = (partners: readonly Partner[], library: Library, today: string): Point[] =>
  partners
    .flatMap((partner) => operationsIn(partner, library))
    .flatMap((one) =>
      one.until && one.until.end >= today
        ? {
            text: [
              { strong: operationName(one) },
              " – mandate ends ",
              { when: one.until, on: true },
              mark(one.confidence),
              ".",
            ],
            short: {
              name: `mandate of ${one.abbreviation ?? one.name}`,
              state: ["ends ", { when: one.until, on: true }],
            },
            about: [one.id],
            sources: supporting(one.sources, "until", "mandate"),
            cells: [[operationName(one)], ["mandate ends ", { when: one.until, on: true }], [one.host]],
          }
        : [],
    );

/** What a partner is, for those who are new to it. */
export const partnerStatements = (partners: readonly Partner[]): Point[] =>
  partners.map((one) => ({
    text: [one.summary, mark(one.confidence)],
    short: { name: one.summary, state: [mark(one.confidence)] },
    about: [one.id],
    sources: supporting(one.sources, "summary"),
    cells: [[one.name], [one.summary]],
  }));

/** What a dialogue is for and how often it meets. */
export const seriesStatements = (series: readonly Series[]): Point[] =>
  series.map((one) => {
    const often = one.cadence === "unknown" ? "no rhythm is known" : CADENCE_WORDS[one.cadence];
    const cadence = [`Meets: ${often}.`, one.cadenceNote].filter(Boolean).join(" ");
    return {
      text: [{ strong: one.name }, ` – ${one.purpose}${mark(one.confidence)} ${cadence}`],
      short: { name: one.purpose, state: [mark(one.confidence)] },
      about: [one.id],
      sources: supporting(one.sources, "purpose", "cadence"),
      cells: [[one.name], [`${one.purpose} ${cadence}`]],
    };
  });
