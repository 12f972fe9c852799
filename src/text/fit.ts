import type { Answer, Block } from "../answer.ts";
import { quiet } from "../answer.ts";
import type { Inline, Line } from "../runs.ts";
import type { Words } from "./words.ts";

function unitsOf(block: Block): number {
  switch (block.kind) {
    case "facts":
      return block.facts.length;
    case "list":
      return block.items.length;
    case "table":
      return block.rows.length;
    case "heading":
    case "prose":
    case "picture":
    case "form":
      return 1;
  }
}

function firstOf(block: Block, units: number): Block {
  switch (block.kind) {
    case "facts":
      return { ...block, facts: block.facts.slice(0, units) };
    case "list":
      return { ...block, items: block.items.slice(0, units) };
    case "table":
      return { ...block, rows: block.rows.slice(0, units) };
    case "heading":
    case "prose":
    case "picture":
    case "form":
      return block;
  }
}

const linesOf = (block: Block): readonly Line[] => {
  switch (block.kind) {
    case "facts":
      return block.facts.map(({ value }) => value);
    case "list":
      return block.items;
    case "table":
      return block.rows.flat();
    case "prose":
      return [block.text];
    case "heading":
    case "picture":
    case "form":
      return [];
  }
};

const noteOf = (run: Inline): number => (typeof run === "object" && "note" in run ? run.note : 0);

const lastNote = (blocks: readonly Block[]): number => Math.max(0, ...blocks.flatMap(linesOf).flat().map(noteOf));

/** The first lines of an answer, a sentence that says how many are missing, and only the sources they cite. */
function beginning(answer: Answer, units: number, { doors }: Words): Answer {
  const kept: Block[] = [];
  let left = units;
  for (const block of answer.blocks) {
    if (left > 0) kept.push(firstOf(block, left));
    left -= unitsOf(block);
  }
  const whole = kept.at(-1)?.kind === "heading" ? kept.slice(0, -1) : kept;
  const cited = answer.sources?.slice(0, lastNote(whole)) ?? [];
  return { ...answer, blocks: [...whole, quiet(doors.shortened(-left))], sources: cited };
}

/**
 * The answer itself if it fits a platform, else as many of its lines as do. `fits` measures one candidate.
 * Sources are numbered in the order in which lines cite them, so the first lines need the first sources only.
 */
export function fitTo(answer: Answer, fits: (candidate: Answer) => boolean, say: Words): Answer {
  if (fits(answer)) return answer;
  let low = 0;
  let high = answer.blocks.reduce((sum, block) => sum + unitsOf(block), 0) - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(beginning(answer, middle, say))) low = middle;
    else high = middle - 1;
  }
  return beginning(answer, low, say);
}
