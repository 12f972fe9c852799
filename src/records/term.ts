import type { Action, Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import type { Term } from "../library/schema.ts";
import { nameOf } from "../library/titles.ts";
import { sayValue } from "../query/lexicon.ts";
import type { Look } from "../query/look.ts";
import { writeQuery } from "../query/say.ts";
import { citations } from "../text/citations.ts";

/** A term for a type of text or a kind of dialogue leads to the list of them. */
function listed({ term, expansion }: Term, { lexicon, say }: Look): Action[] {
  const value = lexicon.bare(term) ?? lexicon.bare(expansion);
  return value && (value.key === "type" || value.key === "kind")
    ? [
        {
          label: say.records.list(sayValue(value, say)),
          says: writeQuery("find", { filters: [{ key: value.key, not: false, values: [value.id] }] }),
        },
      ]
    : [];
}

export function termAnswer(one: Term, context: Look): Answer {
  const { library, say } = context;
  const cited = citations();
  const related = one.see.flatMap((id) => library.byId.get(id) ?? []);
  return {
    title: nameOf({ kind: "term", record: one }),
    headline: [say.records.headlines.term(one.term, one.expansion)],
    blocks: [
      prose(one.meaning, ...cited.cite(one.sources)),
      ...(related.length > 0
        ? [
            {
              kind: "facts",
              facts: [{ label: say.facts.seeAlso, value: [related.map(nameOf).join(say.punctuation.semicolon)] }],
            } as const,
          ]
        : []),
    ],
    actions: [
      ...listed(one, context),
      ...related.slice(0, 5).map((entry) => ({
        label: entry.kind === "term" ? entry.record.term : nameOf(entry),
        says: entry.record.id,
      })),
    ],
    sources: cited.sources,
  };
}
