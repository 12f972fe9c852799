import type { Answer } from "../../answer.ts";
import { prose } from "../../answer.ts";
import type { Meeting } from "../../library/schema.ts";
import { partnerName } from "../../library/titles.ts";
import { LEVEL_LABELS } from "../../vocabulary.ts";
import type { Scene } from "../command.ts";

const DATE_HINT = "12 March 2027 10:00 Oslo, March 2027, Q1 2027 or 2027";

/** A new meeting, or the date of an expected one. */
export const schedulingForm = ({ library }: Scene): Answer => ({
  title: "Schedule a meeting",
  blocks: [
    prose("You see it in full before it is saved."),
    {
      kind: "form",
      form: {
        says: "schedule",
        fields: [
          {
            name: "title",
            label: "Title",
            hint: "Or the name of a dialogue that is expected",
            kind: "text",
            required: true,
            before: "title:",
          },
          { name: "when", label: "When", hint: DATE_HINT, kind: "text", required: true, before: "on:" },
          {
            name: "with",
            label: "With",
            kind: "choices",
            options: library.partners.map((one) => ({ label: partnerName(one), value: one.id })),
            before: "with:",
          },
          {
            name: "level",
            label: "Level",
            kind: "choice",
            options: Object.entries(LEVEL_LABELS).map(([value, { label }]) => ({ label, value })),
            before: "level:",
          },
          { name: "city", label: "City", kind: "text", before: "city:" },
        ],
        submit: "Look at it",
      },
    },
  ],
  audience: "asker",
});

export const movingForm = ({ id, title, when }: Meeting): Answer => ({
  title: "Move a meeting",
  blocks: [
    prose(title, " stands for ", { when }, "."),
    {
      kind: "form",
      form: {
        says: `schedule move ${id}`,
        fields: [{ name: "when", label: "New date", hint: DATE_HINT, kind: "text", required: true, before: "on:" }],
        submit: "Look at it",
      },
    },
  ],
  audience: "asker",
});
