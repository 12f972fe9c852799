import type { Action, Answer, Block, Line } from "../answer.ts";
import { prose } from "../answer.ts";
import { mark, meetingLine, sayTopics } from "../library/lines.ts";
import { held, meetingsIn, partnersNamed, toCome, unrecorded } from "../library/relations.ts";
import type { Meeting, Series } from "../library/schema.ts";
import { partnerName } from "../library/titles.ts";
import type { Look } from "../query/look.ts";
import { fact, noteBlocks, section } from "../text/blocks.ts";
import { type Citations, citations } from "../text/citations.ts";
import { meetingHeadline } from "./meetingHeadline.ts";

const MOST_PAST = 4;
const MOST_NEXT = 4;

function factsOf(one: Series, { library, say }: Look): Block {
  const { facts, vocabulary } = say;
  const kind = `${vocabulary.toolkit[one.kind].label}, ${vocabulary.levels[one.level].inside}`;
  return {
    kind: "facts",
    facts: [
      ...fact(facts.with, partnersNamed(one.partners, library).map(partnerName).join(", ")),
      ...fact(facts.whatItIs, kind),
      ...fact(facts.howOften, [vocabulary.cadences[one.cadence], one.cadenceNote].filter(Boolean).join(". ")),
      ...fact(facts.since, one.since && { when: one.since }),
      ...fact(facts.chairs, one.chairs),
      ...fact(facts.basis, one.basis),
      ...fact(facts.areas, sayTopics(one.areas, library.areas, say)),
    ],
  };
}

function meetings(one: Series, { library, today, say }: Look, cited: Citations): Block[] {
  const all = meetingsIn(one.id, library);
  const lines = (some: readonly Meeting[]): Line[] => some.map((meeting) => meetingLine(meeting, today, cited, say));
  const coming = lines(toCome(all, today).slice(0, MOST_NEXT));
  return [
    ...section(say.records.next, coming.length > 0 ? coming : [[say.records.noNext]]),
    ...section(say.records.noRecord, lines(unrecorded(all, today).slice(0, MOST_PAST))),
    ...section(say.records.held, lines(held(all).slice(0, MOST_PAST))),
  ];
}

function actions(one: Series, { library, say }: Look): Action[] {
  const count = meetingsIn(one.id, library).length;
  return [
    { label: say.common.follow, says: `follow ${one.id}` },
    ...partnersNamed(one.partners, library)
      .slice(0, 3)
      .map(({ name, id }) => ({ label: name, says: id })),
    ...(count > MOST_PAST ? [{ label: say.records.allMeetings(count), says: `find ${one.id}` }] : []),
    { label: say.records.all(say.vocabulary.toolkit[one.kind].plural), says: `find kind:${one.kind}` },
  ];
}

export function seriesAnswer(one: Series, context: Look): Answer {
  const cited = citations();
  return {
    title: one.name,
    headline: meetingHeadline(
      one.name,
      meetingsIn(one.id, context.library),
      context.say.records.headlines.series,
      context,
    ),
    blocks: [
      prose(one.purpose, mark(one.confidence, context.say), ...cited.cite(one.sources)),
      factsOf(one, context),
      ...meetings(one, context, cited),
      ...noteBlocks(one.note, context.say),
    ],
    actions: actions(one, context),
    sources: cited.sources,
  };
}
