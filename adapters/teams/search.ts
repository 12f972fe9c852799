import type { Suggestion } from "../../src/bot.ts";
import { languageOf } from "../../src/languages.ts";
import { wordsIn } from "../../src/text/words.ts";
import { linkFiles } from "./fileLinks.ts";
import type { Invoked } from "./framework.ts";
import { personOf, placeOf } from "./parse.ts";
import { type Activity, searchOf } from "./payloads.ts";
import { attachmentOf, cardOf } from "./render.ts";
import type { Services } from "./responder.ts";

/** Teams shows no more than this many at a glance, and waits five seconds for them. */
const RESULTS = 8;
const PREVIEW = "application/vnd.microsoft.card.thumbnail";

/** A sentence in the place of results. */
const saying = (text: string): Invoked => ({ status: 200, body: { composeExtension: { type: "message", text } } });

/** The message extension: records to choose from, each with the card that it inserts. */
export async function searched(
  { bot, answer, files }: Pick<Services, "bot" | "answer" | "files">,
  activity: Activity,
): Promise<Invoked> {
  const place = { ...placeOf(activity), direct: true };
  const attachment = async ({ title, detail, says }: Suggestion) => {
    const reply = await answer({ line: says, place, person: personOf(activity), unsaid: true });
    const preview = { contentType: PREVIEW, content: { title, text: detail } };
    const links = await linkFiles(files, place, reply.answer);
    return { ...attachmentOf(cardOf(reply, { links })), preview };
  };
  const language = languageOf(activity.locale ?? undefined);
  const { doors } = wordsIn(language);
  const text = searchOf(activity.value);
  if (text === undefined) return saying(doors.notUnderstood);
  const found = bot.suggest(text, RESULTS, language);
  if (found.length === 0) return saying(doors.nothingFound(text.trim()));
  const attachments = await Promise.all(found.map(attachment));
  return { status: 200, body: { composeExtension: { type: "result", attachmentLayout: "list", attachments } } };
}
