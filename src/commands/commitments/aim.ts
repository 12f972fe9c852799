import type { Answer } from "../../answer.ts";
import { list } from "../../answer.ts";
import { isOpen, type Promised, sayAbout } from "../../commitments/commitments.ts";
import { problem } from "../../text/blocks.ts";
import { foldWord } from "../../words.ts";
import type { Scene } from "../command.ts";
import { promisedIn } from "./keeping.ts";
import type { Turn } from "./save.ts";

const OFFERED = 8;

const offers = (verb: Turn, all: readonly Promised[], title: string, why: string, { library }: Scene): Answer =>
  problem(
    title,
    [why],
    [
      ...all.slice(0, OFFERED).map(({ id, what }) => ({ label: what, says: `commit ${verb} ${id}` })),
      { label: "Commitments", says: "commitments" },
    ],
    all.length > 0
      ? [list(all.slice(0, OFFERED).map((one) => [{ strong: one.what }, ` – ${sayAbout(one, library)}`]))]
      : [],
  );

/** The commitment that is meant: by its id, or by words of its text. */
export async function aimAt(verb: Turn, text: string, scene: Scene): Promise<Promised | Answer> {
  const all = await promisedIn(scene);
  const exact = all.find(({ id }) => id === text);
  if (exact) return exact;
  const wanted = all.filter((one) => isOpen(one) !== (verb === "reopen"));
  const folded = foldWord(text);
  const fitting = folded === "" ? [] : wanted.filter(({ what }) => foldWord(what).includes(folded));
  const [first, second] = fitting;
  if (first && !second) return first;
  if (second) return offers(verb, fitting, `Which “${text}” do you mean?`, "Press the one you mean.", scene);
  return folded === ""
    ? offers(verb, wanted, "Which commitment?", "Press the one you mean.", scene)
    : offers(verb, wanted, `I know no commitment “${text.slice(0, 80)}”`, "These are noted here:", scene);
}
