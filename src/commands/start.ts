import type { Answer } from "../answer.ts";
import { heading, list, quiet } from "../answer.ts";
import { meetingLine } from "../library/lines.ts";
import { parseWhen } from "../library/when.ts";
import { citations } from "../text/citations.ts";
import type { CommandContext } from "./context.ts";
import { comingFor } from "./next.ts";
import { allCommands, taskActions } from "./tasks.ts";

const SOON = 5;

/** What an empty line and a greeting show: what is coming, and what people come for. */
export function start(context: CommandContext): Answer {
  const { library, today, say } = context;
  const cited = citations();
  const asOf = parseWhen(library.release.asOf);
  const coming = comingFor({ filters: [] }, context)
    .slice(0, SOON)
    .map((one) => meetingLine(one, today, cited, say));
  return {
    title: say.lookup.start.title,
    headline: [say.lookup.start.ask],
    blocks: [
      heading(say.common.whatIsNext),
      list(coming.length > 0 ? coming : [[say.lookup.start.nothingComing]]),
      ...(asOf ? [quiet(...say.lookup.start.asOf({ when: asOf }))] : []),
    ],
    actions: [...taskActions(context), allCommands(context)],
    sources: cited.sources,
    audience: "asker",
  };
}
