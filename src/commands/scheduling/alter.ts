import type { Answer } from "../../answer.ts";
import type { TeamMeeting } from "../../calendar/team.ts";
import type { Meeting } from "../../library/schema.ts";
import { problem } from "../../text/blocks.ts";
import { sayWhen } from "../../text/when.ts";
import { quoteWord } from "../../words.ts";
import { cancelling } from "../asking.ts";
import type { Scene } from "../command.ts";
import { aimAt, whichMeeting } from "./aim.ts";
import { change } from "./change.ts";
import { type Drafted, draftMoved, recordOf, whenOf } from "./draft.ts";
import { closingForm, movingForm, retitlingForm } from "./forms.ts";
import { history } from "./history.ts";
import type { Wish } from "./keeping.ts";
import type { Change } from "./proposed.ts";
import { wrongTitle } from "./reading.ts";
import { notClear } from "./unclear.ts";

export const VERBS = ["move", "confirm", "postpone", "cancel", "close", "outcome", "retitle", "history"] as const;
type Verb = (typeof VERBS)[number];
type Turn = Exclude<Verb, "move" | "history" | "outcome" | "retitle">;

const TURNS: Readonly<Record<Turn, { status: TeamMeeting["status"]; what: string }>> = {
  confirm: { status: "scheduled", what: "confirmed" },
  postpone: { status: "postponed", what: "postponed" },
  cancel: { status: "cancelled", what: "cancelled" },
  close: { status: "held", what: "closed as held" },
};

export const said = (words: readonly string[]): string => ["schedule", ...words.map(quoteWord)].join(" ");

interface Aim {
  readonly before: Meeting;
  readonly rest: readonly string[];
  readonly wish: Wish;
}

const dated = (words: readonly string[]): readonly string[] =>
  words.map((word) => word.replace(/^(on|when|to):/i, "")).flatMap((word) => word.split(" "));

/** `move` gives a meeting another date; `confirm` with a date does so too, and says that it is sure. */
async function toDate(verb: "move" | "confirm", { before, rest, wish }: Aim, scene: Scene): Promise<Answer> {
  const line = said([verb, before.id, ...rest]);
  const drafted: Drafted = draftMoved(before, dated(rest), scene);
  if ("unclear" in drafted) return notClear(drafted.unclear, line, `schedule move ${before.id}`);
  const { record } = drafted.draft;
  const draft = { ...drafted.draft, record: verb === "confirm" ? { ...record, status: TURNS.confirm.status } : record };
  const day = sayWhen(whenOf(draft.record), scene.settings);
  return change({ draft, what: `${verb === "move" ? "moved to" : "confirmed for"} ${day}`, line, before }, wish, scene);
}

/** Why a meeting cannot take this turn. */
function stopped(verb: Turn, { before, rest }: Aim, { today }: Scene): Answer | undefined {
  const { id, title, when } = before;
  if (verb === "close" && when.start > today)
    return problem(
      "It has not been held yet",
      [title, " is planned for ", { when }, ". Close it when it is over."],
      [{ label: "Show it", says: id }, { label: "Move", says: `schedule move ${id}` }, cancelling(id)],
    );
  if (verb === "confirm" && when.precision !== "day")
    return problem(
      "There is no day to confirm",
      [title, " is only known for ", { when }, ". Give it a day first."],
      [{ label: "Give it a day", says: `schedule move ${id}` }],
    );
  return verb !== "close" && rest.length > 0
    ? problem(
        `I did not understand “${rest.join(" ").slice(0, 80)}”`,
        [`After the name of the meeting nothing more is needed to ${verb} it.`],
        [
          { label: `Only ${verb} it`, says: said([verb, id]) },
          { label: "Help with schedule", says: "help schedule" },
        ],
      )
    : undefined;
}

function turn(verb: Turn, aim: Aim, scene: Scene): Answer | Promise<Answer> {
  const { before, rest, wish } = aim;
  const why = stopped(verb, aim, scene);
  if (why) return why;
  const outcome = rest.join(" ").replace(/^outcome:/i, "");
  const { status, what } = TURNS[verb];
  const made: Change = {
    draft: { id: before.id, notes: [], record: { ...recordOf(before, scene), status, ...(outcome && { outcome }) } },
    what,
    line: said([verb, before.id, ...rest]),
    before,
    ...(verb === "close" &&
      !outcome && {
        actions: [{ label: "Say what came of it", says: `schedule outcome ${before.id}` }],
      }),
  };
  return change(made, wish, scene);
}

/** Only a team's own meeting can be renamed: a public one is called as its record calls it. */
function retitled({ before, rest, wish }: Aim, scene: Scene): Answer | Promise<Answer> {
  const line = said(["retitle", before.id, ...rest]);
  const title = rest
    .join(" ")
    .replace(/^title:/i, "")
    .trim();
  const record = recordOf(before, scene);
  const wrong = wrongTitle(title);
  if (wrong) return notClear(wrong, line, said(["retitle", before.id]));
  if (record.pinned)
    return problem(
      "That is a public record",
      [before.title, " is called so by its source. Schedule a meeting of your own if you need another name."],
      [{ label: "Show it", says: before.id }],
    );
  return change(
    { draft: { id: before.id, notes: [], record: { ...record, title } }, what: `renamed to ${title}`, line, before },
    wish,
    scene,
  );
}

const EXAMPLES: Readonly<Partial<Record<Verb, string>>> = {
  move: " 19 March 2027",
  retitle: ' "EU-Norway dialogue"',
};
const nameless = (verb: Verb): Answer =>
  whichMeeting(
    `${verb.slice(0, 1).toUpperCase()}${verb.slice(1)}`,
    `schedule ${verb} "EU-Norway SDD"${EXAMPLES[verb] ?? ""}`,
  );

/** Changes a meeting that is on the calendar already. */
export function alter(verb: Verb, words: readonly string[], wish: Wish, scene: Scene): Answer | Promise<Answer> {
  if (words.length === 0) return nameless(verb);
  const aimed = aimAt(
    words,
    { verb: `schedule ${verb}`, side: verb === "close" || verb === "outcome" ? "begun" : "ahead" },
    scene,
  );
  if ("title" in aimed) return aimed;
  const { found: before, rest } = aimed;
  const aim: Aim = { before, rest, wish };
  switch (verb) {
    case "history":
      return history(before, scene);
    case "outcome":
      return closingForm(before);
    case "retitle":
      return rest.length === 0 ? retitlingForm(before) : retitled(aim, scene);
    case "move":
      return rest.length === 0 ? movingForm(before) : toDate("move", aim, scene);
    case "confirm":
      return rest.length === 0 ? turn("confirm", aim, scene) : toDate("confirm", aim, scene);
    default:
      return turn(verb, aim, scene);
  }
}
