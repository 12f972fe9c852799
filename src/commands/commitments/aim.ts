import type { Answer } from "../../answer.ts";
import { list } from "../../answer.ts";
import { isOpen, type Promised } from "../../commitments/commitment.ts";
import { sayAbout } from "../../commitments/statement.ts";
import { promisedIn, type Transition } from "../../commitments/versions.ts";
import { problem } from "../../text/blocks.ts";
import { foldWord } from "../../words.ts";
import type { CommandContext } from "../context.ts";

const OFFERED = 8;
/** So much of what was typed is said back. */
const SHOWN = 80;

type Aiming = Pick<CommandContext, "say" | "library" | "store" | "place">;

function offers(verb: Transition, all: readonly Promised[], title: string, why: string, aiming: Aiming): Answer {
  const { committing } = aiming.say;
  const offered = all.slice(0, OFFERED);
  return problem(
    title,
    [why],
    [
      ...offered.map(({ id, what }) => ({ label: what, says: `commit ${verb} ${id}` })),
      { label: committing.commitments, says: "commitments" },
    ],
    offered.length > 0 ? [list(offered.map((one) => committing.of(one.what, sayAbout(one, aiming))))] : [],
  );
}

/** The commitment that is meant: by its id, or by words of its text. */
export async function aimAt(verb: Transition, text: string, aiming: Aiming): Promise<Promised | Answer> {
  const all = await promisedIn(aiming);
  const exact = all.find(({ id }) => id === text);
  if (exact) return exact;
  const wanted = all.filter((one) => isOpen(one) !== (verb === "reopen"));
  const folded = foldWord(text);
  const fitting = folded === "" ? [] : wanted.filter(({ what }) => foldWord(what).includes(folded));
  const [first, second] = fitting;
  if (first && !second) return first;
  const { committing, naming } = aiming.say;
  if (second) return offers(verb, fitting, naming.which(text), naming.press, aiming);
  return folded === ""
    ? offers(verb, wanted, committing.which, naming.press, aiming)
    : offers(verb, wanted, committing.unknown(text.slice(0, SHOWN)), committing.known, aiming);
}
