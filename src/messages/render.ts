import type { Answer } from "../answer.ts";
import { calendarMessage } from "../imports/news.ts";
import { wordsIn } from "../text/words.ts";
import { briefMessage } from "./briefing.ts";
import { mayRepeat, messageOf } from "./message.ts";
import { newsMessage } from "./news.ts";
import type { Alone, Context, Part, Together } from "./part.ts";
import { radarMessage } from "./radar.ts";
import { wordMessage } from "./word.ts";

const isAlone = (part: Part): part is Alone =>
  part.kind === "radar" || part.kind === "news" || part.kind === "calendar" || part.kind === "word";

/** Parts that fill a message by themselves. */
export const standsAlone = (part: Part): boolean => part.kind === "brief" || isAlone(part);

function drawAlone(part: Alone, context: Context): Answer {
  switch (part.kind) {
    case "radar":
      return radarMessage(part, context);
    case "news":
      return newsMessage(part, context);
    case "calendar":
      return calendarMessage(part.told, context.library, wordsIn(context.reading.language));
    case "word":
      return wordMessage(part.act, true, context.reading.zone);
  }
}

const repeating = (answer: Answer, { repeated }: Context): Answer =>
  repeated ? { ...answer, blocks: [...answer.blocks, mayRepeat] } : answer;

/** The message in which some parts are told. `parts`: each subject once; `reasons`: all for which it is posted. */
export function draw(parts: readonly Part[], context: Context, reasons: readonly Part[]): Answer {
  const [only] = parts;
  if (only && isAlone(only)) return repeating(drawAlone(only, context), context);
  if (only?.kind === "brief") return repeating(briefMessage(only, context, reasons), context);
  return messageOf(
    parts.filter((part): part is Together => !isAlone(part)),
    context,
    reasons,
  );
}
