import type { Answer } from "../../answer.ts";
import type { TeamMeeting } from "../../calendar/team.ts";
import type { Meeting } from "../../library/schema.ts";
import { draftMoved, recordOf, whenOf } from "../../meetings/draft.ts";
import { wrongTitle } from "../../meetings/reading.ts";
import { problem } from "../../text/blocks.ts";
import { sayWhen } from "../../text/when.ts";
import { cancelling } from "../asking.ts";
import type { CommandContext } from "../context.ts";
import { add, said } from "./add.ts";
import { aimAt, unrecorded, whichMeeting } from "./aim.ts";
import { change, type Wish } from "./change.ts";
import { closingForm, movingForm, retitlingForm } from "./forms.ts";
import { history } from "./history.ts";
import { lasting, notClear } from "./unclear.ts";

export const VERBS = ["move", "confirm", "postpone", "cancel", "close", "outcome", "retitle", "history"] as const;
type Verb = (typeof VERBS)[number];

const STATUSES = {
  confirm: "scheduled",
  postpone: "postponed",
  cancel: "cancelled",
  close: "held",
} as const satisfies {
  [verb in Verb]?: TeamMeeting["status"];
};
type Turn = keyof typeof STATUSES;

interface Aim {
  readonly before: Meeting;
  readonly rest: readonly string[];
  readonly wish: Wish;
}

const dated = (words: readonly string[]): readonly string[] =>
  words.map((word) => word.replace(/^(on|when|to):/i, "")).flatMap((word) => word.split(" "));

/** `move` gives a meeting another date; `confirm` with a date does so too, and says that it is sure. */
async function toDate(verb: "move" | "confirm", { before, rest, wish }: Aim, context: CommandContext): Promise<Answer> {
  const typed = said([verb, before.id, ...rest]);
  const drafted = draftMoved(before, dated(rest), context);
  if ("unclear" in drafted) return notClear(drafted.unclear, typed, `schedule move ${before.id}`, context.say);
  const { record } = drafted.draft;
  const line = lasting(typed, drafted.draft);
  const status = verb === "confirm" ? STATUSES.confirm : record.status;
  const draft = { ...drafted.draft, record: { ...record, status } };
  const day = sayWhen(whenOf(draft.record), context.settings);
  const { becomes } = context.say.scheduling;
  const what = verb === "move" ? becomes.moved(day) : becomes.confirmedFor(day);
  return change({ draft, what, line, before }, wish, context);
}

/** Why a meeting cannot take this turn. */
function stopped(verb: Turn, { before, rest }: Aim, { today, say }: CommandContext): Answer | undefined {
  const { id, title, when } = before;
  const { buttons, notHeld, noDay, nothingMore } = say.scheduling;
  if (verb === "close" && when.start > today)
    return problem(notHeld.title, notHeld.why(title, when), [
      { label: buttons.show, says: id },
      { label: buttons.move, says: `schedule move ${id}` },
      cancelling(id, say),
    ]);
  if (verb === "confirm" && when.precision !== "day")
    return problem(noDay.title, noDay.why(title, when), [{ label: buttons.giveADay, says: `schedule move ${id}` }]);
  if (verb === "close" || rest.length === 0) return undefined;
  return problem(
    say.drafts.notUnderstood(rest.join(" ").slice(0, 80)),
    [nothingMore(verb)],
    [
      { label: buttons.only(verb), says: said([verb, id]) },
      { label: say.common.helpWith("schedule"), says: "help schedule" },
    ],
  );
}

function turn(verb: Turn, aim: Aim, context: CommandContext): Answer | Promise<Answer> {
  const { before, rest, wish } = aim;
  const why = stopped(verb, aim, context);
  if (why) return why;
  const outcome = rest.join(" ").replace(/^outcome:/i, "");
  const record = { ...recordOf(before, context), status: STATUSES[verb], ...(outcome && { outcome }) };
  const { becomes, buttons } = context.say.scheduling;
  const actions =
    verb === "close" && !outcome ? [{ label: buttons.outcome, says: `schedule outcome ${before.id}` }] : [];
  const draft = { id: before.id, notes: [], record };
  return change({ draft, what: becomes[verb], line: said([verb, before.id, ...rest]), before, actions }, wish, context);
}

/** Only a team's own meeting can be renamed: a public one is called as its record calls it. */
function retitled({ before, rest, wish }: Aim, context: CommandContext): Answer | Promise<Answer> {
  const { say } = context;
  const line = said(["retitle", before.id, ...rest]);
  const title = rest
    .join(" ")
    .replace(/^title:/i, "")
    .trim();
  const record = recordOf(before, context);
  const wrong = wrongTitle(title, say);
  if (wrong) return notClear(wrong, line, said(["retitle", before.id]), say);
  const { becomes, buttons, publicRecord } = say.scheduling;
  if (record.pinned)
    return problem(publicRecord.title, publicRecord.why(before.title), [{ label: buttons.show, says: before.id }]);
  const draft = { id: before.id, notes: [], record: { ...record, title } };
  return change({ draft, what: becomes.renamed(title), line, before }, wish, context);
}

function altered(verb: Verb, aim: Aim, context: CommandContext): Answer | Promise<Answer> {
  const { before, rest } = aim;
  const { say } = context;
  switch (verb) {
    case "history":
      return history(before, context);
    case "outcome":
      return closingForm(before, say);
    case "retitle":
      return rest.length === 0 ? retitlingForm(before, say) : retitled(aim, context);
    case "move":
      return rest.length === 0 ? movingForm(before, say) : toDate("move", aim, context);
    case "confirm":
      return rest.length === 0 ? turn("confirm", aim, context) : toDate("confirm", aim, context);
    default:
      return turn(verb, aim, context);
  }
}

/** Changes a meeting that is on the calendar already. */
export function alter(
  verb: Verb,
  words: readonly string[],
  wish: Wish,
  context: CommandContext,
): Answer | Promise<Answer> {
  const { say } = context;
  if (words.length === 0) return whichMeeting(say.naming.asking[verb], say.naming.example(verb), say);
  const side = verb === "close" || verb === "outcome" ? "begun" : "ahead";
  const aimed = aimAt(words, { verb: `schedule ${verb}`, side }, context);
  if (!("title" in aimed)) return altered(verb, { before: aimed.found, rest: aimed.rest, wish }, context);
  const news = verb === "move" || verb === "confirm" ? unrecorded(words, context) : undefined;
  return news ? add(news, wish, context) : aimed;
}
