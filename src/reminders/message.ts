import type { Action, Answer, Block, Inline, Line } from "../answer.ts";
import { heading, list, prose, quiet } from "../answer.ts";
import { type Citations, citations } from "../citations.ts";
import { sayMeeting } from "../commands/lines.ts";
import type { Library } from "../library/library.ts";
import { held, partnerIdsOf, partnerOf, seriesOf } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import { partnerName } from "../library/titles.ts";
import { sameWhen, type When } from "../library/when.ts";
import { CONFIDENCE_MARKS, LEVEL_LABELS } from "../vocabulary.ts";

/** One thing that a message tells. `was`: the date that was first told. */
export type Part =
  | {
      readonly kind: "reminder" | "watch" | "snooze";
      readonly meeting: Meeting;
      readonly was: When;
      readonly subscription: string | null;
      readonly late: boolean;
    }
  | { readonly kind: "digest"; readonly meetings: readonly Meeting[]; readonly subscription: string | null }
  | { readonly kind: "missed"; readonly meeting: Meeting }
  /** A meeting that was told of and is no longer in the data. */
  | { readonly kind: "lost"; readonly title: string };

/** What a message is drawn from. `follows`: what a subscription is about, in words. */
export interface Context {
  readonly library: Library;
  /** ISO day where the message is read. */
  readonly today: string;
  readonly follows: (subscription: string | null) => string;
  /** It may have been posted before. */
  readonly repeated: boolean;
}

const DAY = 86_400_000;

function inDays({ when }: Meeting, today: string): string {
  const days = Math.round((Date.parse(when.start) - Date.parse(today)) / DAY);
  if (days === 0) return "Today";
  if (days === 1) return "Tomorrow";
  return days > 1 ? `In ${days} days` : "Under way";
}

const weeksLeft = ({ when }: Meeting, today: string): string => {
  const days = Math.round((Date.parse(when.end) - Date.parse(today)) / DAY);
  const weeks = Math.round(days / 7);
  return weeks > 1 ? `${weeks} weeks left` : days === 1 ? "one day left" : `${days} days left`;
};

const live = ({ status }: Meeting): boolean => status !== "cancelled" && status !== "postponed";

function titleOf(part: Part, today: string): string {
  switch (part.kind) {
    case "digest":
      return "Coming up";
    case "missed":
      return `Missed: ${part.meeting.title}`;
    case "lost":
      return `No longer known: ${part.title}`;
    case "watch":
      return `Still unconfirmed: ${part.meeting.title}`;
    default: {
      const { meeting, was } = part;
      if (meeting.status === "cancelled") return `Cancelled: ${meeting.title}`;
      if (meeting.status === "postponed") return `Postponed: ${meeting.title}`;
      if (!sameWhen(meeting.when, was)) return `Moved: ${meeting.title}`;
      return `${inDays(meeting, today)}: ${meeting.title}`;
    }
  }
}

const fact = (label: string, ...value: readonly (Inline | undefined)[]) =>
  value.some((run) => run === undefined || run === "")
    ? []
    : [{ label, value: value.filter((run) => run !== undefined) }];

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
      last.outcome ? `: ${last.outcome}` : ". No outcome published",
      ...cite(last.sources, 1),
    ]
  );
}

function meetingFacts(
  { meeting, was, kind, late }: Extract<Part, { was: When }>,
  { library, today }: Context,
  cited: Citations,
): Block[] {
  const partners = partnerIdsOf(meeting, library).flatMap((id) => partnerOf(id, library) ?? []);
  const mark = CONFIDENCE_MARKS[meeting.confidence];
  const team = meeting.team ? " (your team’s own)" : "";
  const cites = cited.cite(meeting.sources, 2);
  const last = lastTime(meeting, library, cited);
  return [
    {
      kind: "facts",
      facts: [
        ...fact("When", ...sayMeeting(meeting, today), `${mark && ` (${mark})`}${team}`, ...cites),
        ...(sameWhen(meeting.when, was) ? [] : fact("Was", { when: was })),
        ...(kind === "watch" ? fact("Left", weeksLeft(meeting, today)) : []),
        ...fact("Where", [meeting.venue, meeting.city].filter(Boolean).join(", ")),
        ...fact("With", partners.map(partnerName).join(", ")),
        ...fact("Level", LEVEL_LABELS[meeting.level].label),
        ...fact("Part of", seriesOf(meeting, library)?.name),
        ...(last && live(meeting) ? [{ label: "Last time", value: last }] : []),
      ],
    },
    ...(late ? [quiet("This comes late: I was not running when it fell due.")] : []),
  ];
}

