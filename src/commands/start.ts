import type { Answer } from "../answer.ts";
import { heading, list, prose, quiet } from "../answer.ts";
import { meetingLine } from "../library/lines.ts";
import { parseWhen } from "../library/when.ts";
import { citations } from "../text/citations.ts";
import type { Scene } from "./command.ts";
import { comingFor } from "./next.ts";

const SOON = 5;
const TRY = ["moldavie", "next nato", "find fpa -soia", "compare japan korea norway"];

/** What an empty line, App Home and the welcome show: what is coming, and how to ask. */
export function start(scene: Scene): Answer {
  const cited = citations();
  const asOf = parseWhen(scene.library.release.asOf);
  const coming = comingFor({ filters: [] }, scene).slice(0, SOON);
  return {
    title: "aide-mémoire",
    blocks: [
      prose(
        "Ask me about the EU’s peace, security and defence partnerships: type a name, in any EU language, or try one of these.",
      ),
      list(TRY.map((line) => [{ command: line }])),
      heading("What is next"),
      list(
        coming.length > 0
          ? coming.map((one) => meetingLine(one, scene.today, cited))
          : [["Nothing is known to be coming."]],
      ),
      ...(asOf ? [quiet("From public sources, as of ", { when: asOf }, ".")] : []),
    ],
    actions: [
      { label: "All that is coming", says: "next" },
      ...TRY.map((line) => ({ label: line, says: line })),
      { label: "Help", says: "help" },
    ],
    sources: cited.sources,
    audience: "asker",
  };
}
