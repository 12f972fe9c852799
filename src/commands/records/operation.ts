import type { Answer, Inline } from "../../answer.ts";
import { prose } from "../../answer.ts";
import { mark } from "../../library/lines.ts";
import type { Operation } from "../../library/schema.ts";
import { operationName } from "../../library/titles.ts";
import { fact, noteBlocks } from "../../text/blocks.ts";
import { citations } from "../../text/citations.ts";
import type { Scene } from "../command.ts";

const KIND_WORDS: Readonly<Record<Operation["kind"], string>> = {
  civilian: "Civilian CSDP mission",
  military: "Military CSDP mission or operation",
  mixed: "Civilian and military CSDP initiative",
};

function mandate({ mandate: state, until, mandateSeen }: Operation): readonly Inline[] {
  if (state === "running") return until ? ["running until ", { when: until }] : ["running; no end is given"];
  return mandateSeen
    ? ["not verified: the last mandate that a source gives ended ", { when: mandateSeen, on: true }]
    : ["not verified: no source says that it still runs"];
}

/** Partners of the data set among some countries, then the other countries by their English names. */
function countries(
  codes: readonly string[],
  { library }: Scene,
): { names: string; known: readonly { name: string; id: string }[] } {
  const english = new Intl.DisplayNames("en-GB", { type: "region" });
  const known = library.partners.filter(({ iso }) => iso !== undefined && codes.includes(iso));
  const others = codes.filter((code) => !known.some(({ iso }) => iso === code)).map((code) => english.of(code) ?? code);
  return {
    names: [...known.map(({ name }) => name), ...others].sort((a, b) => a.localeCompare(b, "en")).join(", "),
    known,
  };
}

export function operationAnswer(one: Operation, scene: Scene): Answer {
  const cited = citations();
  const thirdStates = countries(one.contributors, scene);
  const hosts = countries(one.hosts, scene);
  return {
    title: operationName(one),
    blocks: [
      prose(one.purpose, mark(one.confidence), ...cited.cite(one.sources)),
      {
        kind: "facts",
        facts: [
          ...fact("What it is", KIND_WORDS[one.kind]),
          ...fact("Where", one.host),
          ...fact("Launched", one.launched && { when: one.launched }),
          ...fact("Mandate", ...mandate(one)),
          ...fact("Third states in it", thirdStates.names || "none known"),
        ],
      },
      ...noteBlocks(one.note),
    ],
    actions: [...hosts.known, ...thirdStates.known].slice(0, 4).map(({ name, id }) => ({ label: name, says: id })),
    sources: cited.sources,
  };
}
