import type { Answer, Block, Line } from "../answer.ts";
import { heading, list, prose, quiet, type When } from "../answer.ts";
import type { Library } from "../library/library.ts";
import { mark, sayMeeting } from "../library/lines.ts";
import { held, partnerIdsOf, partnerOf, seriesOf } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { partnerName } from "../library/titles.ts";
import { inDays, live, turned, unconfirmed, weeksLeft } from "../library/turns.ts";
import { sameWhen } from "../library/when.ts";
import { citedList, type Statement } from "../statement.ts";
import { fact } from "../text/blocks.ts";
import { type Citations, citations } from "../text/citations.ts";
import { capital } from "../text/grammar.ts";
import { LEVEL_LABELS } from "../vocabulary.ts";
import { actedBlocks, actionsFor, afterActs, becauseOf } from "./actions.ts";
import type { Context, Part, Together } from "./part.ts";

export function titleOf(part: Together, today: string): string {
  switch (part.kind) {
    case "digest":
      return part.meetings.length > 0 ? "Coming up" : "Promised, and overdue";
    case "missed":
      return `Missed: ${part.meeting.title}`;
    case "lost":
      return `No longer known: ${part.title}`;
    default: {
      const { meeting, was, kind } = part;
      if (kind === "watch" && unconfirmed(meeting, was)) return `Still unconfirmed: ${meeting.title}`;
      return `${turned(meeting, was) ?? inDays(meeting, today)}: ${meeting.title}`;
    }
  }
}

/** The last meeting of the series (or, for a single meeting, with the same partners) and what came of it. */
function lastTime(meeting: Meeting, library: Library, { cite }: Citations): Line | undefined {
  const partners = partnerIdsOf(meeting, library);
  const [last] = held(
    library.meetings.filter((one) =>
      meeting.series ? one.series === meeting.series : partners.some((id) => partnerIdsOf(one, library).includes(id)),
    ),
  );
  return (
    last && [
      `${last.title}, `,
      { when: last.when, on: true },
      last.outcome ? `: ${last.outcome}` : ". No outcome is known",
      ...cite(last.sources, 1),
    ]
  );
}

export const cameLate = quiet("This comes late: it could not be posted when it fell due.");

function meetingFacts(
  { meeting, was, kind, late }: Extract<Part, { was: When }>,
  { library, today }: Context,
  cited: Citations,
): Block[] {
  const partners = partnerIdsOf(meeting, library).flatMap((id) => partnerOf(id, library) ?? []);
  const said = [...sayMeeting(meeting, today), mark(meeting.confidence), meeting.team ? " (your team’s own)" : ""];
  const cites = cited.cite(meeting.sources, 2);
  const last = live(meeting) ? lastTime(meeting, library, cited) : undefined;
  return [
    {
      kind: "facts",
      facts: [
        ...fact("When", ...capital(said.filter((run) => run !== "")), ...cites),
        ...(sameWhen(meeting.when, was) ? [] : fact("Was", { when: was })),
        ...(kind === "watch" && unconfirmed(meeting, was) ? fact("Left", weeksLeft(meeting, today)) : []),
        ...fact("Where", [meeting.venue, meeting.city].filter(Boolean).join(", ")),
        ...fact("With", partners.map(partnerName).join(", ")),
        ...(meeting.level === "mixed" ? [] : fact("Level", LEVEL_LABELS[meeting.level].label)),
        ...fact("Part of", seriesOf(meeting, library)?.name),
        ...(meeting.status === "held" ? fact("What came of it", meeting.outcome) : []),
        ...(last ? [{ label: "Last time", value: last }] : []),
      ],
    },
    ...(late ? [cameLate] : []),
  ];
}

const meetingLine = (meeting: Meeting, today: string, { cite }: Citations): Line => [
  { strong: meeting.title },
  " – ",
  ...sayMeeting(meeting, today),
  ...cite(meeting.sources, 1),
];

/** More than these are a matter for the list of commitments. */
const OVERDUE = 8;

const overdueBlocks = (all: readonly Statement[], cited: Citations): Block[] =>
  all.length === 0
    ? []
    : [
        heading("Promised, and overdue"),
        citedList(
          all.slice(0, OVERDUE),
          cited,
          all.length > OVERDUE ? [[`and ${all.length - OVERDUE} more: `, { command: "commitments" }]] : [],
        ),
      ];

function partBlocks(part: Together, context: Context, cited: Citations): Block[] {
  switch (part.kind) {
    case "digest":
      return [
        ...(part.meetings.length > 0 ? [list(part.meetings.map((one) => meetingLine(one, context.today, cited)))] : []),
        ...overdueBlocks(part.overdue, cited),
      ];
    case "missed":
      return [prose("Its reminder could not be posted in time: ", ...meetingLine(part.meeting, context.today, cited))];
    case "lost":
      return [prose("The data set no longer has this meeting.")];
    default:
      return meetingFacts(part, context, cited);
  }
}

/** Where nobody can tell whether the same was posted before. */
export const mayRepeat = quiet("This may repeat a message: the connection broke while I posted it.");

/** More than these are drawn as a line each. */
const DETAILED = 6;

/** A line for each, where there are too many to say all of each. */
const short = (parts: readonly Together[], { today }: Context, { cite }: Citations): Block =>
  list(
    parts.map((part): Line => {
      const title = { strong: titleOf(part, today) };
      return "meeting" in part
        ? [title, " – ", ...sayMeeting(part.meeting, today), ...cite(part.meeting.sources, 1)]
        : [title];
    }),
  );

const inFull = (parts: readonly Together[], headed: boolean, context: Context, cited: Citations): Block[] =>
  parts.flatMap((part): Block[] => [
    ...(headed ? [heading(titleOf(part, context.today))] : []),
    ...partBlocks(part, context, cited),
  ]);

/** Several reasons to post in one message. `parts`: each meeting once; `reasons`: all for which it is told. */
export function messageOf(parts: readonly Together[], context: Context, reasons: readonly Part[]): Answer {
  const cited = citations();
  const [only] = parts;
  const single = only !== undefined && parts.length === 1;
  const digests = parts.filter(({ kind }) => kind === "digest");
  const others = parts.filter(({ kind }) => kind !== "digest");
  const blocks =
    parts.length > DETAILED
      ? [short(others, context, cited), ...inFull(digests, true, context, cited)]
      : inFull(parts, !single, context, cited);
  return {
    title: single ? titleOf(only, context.today) : `${parts.length} reminders`,
    blocks: [
      ...actedBlocks(context),
      ...blocks,
      ...becauseOf(reasons, context),
      ...(context.repeated ? [mayRepeat] : []),
    ],
    actions: afterActs(actionsFor(parts, context), context),
    sources: cited.sources,
    audience: "room",
  };
}
