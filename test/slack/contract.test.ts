import { capabilities } from "../../adapters/slack/capabilities.ts";
import { refused } from "../support/fakes/strictSlack.ts";
import { doorContract } from "../support/kit.ts";
import { openStage } from "../support/slackStage.ts";

const PRIVATE = new Set(["chat.postEphemeral", "response"]);
/** What somebody types arrives with these signs escaped. */
const escaped = (line: string): string => line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

doorContract({
  platform: "slack",
  capabilities,
  open: async (bot) => {
    const { slack, person, done, lines, stop } = await openStage({ bot });
    const shown = async (act: () => Promise<unknown>) => {
      slack.seen.length = 0;
      await done(act());
      return slack.seen.map(({ what, by, room }) => ({
        text: JSON.parse(what).text,
        open: by === undefined && room === "C1",
      }));
    };
    let count = 0;
    const mention = (line: string, ts: number) => shown(() => person.mention(escaped(line), { ts: `${ts}.1` }));
    let last = "";
    return {
      say: (line) => {
        last = line;
        return mention(line, ++count);
      },
      again: () => mention(last, count),
      closePrivate: () =>
        slack.disturb(({ what, args }) =>
          PRIVATE.has(what) || (what === "chat.postMessage" && args["channel"] !== "C1")
            ? { fails: refused("channel_not_found") }
            : undefined,
        ),
      log: lines,
      stop,
    };
  },
});
