import type { Answer } from "../../answer.ts";
import { prose } from "../../answer.ts";
import { revokeAllOf } from "../../feeds/kept.ts";
import { mentionedIn } from "../../settings/mentions.ts";
import { problem } from "../../text/blocks.ts";
import type { Words } from "../../text/words.ts";
import { foldWord } from "../../words.ts";
import { refusedRunning, type WorkspaceContext } from "./running.ts";

const unnamed = ({ calendars, workspace }: Words): Answer =>
  problem(calendars.whose, calendars.mentionThem, [{ label: workspace.back, says: "workspace" }]);

/** `workspace revoke @Anna [now]`: whoever has left keeps no way to the team's calendar. */
export async function revoke(words: readonly string[], context: WorkspaceContext): Promise<Answer> {
  const refused = await refusedRunning(context);
  if (refused) return refused;
  const { say } = context;
  const { calendars } = say;
  const [one] = mentionedIn(words, context);
  if (!one) return unnamed(say);
  const person = { person: one };
  if (foldWord(words.at(-1) ?? "") !== "now")
    return {
      title: calendars.takeBack,
      blocks: [prose(...calendars.allOf(person))],
      actions: [
        {
          label: calendars.revokeThem,
          says: `workspace revoke <@${one.id}|${one.name}> now`,
          style: "danger",
          asked: true,
        },
        { label: calendars.keepThem, says: "workspace" },
      ],
      audience: "asker",
    };
  const revoked = await revokeAllOf(one, context);
  return {
    title: revoked > 0 ? calendars.revokedTitle : calendars.nothingToRevoke,
    blocks: [prose(...calendars.revokedOf(revoked, person))],
    actions: [{ label: say.workspace.back, says: "workspace" }],
    audience: "asker",
  };
}
