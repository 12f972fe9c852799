import { nodesIn, textAt } from "../../adapters/kit/json.ts";
import { capabilities } from "../../adapters/teams/capabilities.ts";
import { isPrivate, NOT_A_MEMBER } from "../support/fakes/connector.ts";
import { doorContract } from "../support/kit.ts";
import { openTeams } from "../support/teamsStage.ts";

const escaped = (line: string): string => line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const speakIn = (activity: unknown): string =>
  [textAt(activity, "text"), ...nodesIn(activity).map((node) => textAt(node, "speak"))].join("\n");

doorContract({
  platform: "teams",
  capabilities,
  open: async (bot) => {
    const { teams, post, settled, lines, stop } = await openTeams(bot);
    let count = 0;
    let last = "";
    const shown = async (id: number) => {
      teams.messages.length = 0;
      await post({ id: `said-${id}`, text: escaped(last) }, { channel: true });
      await settled();
      return teams.messages.map((one) => ({ text: speakIn(one.activity), open: !isPrivate(one) }));
    };
    return {
      say: (line) => {
        last = line;
        return shown(++count);
      },
      again: () => shown(count),
      closePrivate: () => {
        teams.refuse("a:anna", NOT_A_MEMBER);
        teams.disturb(({ args }) => (args["targeted"] === true ? { fails: NOT_A_MEMBER } : undefined));
      },
      log: lines,
      stop,
    };
  },
});
