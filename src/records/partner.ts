import type { Action, Answer, Line } from "../answer.ts";
import { quiet } from "../answer.ts";
import { mark, meetingLine, sayStatus, typeName } from "../library/lines.ts";
import { byImportance, instrumentsWith, meetingsWith } from "../library/relations.ts";
import type { Instrument, Meeting, Partner } from "../library/schema.ts";
import { partnerName, partnerShortName } from "../library/titles.ts";
import { lastOf, nextOf } from "../library/weight.ts";
import type { Look } from "../query/look.ts";
import { joinLines } from "../text/blocks.ts";
import { type Citations, citations } from "../text/citations.ts";
import { firstSentence } from "../text/grammar.ts";
import { cutText } from "../text/plain.ts";
import { partnerHeadline } from "./meetingHeadline.ts";
import { traits } from "./partnerWhole.ts";

/** So much is read on a phone without scrolling, five lines together. */
const LONGEST_TITLE = 90;
const LONGEST_NOTE = 100;
const LONGEST_SUMMARY = 110;
const MOST_TEXTS = 2;

const textState = (one: Instrument, { say }: Look, { cite }: Citations): Line => [
  `${typeName(one, say)} `,
  ...sayStatus(one, say),
  mark(one.confidence, say),
  ...cite(one.sources, 1),
];

const isPartnership = ({ type }: Instrument): boolean => type === "security-defence-partnership";

/** How the Security and Defence Partnership stands, which only countries sign, and what the partner is. */
function standing(one: Partner, texts: readonly Instrument[], context: Look, cited: Citations): Line {
  if (one.kind === "organisation")
    return [cutText(firstSentence(one.summary), LONGEST_SUMMARY), ...cited.cite(one.sources, 1)];
  const signed = texts.find(isPartnership);
  const state = signed ? textState(signed, context, cited) : [context.say.records.noPartnership];
  return [...state, " · ", traits(one, context)];
}

function meetingOf([first, ...others]: readonly Meeting[], none: string, { today, say }: Look, cited: Citations): Line {
  if (!first) return [none];
  return [
    ...meetingLine({ ...first, title: cutText(first.title, LONGEST_TITLE) }, today, cited, say),
    ...(others.length > 0 ? [say.records.andMore(others.length)] : []),
  ];
}

function textsOf(all: readonly Instrument[], context: Look, cited: Citations): Line {
  const { records } = context.say;
  const shown = all.slice(0, MOST_TEXTS);
  if (shown.length === 0) return [records.noText];
  const left = all.length - shown.length;
  return [
    ...joinLines(
      shown.map((one) => textState(one, context, cited)),
      context.say.punctuation.semicolon,
    ),
    ...(left > 0 ? [records.andMore(left)] : []),
  ];
}

const actions = (one: Partner, { say: { common, records } }: Look): Action[] => [
  { label: records.allAbout(partnerShortName(one)), says: `all ${one.id}` },
  { label: records.brief, says: `brief ${one.id} page` },
  ...(one.status === "defunct" ? [] : [{ label: common.follow, says: `follow ${one.id}` }]),
  { label: common.whatIsNext, says: `next ${one.id}`, more: true },
  { label: records.compareWith, says: `compare ${one.id}`, more: true },
];

/** Five lines for one phone screen: where we stand, last, next, texts, and what leads on. */
export function partnerAnswer(one: Partner, context: Look): Answer {
  const { library, today, say } = context;
  const { facts, records } = say;
  const cited = citations();
  const meetings = meetingsWith(one.id, library);
  const texts = byImportance(instrumentsWith(one.id, library));
  const name = partnerShortName(one);
  const [last] = lastOf(meetings, library);
  return {
    title: partnerName(one),
    headline: partnerHeadline(one, context),
    blocks: [
      {
        kind: "facts",
        facts: [
          { label: facts.standing, value: standing(one, texts, context, cited) },
          { label: facts.last, value: meetingOf(last ? [last] : [], records.noneHeld, context, cited) },
          { label: facts.next, value: meetingOf(nextOf(meetings, today, library), records.noneComing, context, cited) },
          {
            label: facts.texts,
            value: textsOf(
              texts.filter((text) => !isPartnership(text)),
              context,
              cited,
            ),
          },
          { label: records.allAbout(name), value: [{ command: `all ${one.id}` }] },
        ],
      },
      ...(one.note ? [quiet(cutText(records.note(one.note), LONGEST_NOTE))] : []),
    ],
    actions: actions(one, context),
    sources: cited.sources,
  };
}
