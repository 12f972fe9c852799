import type { Line, When } from "../answer.ts";
import { MEETING_STATUSES, type MeetingStatus } from "../kinds.ts";
import type { Change, FieldChange, FieldValue } from "../library/history.ts";
import type { Library } from "../library/library.ts";
import { textNow, titleNow } from "../library/translations/changed.ts";
import { sameWhen } from "../library/when.ts";
import type { Point } from "../statement.ts";
import type { Label } from "../text/en/vocabulary.ts";
import { cutText } from "../text/plain.ts";
import type { Words } from "../text/words.ts";
import { readDate } from "./facts.ts";
import { sayFieldChange } from "./values.ts";

const LONGEST_OUTCOME = 300;

const fieldIn = ({ fields }: Change, name: string): FieldChange | undefined =>
  fields.find(({ field }) => field === name);

const text = (value: FieldValue | undefined): string => (typeof value === "string" ? value : "");
const dateOf = (value: FieldValue | undefined): When | undefined => readDate(text(value));
const statusOf = (value: FieldValue | undefined): MeetingStatus | undefined =>
  MEETING_STATUSES.find((one) => one === value);

const GONE: ReadonlySet<MeetingStatus> = new Set(["postponed", "held", "cancelled"]);

/** Whether a date is the same as before, only known more exactly. */
const narrowed = (when: When, was: When): boolean =>
  was.precision !== "day" && when.precision === "day" && was.start <= when.start && when.end <= was.end;

const sayMove = (when: When, was: When, { changes }: Words): Line =>
  narrowed(when, was) ? changes.narrowed(when, was) : changes.moved(when, was);

/** Date, status and outcome of a meeting by what they mean together. */
function meetingParts(change: Change, library: Library, say: Words): Line[] {
  const { changes } = say;
  const when = dateOf(change.when);
  if (!when) return [];
  const was = dateOf(fieldIn(change, "when")?.from) ?? when;
  const status = statusOf(fieldIn(change, "status")?.to);
  const outcome = fieldIn(change, "outcome");
  const outcomeNow = (told: string): string => textNow(change.id, "outcome", told, library, say);
  const isMoved = !sameWhen(when, was);
  const until = isMoved && status && !GONE.has(status) ? changes.untilNow(was) : [];
  return [
    ...(status ? [[...changes.status[status](when, was), ...until]] : isMoved ? [sayMove(when, was, say)] : []),
    ...(outcome && outcome.from === undefined
      ? [changes.outcome(cutText(outcomeNow(text(outcome.to)), LONGEST_OUTCOME))]
      : []),
  ];
}

const toldIn = ({ kind }: Change, { field, from }: FieldChange): boolean =>
  kind === "meeting" && (field === "when" || field === "status" || (field === "outcome" && from === undefined));

const labelled = <Key extends string>(labels: Readonly<Record<Key, Label>>, value: FieldValue | undefined) =>
  Object.entries<Label>(labels).find(([key]) => key === value)?.[1];

/** What a new record is, in a few words. */
function sayAdded(change: Change, { changes: { added, status: states }, vocabulary }: Words): Line {
  const to = (name: string): FieldValue | undefined => fieldIn(change, name)?.to;
  switch (change.kind) {
    case "meeting": {
      const [when, status] = [dateOf(change.when), statusOf(to("status"))];
      return added.meeting(when && status ? states[status](when, when) : added.undated);
    }
    case "instrument": {
      const type = labelled(vocabulary.instrumentTypes, to("type"))?.label ?? "";
      const state = labelled(vocabulary.instrumentStatuses, to("status"))?.inside ?? "";
      return added.instrument(type, state, dateOf(to("signed")));
    }
    case "series":
      return added.series(labelled(vocabulary.toolkit, to("kind"))?.inside ?? "");
    case "operation":
      return added.operation(dateOf(to("until")));
    case "partner":
    case "term":
      return added[change.kind];
  }
}

const joined = (parts: readonly Line[], { punctuation }: Words): Line =>
  parts.flatMap((part, index): Line => (index === 0 ? part : [punctuation.semicolon, ...part]));

/** What became of a record, as it follows its name. */
function sayState(change: Change, library: Library, say: Words): Line {
  const { changes } = say;
  switch (change.what) {
    case "added":
      return sayAdded(change, say);
    case "removed":
      return changes.removed(change.why);
    case "corrected":
    case "moved": {
      const others = change.fields.filter((one) => !toldIn(change, one));
      const parts = [
        ...meetingParts(change, library, say),
        ...others.map((one) => sayFieldChange(change, one, library, say)),
      ];
      return [...joined(parts, say), ...(change.why ? [changes.why(change.why)] : change.typo ? [changes.typo] : [])];
    }
  }
}

const isEnded = (line: Line): boolean => {
  const last = line.at(-1);
  return typeof last === "string" && /[.!?](?:”|\u00a0»|\s\[\p{Lu}{2}\])?$/u.test(last);
};

/** What became of a record, in one sentence with its sources. */
export function changeStatement(change: Change, library: Library, say: Words): Point {
  const state = sayState(change, library, say);
  const title = titleNow(change.id, change.title, library, say);
  const said: Line = [{ strong: title }, " – ", ...state, ...(isEnded(state) ? [] : ["."])];
  return {
    text: said,
    about: [change.id],
    short: { name: title, state },
    sources: change.sources,
    cells: [said],
  };
}
