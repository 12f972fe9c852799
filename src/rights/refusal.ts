import type { Answer } from "../answer.ts";
import { problem } from "../text/blocks.ts";
import type { Words } from "../text/words.ts";
import { mayChange, mayChangeHere, type RightsContext, type Verdict } from "./verdict.ts";

const refusal = (
  title: string,
  sentence: (who: string) => string,
  { who, why }: Extract<Verdict, { may: false }>,
  { common, rights }: Words,
): Answer =>
  problem(
    title,
    [`${sentence(who)}${why === undefined ? "" : rights.notEstablished(why)}${rights.askOne}`],
    [{ label: common.settings, says: "settings" }],
  );

/** Why somebody may not change what belongs to this conversation; nothing if they may. */
export async function refusedTo(asker: RightsContext): Promise<Answer | undefined> {
  const verdict = await mayChangeHere(asker);
  const { mayNotHere, here } = asker.say.rights;
  return verdict.may ? undefined : refusal(mayNotHere, here, verdict, asker.say);
}

/** Why somebody may not change what belongs to the workspace; nothing if they may. `room`: where it was made. */
export async function refusedFor(room: string | undefined, asker: RightsContext): Promise<Answer | undefined> {
  const verdict = await mayChange(room, asker);
  const { mayNot, elsewhere } = asker.say.rights;
  return verdict.may ? undefined : refusal(mayNot, elsewhere, verdict, asker.say);
}
