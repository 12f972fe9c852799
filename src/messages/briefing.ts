import { createHash } from "node:crypto";
import type { Action, Answer } from "../answer.ts";
import { briefingOf } from "../briefings/brief.ts";
import type { SectionKey } from "../briefings/briefing.ts";
import { pageAnswer } from "../briefings/page.ts";
import type { Library } from "../library/library.ts";
import type { Meeting } from "../library/schema.ts";
import { actedBlocks, actionsFor, afterActs, becauseOf } from "./actions.ts";
import { cameLate, titleOf } from "./message.ts";
import type { Context, Part } from "./part.ts";

/** What a team notes, and what is only told as a change, is no fact that was corrected. */
const APART: ReadonlySet<SectionKey> = new Set(["commitments", "changes"]);
const known = new WeakMap<Library, Map<string, string>>();

/** What a briefing says on an ISO day, so that a later correction of anything in it is seen. */
export function briefTelling(meeting: Meeting, library: Library, day: string): string {
  const all = known.get(library) ?? new Map<string, string>();
  known.set(library, all);
  const key = `${meeting.id} ${day}`;
  const found = all.get(key);
  if (found) return found;
  const { sections } = briefingOf({ kind: "meeting", record: meeting }, { library, today: day, commitments: [] });
  const said = sections
    .filter((one) => !APART.has(one.key))
    .map(({ heading, points }) => [heading, points.map(({ text }) => text)]);
  const telling = createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 12);
  all.set(key, telling);
  return telling;
}

/** Buttons of the page that a reminder has need of. */
const KEPT: ReadonlySet<string> = new Set(["short", "file"]);

/** The page that takes the place of a last reminder. `reasons`: all for which it is posted. */
export function briefMessage(
  part: Extract<Part, { kind: "brief" }>,
  context: Context,
  reasons: readonly Part[],
): Answer {
  const page = pageAnswer(briefingOf({ kind: "meeting", record: part.meeting }, context), context.reading);
  const [lengths, others] = [page.actions ?? [], actionsFor([part], context)];
  return {
    ...page,
    title: titleOf(part, context.today),
    blocks: [...actedBlocks(context), ...page.blocks, ...(part.late ? [cameLate] : []), ...becauseOf(reasons, context)],
    actions: afterActs(
      [
        ...lengths.filter(({ says }) => KEPT.has(says.split(" ").at(-1) ?? "")),
        ...others.filter(({ label }) => label !== "Brief"),
        ...lengths.filter(({ says }) => says.startsWith("commit ")).map((one): Action => ({ ...one, more: true })),
      ],
      context,
    ),
    audience: "room",
  };
}
