import type { Answer, Inline } from "../answer.ts";
import { prose } from "../answer.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";

const addressed = (contact: string): Inline => ({
  link: contact,
  url: contact.startsWith("https:") ? contact : `mailto:${contact}`,
});

const reaching = (what: "support" | "feedback", { contact, say }: CommandContext): Answer => {
  const { title, headline, nobody, how } = say.tasks[what];
  return {
    title,
    headline: contact === undefined ? nobody : headline([addressed(contact)]),
    blocks: [prose(...how)],
    actions: [
      { label: say.common.help, says: "help" },
      { label: say.tasks.about, says: "about" },
    ],
    audience: "asker",
  };
};

/** Who helps where something does not work. */
export const support: Command = {
  name: "support",
  outside: true,
  minor: true,
  alone: true,
  run: (_words, context) => reaching("support", context),
};

/** Whom to tell what is wrong, missing or good. */
export const feedback: Command = {
  name: "feedback",
  outside: true,
  minor: true,
  alone: true,
  run: (_words, context) => reaching("feedback", context),
};
