import type { Action, Answer, Block, Line } from "../../answer.ts";
import { prose } from "../../answer.ts";
import { mark, meetingLine, sayTopics } from "../../library/lines.ts";
import { held, meetingsIn, partnerOf, toCome, unrecorded } from "../../library/relations.ts";
import type { Partner, Series } from "../../library/schema.ts";
import { partnerName } from "../../library/titles.ts";
import { fact, noteBlocks, section } from "../../text/blocks.ts";
import { type Citations, citations } from "../../text/citations.ts";
import { CADENCE_WORDS, LEVEL_LABELS, TOOLKIT_LABELS } from "../../vocabulary.ts";
import type { Scene } from "../command.ts";

const MOST_PAST = 4;
const MOST_NEXT = 4;

const partnersOf = (one: Series, { library }: Scene): Partner[] =>
  one.partners.flatMap((id) => partnerOf(id, library) ?? []);

const facts = (one: Series, scene: Scene): Block => ({
  kind: "facts",
  facts: [
    ...fact("With", partnersOf(one, scene).map(partnerName).join(", ")),
    ...fact("What it is", `${TOOLKIT_LABELS[one.kind].label}, ${LEVEL_LABELS[one.level].label.toLowerCase()}`),
    ...fact("How often", [CADENCE_WORDS[one.cadence], one.cadenceNote].filter(Boolean).join(". ")),
    ...fact("Since", one.since && { when: one.since }),
    ...fact("Chairs", one.chairs),
    ...fact("Basis", one.basis),
    ...fact("Areas", sayTopics(one.areas, scene.library.areas)),
  ],
});

function meetings(one: Series, { library, today }: Scene, cited: Citations): Block[] {
  const all = meetingsIn(one.id, library);
  const lines = (some: typeof all): Line[] => some.map((meeting) => meetingLine(meeting, today, cited));
  const coming = lines(toCome(all, today).slice(0, MOST_NEXT));
  return [
    ...section("Next", coming.length > 0 ? coming : [["No next meeting is known."]]),
    ...section("No record yet", lines(unrecorded(all, today).slice(0, MOST_PAST))),
    ...section("Held", lines(held(all).slice(0, MOST_PAST))),
  ];
}

function actions(one: Series, scene: Scene): Action[] {
  const count = meetingsIn(one.id, scene.library).length;
  return [
    { label: "Follow", says: `follow ${one.id}` },
    ...partnersOf(one, scene)
      .slice(0, 3)
      .map(({ name, id }) => ({ label: name, says: id })),
    ...(count > MOST_PAST ? [{ label: `All ${count} meetings`, says: `find ${one.id}` }] : []),
    { label: `All: ${TOOLKIT_LABELS[one.kind].plural}`, says: `find kind:${one.kind}` },
  ];
}

export function seriesAnswer(one: Series, scene: Scene): Answer {
  const cited = citations();
  return {
    title: one.name,
    blocks: [
      prose(one.purpose, mark(one.confidence), ...cited.cite(one.sources)),
      facts(one, scene),
      ...meetings(one, scene, cited),
      ...noteBlocks(one.note),
    ],
    actions: actions(one, scene),
    sources: cited.sources,
  };
}