const meetingLine = (meeting: Meeting, today: string, { cite }: Citations): Line => [
  { strong: meeting.title },
  " – ",
  ...sayMeeting(meeting, today),
  ...cite(meeting.sources, 1),
];

function partBlocks(part: Part, context: Context, cited: Citations): Block[] {
  switch (part.kind) {
    case "digest":
      return [list(part.meetings.map((one) => meetingLine(one, context.today, cited)))];
    case "missed":
      return [
        prose("Its reminder fell due while I was not running: ", ...meetingLine(part.meeting, context.today, cited)),
      ];
    case "lost":
      return [prose("The data set no longer has this meeting.")];
    default:
      return meetingFacts(part, context, cited);
  }
}

const becauseOf = (parts: readonly Part[], { follows }: Context): Block[] => {
  const rules = [
    ...new Set(
      parts.flatMap((part) => ("subscription" in part && part.subscription ? [follows(part.subscription)] : [])),
    ),
  ];
  const snoozed = parts.some(({ kind }) => kind === "snooze");
  return [
    ...(rules.length > 0 ? [quiet(`You see this because this channel follows ${rules.join("; ")}.`)] : []),
    ...(snoozed ? [quiet("You see this because somebody here snoozed it.")] : []),
  ];
};

function actionsFor(parts: readonly Part[]): Action[] {
  const [first, ...others] = parts.filter((part) => "meeting" in part);
  const subscription = parts.map((part) => ("subscription" in part ? part.subscription : null)).find(Boolean);
  const rule: Action[] = subscription
    ? [
        { label: "Why this?", says: `why #${subscription}` },
        { label: "Stop", says: `unfollow #${subscription}` },
      ]
    : [];
  if (!first) return [...rule, { label: "All that is coming", says: "next" }];
  if (others.length > 0)
    return [
      ...[first, ...others].slice(0, 5).map(({ meeting }) => ({ label: meeting.title, says: meeting.id })),
      ...rule,
      { label: "Outbox", says: "outbox" },
    ];
  const { meeting } = first;
  if (!live(meeting)) return [{ label: "Show it", says: meeting.id }, ...rule];
  return [
    { label: "Show it", says: meeting.id },
    { label: "Snooze 1 day", says: `snooze ${meeting.id} 1d` },
    { label: "Done", says: `done ${meeting.id}` },
    { label: "Mute", says: `mute ${meeting.id}` },
    { label: "Move", says: `schedule move ${meeting.id}` },
    ...rule,
  ];
}

/** Several reasons to post in one message. */
export function messageOf(parts: readonly Part[], context: Context): Answer {
  const cited = citations();
  const [only, ...others] = parts;
  const single = only !== undefined && others.length === 0;
  const blocks = parts.flatMap((part): Block[] => [
    ...(single ? [] : [heading(titleOf(part, context.today))]),
    ...partBlocks(part, context, cited),
  ]);
  return {
    title: single ? titleOf(only, context.today) : `${parts.length} reminders`,
    blocks: [
      ...blocks,
      ...becauseOf(parts, context),
      ...(context.repeated ? [quiet("This may repeat a message: the connection broke while I posted it.")] : []),
    ],
    actions: actionsFor(parts),
    sources: cited.sources,
    audience: "room",
  };
}

/** The short note under a card that was changed. */
export function noteOf(part: Extract<Part, { was: When }> | Extract<Part, { kind: "lost" }>): Answer {
  const text = ((): Line => {
    if (part.kind === "lost") return [part.title, " is no longer in the data."];
    const { meeting, was } = part;
    if (meeting.status === "cancelled")
      return [meeting.title, " was cancelled. It was planned for ", { when: was }, "."];
    if (meeting.status === "postponed")
      return [meeting.title, " was postponed. It was planned for ", { when: was }, "."];
    if (!sameWhen(meeting.when, was))
      return [meeting.title, " was moved from ", { when: was }, " to ", { when: meeting.when }, "."];
    return [meeting.title, " was changed; it stands for ", { when: meeting.when }, ". The card above is up to date."];
  })();
  return { title: "The card above was corrected", blocks: [prose(...text)], audience: "room" };
}
