import { explained } from "../../help.ts";

export const support = explained({
  support: {
    usage: "support",
    summary: "Whom to ask when something does not work",
    examples: ["support"],
    details: [["Says how whoever runs me can be reached, and what to tell them."]],
  },
  feedback: {
    usage: "feedback",
    summary: "How to tell what is wrong, missing or good",
    examples: ["feedback"],
    details: [["Says whom to tell of an error or a wish, and what they need to know."]],
  },
});
