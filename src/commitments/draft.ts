import { writeWhen } from "../library/when.ts";
import { foldWord } from "../words.ts";
import type { Commitment } from "./commitment.ts";
import { type CommitmentContext, type Doubt, doubt } from "./doubt.ts";
import { readDue } from "./due.ts";
import { type CommitmentFields, type FieldName, writeFields } from "./fields.ts";
import { readSubject } from "./subject.ts";

/** A commitment as it would be saved. `said`: the same in words of a line, without doubt. */
export interface CommitmentDraft {
  readonly commitment: Commitment;
  readonly said: string;
  /** What should be known of how it was understood. */
  readonly notes: readonly string[];
}

const LONGEST_TEXT = 200;
const LONGEST_OWNER = 80;
const LONGEST_ADDRESS = 400;

const SIDES: Readonly<Record<string, string>> = {
  us: "us",
  we: "us",
  eu: "us",
  ours: "us",
  "our side": "us",
  partner: "partner",
  them: "partner",
  "the partner": "partner",
  "partner side": "partner",
};

function wrongIn(
  { what, by, source }: CommitmentFields,
  { say: { committing } }: CommitmentContext,
): Doubt | undefined {
  if (what.length > LONGEST_TEXT) return doubt("what", committing.tooLong.what(what.length, LONGEST_TEXT));
  if (by.length > LONGEST_OWNER) return doubt("by", committing.tooLong.by(by.length, LONGEST_OWNER));
  const isAddress = URL.canParse(source) && new URL(source).protocol === "https:" && source.length <= LONGEST_ADDRESS;
  return source === "" || isAddress ? undefined : doubt("source", committing.noAddress);
}

const REQUIRED = ["what", "by", "of"] as const;

/** What a line says, as it would be saved; or what is missing or in doubt. */
export function draftCommitment(
  fields: CommitmentFields,
  context: CommitmentContext,
): { readonly draft: CommitmentDraft } | { readonly doubt: Doubt } | { readonly missing: readonly FieldName[] } {
  const wrong = wrongIn(fields, context);
  if (wrong) return { doubt: wrong };
  const missing = REQUIRED.filter((field) => foldWord(fields[field]) === "");
  if (missing.length > 0) return { missing };
  const about = readSubject(fields.of, context);
  if (typeof about !== "string") return { doubt: about };
  const read = readDue(fields.due, context);
  if ("problem" in read) return { doubt: read };
  const { due, notes } = read;
  const { what, source } = fields;
  const owner = SIDES[foldWord(fields.by)] ?? fields.by;
  const written = due === null || due === "next-round" ? (due ?? "") : writeWhen(due);
  return {
    draft: {
      commitment: { what, owner, due, about, source: source || null, since: context.today, status: "open" },
      said: writeFields({ what, source, by: owner, due: written, of: about }),
      notes,
    },
  };
}
