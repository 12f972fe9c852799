import type { Answer } from "../../answer.ts";
import { prose } from "../../answer.ts";
import { citations } from "../../citations.ts";
import type { Term } from "../../library/schema.ts";
import { nameOf } from "../../library/titles.ts";
import type { Scene } from "../command.ts";

export function termAnswer(one: Term, { library }: Scene): Answer {
  const cited = citations();
  const related = one.see.flatMap((id) => library.byId.get(id) ?? []);
  return {
    title: nameOf({ kind: "term", record: one }),
    blocks: [
      prose(one.meaning, ...cited.cite(one.sources)),
      ...(related.length > 0
        ? [{ kind: "facts", facts: [{ label: "See also", value: [related.map(nameOf).join("; ")] }] } as const]
        : []),
    ],
    actions: related.slice(0, 5).map((entry) => ({
      label: entry.kind === "term" ? entry.record.term : nameOf(entry),
      says: entry.record.id,
    })),
    sources: cited.sources,
  };
}
