import type { Answer, Line } from "../answer.ts";
import { prose } from "../answer.ts";
import { mark } from "../library/lines.ts";
import type { Operation, Partner } from "../library/schema.ts";
import { operationName } from "../library/titles.ts";
import type { Look } from "../query/look.ts";
import { fact, noteBlocks } from "../text/blocks.ts";
import { citations } from "../text/citations.ts";
import type { Words } from "../text/words.ts";

/** Until when it runs, as far as a source says so. */
function mandateLine({ mandate: state, until, mandateSeen }: Operation, { records }: Words): Line {
  if (state === "running") return until ? records.runningUntil(until) : [records.running];
  return mandateSeen ? records.mandateEnded(mandateSeen) : [records.mandateNotVerified];
}

/** Partners of the data set among some countries. */
const partnersAmong = (codes: readonly string[], { library }: Look): Partner[] =>
  library.partners.filter(({ iso }) => iso !== undefined && codes.includes(iso));

/** Countries by the names that the data set gives them, else by those that everybody does. */
function countries(codes: readonly string[], context: Look): string {
  const known = partnersAmong(codes, context);
  const others = codes.filter((code) => !known.some(({ iso }) => iso === code));
  return [...known.map(({ name }) => name), ...others.map((code) => context.say.records.country(code))]
    .sort((a, b) => a.localeCompare(b, "en"))
    .join(", ");
}

export function operationAnswer(one: Operation, context: Look): Answer {
  const { facts, records } = context.say;
  const cited = citations();
  const related = [...partnersAmong(one.hosts, context), ...partnersAmong(one.contributors, context)];
  return {
    title: operationName(one),
    headline: records.headlines.operation(
      one.abbreviation ?? one.name,
      records.operationKinds[one.kind],
      one.host,
      mandateLine(one, context.say),
    ),
    blocks: [
      prose(one.purpose, mark(one.confidence, context.say), ...cited.cite(one.sources)),
      {
        kind: "facts",
        facts: [
          ...fact(facts.whatItIs, records.operationKinds[one.kind]),
          ...fact(facts.where, one.host),
          ...fact(facts.launched, one.launched && { when: one.launched }),
          ...fact(facts.mandate, ...mandateLine(one, context.say)),
          ...fact(facts.thirdStates, countries(one.contributors, context) || records.noneKnown),
        ],
      },
      ...noteBlocks(one.note, context.say),
    ],
    actions: related.slice(0, 4).map(({ name, id }) => ({ label: name, says: id })),
    sources: cited.sources,
  };
}
