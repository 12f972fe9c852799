import type { Answer } from "../../answer.ts";
import type { Scene } from "../command.ts";
import { keepingOf, refusedToKeep, type Wish } from "./keeping.ts";

import { preview } from "./preview.ts";
import type { Change } from "./proposed.ts";
import { save } from "./save.ts";

/** Shows a change, or saves it. */
export async function change(made: Change, wish: Wish, scene: Scene): Promise<Answer> {
  const keeping = await keepingOf(made.draft.id, made.before, wish.audience, scene);
  const refused = await refusedToKeep(made.before, keeping, scene);
  if (refused) return refused;
  return wish.now ? save(made, keeping, wish.seen, scene) : preview(made, keeping, scene);
}
