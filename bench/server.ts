import { join } from "node:path";
import process from "node:process";
import express from "express";

const SECRET = "bench";
const quiet = { info: () => {}, warn: () => {}, error: () => {} };

const listen = (app: express.Express): Promise<string> =>
  new Promise((resolve) => {
    const server = app.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`);
    });
  });

/** Bolt with nothing but a constant answer. */
async function bareSlack(): Promise<string> {
  const { App, ExpressReceiver } = await import("@slack/bolt");
  const receiver = new ExpressReceiver({ signingSecret: SECRET });
  const app = new App({ receiver, authorize: async () => ({ botToken: "xoxb-bench" }), convoStore: false });
  app.command("/aide", async ({ ack }) => ack("constant"));
  const web = express();
  web.use(receiver.router as express.Router);
  return listen(web);
}

/** botbuilder with nothing but a constant answer; authentication off, as ours has it in the playground. */
async function bareTeams(): Promise<string> {
  const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = await import("botbuilder");
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const web = express();
  web.post("/api/messages", express.json(), (request, response) => {
    void adapter.process(request, response, async (context) => {
      await context.sendActivity("constant");
    });
  });
  return listen(web);
}

async function ours(settings: Record<string, string>): Promise<string> {
  const [{ readConfig }, { open }, { openLibrary }] = await Promise.all([
    import("../config.ts"),
    import("../program.ts"),
    import("../src/library/load.ts"),
  ]);
  const read = readConfig({ PORT: "0", AIDE_LINES_PER_MINUTE: "1000000", ...settings });
  const opened = await openLibrary(join(import.meta.dirname, "../data"));
  if ("problems" in read || "problems" in opened) throw new Error("the bench cannot start");
  return (
    await open({
      config: read.config,
      library: opened.library,
      log: quiet,
      systemClock: () => new Date(),
      readingAs: () => async () => ({ unchanged: true }),
    })
  ).origin;
}

const KINDS: Readonly<Record<string, () => Promise<string>>> = {
  "bare-slack": bareSlack,
  "bare-teams": bareTeams,
  "ours-slack": () => ours({ SLACK_SIGNING_SECRET: SECRET, SLACK_BOT_TOKEN: "xoxb-bench" }),
  // The playground, whose Teams door asks for no token, as the bare one does not; it opens a Slack door and a page beside.
  "ours-teams": () => ours({}),
};

const origin = await KINDS[process.argv[2] ?? ""]?.();
process.on("message", () => process.send?.({ cpu: process.cpuUsage(), memory: process.memoryUsage.rss() }));
process.send?.({ origin });
