import type { Answer } from "../answer.ts";
import { heading, list, prose, quiet } from "../answer.ts";
import { meetingLine } from "../library/lines.ts";
import { parseWhen } from "../library/when.ts";
import { citations } from "../text/citations.ts";
import type { LookContext } from "./context.ts";
import { example } from "./help.ts";
import { comingFor } from "./next.ts";

const SOON = 5;
const TRY = ["moldavie", "next nato", "find fpa -soia", "compare japan korea norway"];

/** What an empty line, App Home and the welcome show: what is coming, and how to ask. */
export function start(context: LookContext): Answer {
  const { library, today, say } = context;
  const cited = citations();
  const asOf = parseWhen(library.release.asOf);
  const coming = comingFor({ filters: [] }, context)
    .slice(0, SOON)
    .map((one) => meetingLine(one, today, cited, say));
  return {
    title: say.lookup.start.title,
    blocks: [
      prose(say.lookup.start.ask),
      list(TRY.map((line) => [{ command: line }])),
      heading(say.common.whatIsNext),
      list(coming.length > 0 ? coming : [[say.lookup.start.nothingComing]]),
      ...(asOf ? [quiet(...say.lookup.start.asOf({ when: asOf }))] : []),
    ],
    actions: [
      { label: say.lookup.start.allComing, says: "next" },
      ...TRY.map(example),
      { label: say.common.help, says: "help" },
    ],
    sources: cited.sources,
    audience: "asker",
  };
}
