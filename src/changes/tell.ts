import type { Line, When } from "../answer.ts";
import type { Point } from "../briefings/briefing.ts";
import { MEETING_STATUSES, type MeetingStatus } from "../kinds.ts";
import type { Change, FieldChange, FieldValue } from "../library/history.ts";
import type { Library } from "../library/library.ts";
import { sameWhen } from "../library/when.ts";
import { cutText } from "../text/plain.ts";
import { INSTRUMENT_LABELS, INSTRUMENT_STATUS_LABELS, TOOLKIT_LABELS } from "../vocabulary.ts";
import { readDate } from "./facts.ts";
import { sayFieldChange } from "./values.ts";

const LONGEST_OUTCOME = 300;

const fieldIn = ({ fields }: Change, name: string): FieldChange | undefined =>
  fields.find(({ field }) => field === name);

const text = (value: FieldValue | undefined): string => (typeof value === "string" ? value : "");
const dateOf = (value: FieldValue | undefined): When | undefined => readDate(text(value));
const statusOf = (value: FieldValue | undefined): MeetingStatus | undefined =>
  MEETING_STATUSES.find((one) => one === value);

/** Where a meeting stands, in the words that a new date or status needs. `was`: the date that is given up. */
function sayStatus(status: MeetingStatus, when: When, was: When): Line {
  switch (status) {
    case "expected":
      return ["is expected ", { when, on: true }];
    case "announced":
      return ["was announced for ", { when }];
    case "scheduled":
      return ["is scheduled for ", { when }];
    case "postponed":
      return ["was postponed; it was planned for ", { when: was }];
    case "held":
      return ["was held ", { when, on: true }];
    case "cancelled":
      return ["was cancelled; it was planned for ", { when: was }];
  }
}

const GONE: ReadonlySet<MeetingStatus> = new Set(["postponed", "held", "cancelled"]);

/** Whether a date is the same as before, only known more exactly. */
const narrowed = (when: When, was: When): boolean =>
  was.precision !== "day" && when.precision === "day" && was.start <= when.start && when.end <= was.end;

function sayMove(when: When, was: When): Line {
  if (narrowed(when, was)) return ["now has a date: ", { when }, "; it was known only for ", { when: was }];
  return ["moved from ", { when: was }, " to ", { when }];
}

/** Date, status and outcome of a meeting by what they mean together. */
function meetingParts(change: Change): Line[] {
  const when = dateOf(change.when);
  if (!when) return [];
  const was = dateOf(fieldIn(change, "when")?.from) ?? when;
  const status = statusOf(fieldIn(change, "status")?.to);
  const outcome = fieldIn(change, "outcome");
  const isMoved = !sameWhen(when, was);
  const until: Line = isMoved && status && !GONE.has(status) ? [" (until now ", { when: was }, ")"] : [];
  return [
    ...(status ? [[...sayStatus(status, when, was), ...until]] : isMoved ? [sayMove(when, was)] : []),
    ...(outcome && outcome.from === undefined ? [[`outcome: ${cutText(text(outcome.to), LONGEST_OUTCOME)}`]] : []),
  ];
}

const toldIn = ({ kind }: Change, { field, from }: FieldChange): boolean =>
  kind === "meeting" && (field === "when" || field === "status" || (field === "outcome" && from === undefined));

const labelOf = (labels: Readonly<Record<string, { label: string }>>, value: FieldValue | undefined): string =>
  labels[text(value)]?.label ?? "";

/** What a new record is, in a few words. */
function sayAdded(change: Change): Line {
  const to = (name: string): FieldValue | undefined => fieldIn(change, name)?.to;
  switch (change.kind) {
    case "meeting": {
      const [when, status] = [dateOf(change.when), statusOf(to("status"))];
      return ["new: it ", ...(when && status ? sayStatus(status, when, when) : ["has no date"])];
    }
    case "instrument": {
      const signed = dateOf(to("signed"));
      const status = labelOf(INSTRUMENT_STATUS_LABELS, to("status")).toLowerCase();
      const type = labelOf(INSTRUMENT_LABELS, to("type"));
      return [`new: ${type}, ${status}`, ...(signed ? [", ", { when: signed }] : [])];
    }
    case "series":
      return [`new: ${labelOf(TOOLKIT_LABELS, to("kind")).toLowerCase()}`];
    case "operation": {
      const until = dateOf(to("until"));
      return ["new", ...(until ? [": mandate until ", { when: until }] : [])];
    }
    case "partner":
      return ["new in the data set"];
    case "term":
      return ["new in the glossary"];
  }
}

const joined = (parts: readonly Line[]): Line =>
  parts.flatMap((part, index): Line => (index === 0 ? part : ["; ", ...part]));

/** What became of a record, as it follows its name. */
function sayState(change: Change, library: Library): Line {
  switch (change.what) {
    case "added":
      return sayAdded(change);
    case "removed":
      return [`taken out of the data set${change.why ? `: ${change.why}` : ""}`];
    case "corrected":
    case "moved": {
      const others = change.fields.filter((one) => !toldIn(change, one));
      const parts = [...meetingParts(change), ...others.map((one) => sayFieldChange(change.kind, one, library))];
      return [...joined(parts), ...(change.why ? [` (${change.why})`] : change.typo ? [" (a slip, mended)"] : [])];
    }
  }
}

const isEnded = (line: Line): boolean => {
  const last = line.at(-1);
  return typeof last === "string" && /[.!?]”?$/.test(last);
};

/** What became of a record, in one sentence with its sources. */
export function changeStatement(change: Change, library: Library): Point {
  const state = sayState(change, library);
  const said: Line = [{ strong: change.title }, " – ", ...state, ...(isEnded(state) ? [] : ["."])];
  return {
    text: said,
    about: [change.id],
    short: { name: change.title, state },
    sources: change.sources,
    cells: [said],
  };
}
