import { plural } from "./grammar.ts";

const counted = (one: string, other: string) => (count: number) =>
  plural(count, { one: `${count} ${one}`, other: `${count} ${other}` });

/** How many there are, inside a sentence or alone: "1 meeting", "3 meetings". */
export const counts = {
  partner: counted("partner", "partners"),
  instrument: counted("text", "texts"),
  series: counted("dialogue or forum", "dialogues and forums"),
  meeting: counted("meeting", "meetings"),
  operation: counted("mission or operation", "missions and operations"),
  term: counted("term", "terms"),
  change: counted("change", "changes"),
  post: counted("post", "posts"),
  row: counted("row", "rows"),
  source: counted("source", "sources"),
  commitment: counted("commitment", "commitments"),
};
