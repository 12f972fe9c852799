import type { Entry } from "../library/library.ts";
import { nameOf } from "../library/titles.ts";
import { type CommitmentContext, type Doubt, doubt } from "./doubt.ts";

const KINDS = ["meeting", "series", "partner"] as const;

/** To what a commitment can belong. */
type Holder = Extract<Entry, { kind: (typeof KINDS)[number] }>;
const holds = (entry: Entry): entry is Holder => KINDS.some((kind) => kind === entry.kind);

/** What bears that name and can hold no commitment, with the partners to which it belongs. */
function unfit(entry: Entry, { library: { partners }, say }: CommitmentContext): Doubt {
  const owners =
    entry.kind === "instrument"
      ? partners.filter(({ id }) => id === entry.record.partner)
      : entry.kind === "operation"
        ? partners.filter(({ iso }) => iso !== undefined && entry.record.hosts.includes(iso))
        : [];
  return doubt(
    "of",
    say.committing.otherKind(nameOf(entry), say.lookup.kinds[entry.kind]),
    owners.map(({ id, name }) => ({ label: name, value: id })),
  );
}

/** The id of the meeting, dialogue or partner that is meant. */
export function readSubject(text: string, context: CommitmentContext): string | Doubt {
  const { library, say } = context;
  const entry = library.byId.get(text);
  if (entry && holds(entry)) return entry.record.id;
  const exact = library.names.exact(text);
  const [other] = exact.filter(({ kind }) => kind === "instrument" || kind === "operation");
  // Else the name of a mission is taken for a misspelt partner.
  if (other && !exact.some(holds)) return unfit(other, context);
  const naming = library.names.find(text, KINDS);
  if ("found" in naming) return naming.found.record.id;
  const { ambiguous, nothingCalled } = say.committing;
  const near = "tie" in naming ? naming.tie : naming.near;
  return doubt(
    "of",
    "tie" in naming ? ambiguous(text) : nothingCalled(text),
    near.map((one) => ({ label: nameOf(one), value: one.record.id })),
  );
}
