import type { Answer, Block, Line } from "../answer.ts";
import { heading, list, quiet } from "../answer.ts";
import { sayMeeting } from "../library/lines.ts";
import { type Citations, citations } from "../text/citations.ts";
import type { Words } from "../text/words.ts";
import { actedBlocks, actionsFor, afterActs, becauseOf } from "./actions.ts";
import type { Acted } from "./acts/acted.ts";
import type { Moment, Part } from "./kind.ts";

/** Says so where nobody can tell whether the same was posted before. */
export const repeating = (answer: Answer, repeated: boolean, { messages }: Words): Answer =>
  repeated ? { ...answer, blocks: [...answer.blocks, quiet(messages.repeated)] } : answer;

/** A message by itself, composed already. */
export const composed = (subject: string, answer: Answer): Part => ({
  subject,
  rules: [],
  title: answer.title,
  blocks: () => answer.blocks,
  alone: () => answer,
});

/** Each subject once: several leads that fall together say the same, and a briefing says it best. */
export function distinct(parts: readonly Part[]): Part[] {
  const seen = new Map<string, Part>();
  for (const part of parts) if (!seen.has(part.subject) || part.best) seen.set(part.subject, part);
  return [...seen.values()];
}

/** More than these are drawn as a line each. */
const DETAILED = 6;

/** A line for each, where there are too many to say all of each. */
const short = (parts: readonly Part[], { today, room: { say } }: Moment, { cite }: Citations): Block =>
  list(
    parts.map(({ title, meeting }): Line => {
      const head = { strong: title };
      return meeting ? [head, " – ", ...sayMeeting(meeting, today, say), ...cite(meeting.sources, 1)] : [head];
    }),
  );

const inFull = (parts: readonly Part[], headed: boolean, cited: Citations): Block[] =>
  parts.flatMap(({ title, blocks }) => [...(headed ? [heading(title)] : []), ...blocks(cited)]);

/** What comes first of several. */
function firstOf(parts: readonly Part[], { messages }: Words): Pick<Answer, "headline"> {
  const [first] = parts
    .flatMap(({ meeting }) => meeting ?? [])
    .sort((one, other) => one.when.start.localeCompare(other.when.start));
  return first ? { headline: messages.first(first.title, first.when) } : {};
}

/** Several things in one message. `parts`: each subject once; `reasons`: all for which it is posted. */
function together(parts: readonly Part[], reasons: readonly Part[], acted: Acted, moment: Moment): Answer {
  const { say } = moment.room;
  const cited = citations();
  const [only, ...more] = parts;
  const single = more.length === 0 ? only : undefined;
  const brief = parts.filter(({ whole }) => !whole);
  const blocks =
    parts.length > DETAILED
      ? [
          short(brief, moment, cited),
          ...inFull(
            parts.filter(({ whole }) => whole),
            true,
            cited,
          ),
        ]
      : inFull(parts, !single, cited);
  return {
    title: single?.title ?? say.messages.several(parts.length),
    ...(single ? {} : firstOf(parts, say)),
    blocks: [...actedBlocks(acted), ...blocks, ...becauseOf(reasons, say)],
    actions: afterActs(actionsFor(parts, moment), acted),
    sources: cited.sources,
    audience: "room",
  };
}

/** The message in which some parts are told. `repeated`: it may have been posted before. */
export function compose(
  reasons: readonly Part[],
  moment: Moment,
  { acted, repeated }: { readonly acted: Acted; readonly repeated: boolean },
): Answer {
  const parts = distinct(reasons);
  const answer = parts[0]?.alone?.(reasons, acted) ?? together(parts, reasons, acted, moment);
  return repeating(answer, repeated, moment.room.say);
}
