import type { Line } from "../answer.ts";
import type { Reach } from "../knowledge.ts";
import { mark, typeName } from "../library/lines.ts";
import { byImportance, operationsIn, operationsWith } from "../library/relations.ts";
import type { Instrument, Meeting, Operation, Partner, Series } from "../library/schema.ts";
import { operationName } from "../library/titles.ts";
import type { Point } from "../statement.ts";
import { supporting } from "../statement.ts";
import type { Words } from "../text/words.ts";

function standing({ status, signed, confidence }: Instrument, say: Words): Line {
  const repeats = status === "signed" || status === "published";
  const label = say.vocabulary.instrumentStatuses[status].inside;
  return say.briefings.standing(label, signed, repeats, mark(confidence, say));
}

const AGREED: ReadonlySet<Instrument["status"]> = new Set(["in-force", "signed"]);

/** What is still negotiated binds nobody yet. */
const force = ({ binding, status }: Instrument, { briefings }: Words): string =>
  binding === undefined || !AGREED.has(status) ? "" : briefings.force(binding);

/** A title that says itself what kind of text it is stands alone. */
const titled = ({ type, title }: Instrument, { vocabulary }: Words): Line => {
  const { label } = vocabulary.instrumentTypes[type];
  return title.toLowerCase().includes(label.toLowerCase()) ? [{ strong: title }] : [{ strong: label }, ` – ${title}`];
};

function textStatement(one: Instrument, say: Words): Point {
  const { label } = say.vocabulary.instrumentTypes[one.type];
  return {
    text: [...titled(one, say), say.punctuation.colon, ...standing(one, say), `${force(one, say)}.`],
    short: { name: typeName(one, say), state: standing(one, say) },
    about: [one.id],
    sources: supporting(one.sources, "date", "status"),
    cells: [[label], [one.title], [...standing(one, say), force(one, say)]],
  };
}

/** The weightiest first. */
export const textStatements = (texts: readonly Instrument[], say: Words): Point[] =>
  byImportance(texts).map((one) => textStatement(one, say));

/** On what a dialogue rests. */
export const basisStatements = (series: readonly Series[], say: Words): Point[] =>
  series.flatMap((one) => {
    if (!one.basis) return [];
    const { basisOfDialogue } = say.briefings;
    const marked = mark(one.confidence, say);
    return {
      text: [{ strong: basisOfDialogue }, `${say.punctuation.colon}${one.basis}`, marked, "."],
      short: { name: one.basis, state: [marked] },
      about: [one.id],
      sources: supporting(one.sources, "basis"),
      cells: [[basisOfDialogue], [one.basis], [marked.trim() || "–"]],
    };
  });

/** Who sits in the chair, by function; the dialogues of some meetings first. */
export function peopleStatements(series: readonly Series[], first: readonly Meeting[], say: Words): Point[] {
  const place = ({ id }: Series): number => {
    const index = first.findIndex((one) => one.series === id);
    return index < 0 ? first.length : index;
  };
  return [...series]
    .sort((a, b) => place(a) - place(b))
    .flatMap((one) => {
      if (!one.chairs) return [];
      const chairs = `${one.chairs}${mark(one.confidence, say)}`;
      return {
        text: say.briefings.inTheChair(one.name, chairs),
        short: { name: one.name, state: say.briefings.chairs(chairs) },
        about: [one.id],
        sources: supporting(one.sources, "chairs"),
        cells: [[one.name], [chairs]],
      };
    });
}

function mandateOf({ mandate, until, mandateSeen }: Operation, { briefings }: Words): Line {
  if (mandate === "running") return until ? briefings.mandateUntil(until) : briefings.noEnd;
  return mandateSeen ? briefings.lastMandate(mandateSeen) : briefings.notVerified;
}

function operationStatement(one: Operation, how: string, say: Words, mandate = mandateOf(one, say)): Point {
  const marked = mark(one.confidence, say);
  return {
    text: say.briefings.operation(operationName(one), how, mandate, marked),
    short: { name: one.abbreviation ?? one.name, state: [`(${how})`, marked] },
    about: [one.id],
    sources: supporting(one.sources, "until", "mandate", "contributors"),
    cells: [[operationName(one)], [how], [...mandateOf(one, say), marked]],
  };
}

/** Where a mission works, the end of its mandate stands among the dates. */
function hosted(one: Operation, { name }: Partner, say: Words): Point {
  const { inCountry, running } = say.briefings;
  return operationStatement(one, inCountry(name), say, one.mandate === "running" && one.until ? running : undefined);
}

export const operationStatements = (partners: readonly Partner[], { library, say }: Reach): Point[] =>
  partners.flatMap((partner) => [
    ...operationsIn(partner, library).map((one) => hosted(one, partner, say)),
    ...operationsWith(partner, library).map((one) =>
      operationStatement(one, say.briefings.takesPart(partner.name), say),
    ),
  ]);

/** When the mandates of missions end that work in a partner's country. */
export const mandateStatements = (partners: readonly Partner[], { library, today, say }: Reach): Point[] =>
  partners
    .flatMap((partner) => operationsIn(partner, library))
    .flatMap((one) => {
      if (!one.until || one.until.end < today) return [];
      const { mandateEnds, mandateOf: named, ends } = say.briefings;
      return {
        text: say.briefings.mandateEndsOf(operationName(one), one.until, mark(one.confidence, say)),
        short: { name: named(one.abbreviation ?? one.name), state: ends(one.until) },
        about: [one.id],
        sources: supporting(one.sources, "until", "mandate"),
        cells: [[operationName(one)], mandateEnds(one.until), [one.host]],
      };
    });

/** What a partner is, for those who are new to it. */
export const partnerStatements = (partners: readonly Partner[], say: Words): Point[] =>
  partners.map((one) => ({
    text: [one.summary, mark(one.confidence, say)],
    short: { name: one.summary, state: [mark(one.confidence, say)] },
    about: [one.id],
    sources: supporting(one.sources, "summary"),
    cells: [[one.name], [one.summary]],
  }));

/** What a dialogue is for and how often it meets. */
export const seriesStatements = (series: readonly Series[], say: Words): Point[] =>
  series.map((one) => {
    const often = one.cadence === "unknown" ? say.briefings.noRhythm : say.vocabulary.cadences[one.cadence];
    const cadence = say.briefings.meets(often, one.cadenceNote);
    return {
      text: [{ strong: one.name }, ` – ${one.purpose}${mark(one.confidence, say)} ${cadence}`],
      short: { name: one.purpose, state: [mark(one.confidence, say)] },
      about: [one.id],
      sources: supporting(one.sources, "purpose", "cadence"),
      cells: [[one.name], [`${one.purpose} ${cadence}`]],
    };
  });
