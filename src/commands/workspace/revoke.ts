import type { Answer } from "../../answer.ts";
import { revokeAllOf } from "../../feeds/kept.ts";
import { readSaving } from "../../proposals/saving.ts";
import { mentionedIn } from "../../settings/mentions.ts";
import { problem, toAsker } from "../../text/blocks.ts";
import type { WorkspaceContext } from "./running.ts";

/** `workspace revoke @Anna [now]`: whoever has left keeps no way to the team's calendar. */
export async function revoke(said: readonly string[], context: WorkspaceContext): Promise<Answer> {
  const { calendars, workspace } = context.say;
  const { words, saving } = readSaving(said);
  const back = [{ label: workspace.back, says: "workspace" }];
  const [one] = mentionedIn(words, context);
  if (!one) return problem(calendars.whose, calendars.mentionThem, back);
  const person = { person: one };
  if (!saving.now) {
    const says = `workspace revoke <@${one.id}|${one.name}> now`;
    return toAsker(calendars.takeBack, calendars.allOf(person), [
      { label: calendars.revokeThem, says, style: "danger", asked: true },
      { label: calendars.keepThem, says: "workspace" },
    ]);
  }
  const revoked = await revokeAllOf(one, context);
  const title = revoked > 0 ? calendars.revokedTitle : calendars.nothingToRevoke;
  return toAsker(title, calendars.revokedOf(revoked, person), back);
}
