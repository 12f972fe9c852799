import type { Answer, Field } from "../../answer.ts";
import { prose } from "../../answer.ts";
import type { Doubt } from "../../commitments/doubt.ts";
import { type CommitmentFields, type FieldName, writeFields } from "../../commitments/fields.ts";
import { problem } from "../../text/blocks.ts";
import type { Words } from "../../text/words.ts";
import type { CommandContext } from "../context.ts";

type Speaker = Pick<CommandContext, "say">;

/** Platforms take no more into a field. */
const LONGEST = 500;

const FIELDS = ["what", "by", "due", "of", "source"] as const;
const REQUIRED: ReadonlySet<FieldName> = new Set(["what", "by", "of"]);

function fieldFor(name: FieldName, typed: string, { committing }: Words): Field {
  const { missing: _missing, ...labels } = committing.form.fields[name];
  return {
    name,
    kind: "text",
    ...labels,
    before: `${name}:`,
    ...(REQUIRED.has(name) && { required: true }),
    ...(typed !== "" && { initial: typed.slice(0, LONGEST) }),
  };
}

/** Asks for a commitment, with what was typed already; `missing`: what the line did not say. */
export function commitmentForm(typed: CommitmentFields, missing: readonly FieldName[], { say }: Speaker): Answer {
  const { committing, drafts } = say;
  const { noteOne, form } = committing;
  return {
    title: noteOne,
    blocks: [
      prose(missing.length > 0 ? form.missing(missing.map((one) => form.fields[one].missing)) : form.inFull),
      {
        kind: "form",
        form: { says: "commit", fields: FIELDS.map((one) => fieldFor(one, typed[one], say)), submit: drafts.form.look },
      },
    ],
    audience: "asker",
  };
}

/** What a line does not say clearly, with what could be meant, and a form that holds what was typed. */
export const notClear = (
  { problem: why, field, instead }: Doubt,
  typed: CommitmentFields,
  { say: { drafts, common } }: Speaker,
): Answer =>
  problem(
    drafts.moreExactly,
    [why],
    [
      ...instead.map(({ label, value }) => ({ label, says: `commit ${writeFields({ ...typed, [field]: value })}` })),
      { label: drafts.fillIn, says: `commit form ${writeFields(typed)}` },
      { label: common.helpWith("commit"), says: "help commit" },
    ],
  );
