import type { Answer } from "../answer.ts";
import type { Scene } from "./command.ts";
import { problem } from "./lines.ts";

const refusal = (who: string): Answer =>
  problem(
    "You may not change this here",
    [`In this conversation ${who} may change what is followed, scheduled and set. Ask one of them.`],
    [{ label: "Settings", says: "settings" }],
  );

/** Why somebody may not change what belongs to this conversation; nothing if they may. */
export async function refusedTo({
  settings: { editors },
  person,
  place,
  messenger,
}: Scene): Promise<Answer | undefined> {
  if (editors === "everyone" || place.direct) return undefined;
  if (editors === "managers")
    return (await messenger?.managesRoom(place, person)) === true ? undefined : refusal("those who manage the channel");
  const ids = new Set([person.id, person.also]);
  return editors.some(({ id }) => ids.has(id)) ? undefined : refusal(editors.map(({ name }) => name).join(", "));
}
