import { ofKind } from "../entries.ts";
import { writeWhen } from "../when.ts";
import { type DataRule, say } from "./rule.ts";

export const heldInTheFuture: DataRule = ({ placed }, today) =>
  ofKind(placed, "meeting")
    .filter(({ entry: { record } }) => record.status === "held" && record.when.start > today)
    .map((one) =>
      say(
        one,
        "status",
        `held cannot be, as it begins on ${one.entry.record.when.start}; write scheduled, or mend the date`,
      ),
    );

export const signedInTheFuture: DataRule = ({ placed }, today) =>
  ofKind(placed, "instrument").flatMap((one) => {
    const { signed, status } = one.entry.record;
    return signed && signed.start > today && status !== "announced"
      ? [say(one, "signed", `${writeWhen(signed)} lies ahead; write the status announced, or mend the date`)]
      : [];
  });

/** A clock time means something only on a known day and in a known zone. */
export const timeWithoutDayOrZone: DataRule = ({ placed }) =>
  ofKind(placed, "meeting").flatMap((one) => {
    const { time, zone, precision } = one.entry.record.when;
    if (time && !zone)
      return [say(one, "zone", `is missing, so ${time} could be anywhere; write one such as Europe/Brussels`)];
    return time && precision !== "day"
      ? [say(one, "time", `${time} needs a day; leave it out until the day is known`)]
      : [];
  });

export const operationEndsBeforeItStarts: DataRule = ({ placed }) =>
  ofKind(placed, "operation").flatMap((one) => {
    const { launched, until, mandateSeen } = one.entry.record;
    const end = until ?? mandateSeen;
    return launched && end && end.end < launched.start
      ? [say(one, until ? "until" : "mandateSeen", `${writeWhen(end)} comes before the launch, ${writeWhen(launched)}`)]
      : [];
  });

/** A mandate runs only with an end that a source gives; an end that is known is no mandate unverified. */
export const mandateWithoutEnd: DataRule = ({ placed }) =>
  ofKind(placed, "operation").flatMap((one) => {
    const { mandate, until, mandateSeen, note } = one.entry.record;
    if (mandate === "unverified" && until)
      return [say(one, "until", "stands only with the mandate running; move it to mandateSeen")];
    if (mandate === "running" && mandateSeen)
      return [say(one, "mandateSeen", "stands only with the mandate unverified; take it out")];
    return mandate === "running" && !until && !note
      ? [say(one, "until", "is missing; write the end of the mandate, or say in the note which source has none")]
      : [];
  });

export const publishedInTheFuture: DataRule = ({ placed }, today) =>
  placed.flatMap((one) =>
    one.entry.record.sources
      .filter(({ published }) => published && published.start > today)
      .map(({ title }) => say(one, "sources", `"${title}" is published after ${today}; mend its date`)),
  );

/** Warning: time has passed, and nobody has looked since. */
export const pastAndNotHeld: DataRule = ({ placed }, today) =>
  ofKind(placed, "meeting").flatMap((one) => {
    const { status, when } = one.entry.record;
    return when.end < today && (status === "expected" || status === "announced" || status === "scheduled")
      ? [
          say(
            one,
            "status",
            `still ${status}, but ${writeWhen(when)} is past; look for a report, then write held, postponed or cancelled`,
          ),
        ]
      : [];
  });

/** Warning: the end of a mandate has come. */
export const mandateEnded: DataRule = ({ placed }, today) =>
  ofKind(placed, "operation").flatMap((one) => {
    const { until } = one.entry.record;
    return until && until.end < today
      ? [say(one, "until", `${writeWhen(until)} is past; look for a renewal, else write the mandate unverified`)]
      : [];
  });
