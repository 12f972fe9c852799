import type { Answer, Field } from "../../answer.ts";
import { prose } from "../../answer.ts";
import type { Said } from "./said.ts";

/** Platforms take no more into a field. */
const FIELD = 500;

const FIELDS: readonly (Field & { readonly name: keyof Said })[] = [
  { name: "what", label: "What was promised", kind: "text", required: true, before: "what:" },
  {
    name: "by",
    label: "Who owes it",
    hint: "us, partner, or a function such as political director",
    kind: "text",
    required: true,
    before: "by:",
  },
  {
    name: "due",
    label: "Due",
    hint: "30 June 2027, June 2027, Q2 2027 or next-round",
    kind: "text",
    before: "due:",
  },
  {
    name: "of",
    label: "Meeting, dialogue or partner",
    hint: "By its name, such as EU-Norway dialogue",
    kind: "text",
    required: true,
    before: "of:",
  },
  { name: "source", label: "Source", hint: "An address that begins with https://", kind: "text", before: "source:" },
];

const NAMES: Readonly<Record<keyof Said, string>> = {
  what: "what was promised",
  by: "who owes it",
  due: "when it is due",
  of: "to which meeting it belongs",
  source: "its source",
};

/** Asks for a commitment, with what was typed already; `missing`: what the line did not say. */
export const commitmentForm = (said: Said, missing: readonly (keyof Said)[]): Answer => ({
  title: "Note a commitment",
  blocks: [
    missing.length > 0
      ? prose(`Please say ${new Intl.ListFormat("en-GB").format(missing.map((one) => NAMES[one]))}.`)
      : prose("You see it in full before it is saved. Only this workspace sees it."),
    {
      kind: "form",
      form: {
        says: "commit",
        fields: FIELDS.map((field) =>
          said[field.name] === "" ? field : { ...field, initial: said[field.name].slice(0, FIELD) },
        ),
        submit: "Look at it",
      },
    },
  ],
  audience: "asker",
});
