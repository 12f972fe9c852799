import process from "node:process";
import { z } from "zod";
import { configured as onSlack, slack } from "../../adapters/slack/index.ts";
import { configured as onTeams, teams } from "../../adapters/teams/index.ts";
import type { Config } from "../../config.ts";
import { open } from "../../program.ts";
import type { Log } from "../../src/log.ts";
import { libraryIn } from "../support/library.ts";
import { speedUp, Time } from "./time.ts";

/** What a process that will be killed is told. `name`: under which the pretended platforms know it. */
export const Orders = z.strictObject({
  name: z.string(),
  platform: z.enum(["slack", "teams"]),
  url: z.string(),
  folder: z.string(),
  /** Of the pretended platform. */
  origin: z.string(),
  time: Time,
});
export type Orders = z.infer<typeof Orders>;

export const SECRET = "a-signing-secret";
export const APP = "0a1b2c3d-0000-4000-8000-000000000001";
export const TENANTS = ["0a1b2c3d-0000-4000-8000-00000000000a", "0a1b2c3d-0000-4000-8000-00000000000b"] as const;

/** Settings beside those of the environment, which only tests have. */
const teamsOf = ({ name, origin }: Orders) => ({
  appId: APP,
  appPassword: name,
  appType: "MultiTenant" as const,
  allowedTenants: TENANTS,
  admins: [],
  keysUrl: `${origin}/keys`,
  tokenUrl: `${origin}/token/${name}`,
  serviceHosts: ["127.0.0.1"],
});

const platformOf = (orders: Orders): Config["platforms"][number] =>
  orders.platform === "slack"
    ? {
        ...slack,
        ...onSlack({ botToken: `xoxb-${orders.name}`, signingSecret: SECRET, apiUrl: `${orders.origin}/api/` }),
      }
    : { ...teams, ...onTeams(teamsOf(orders)) };

const configOf = (orders: Orders): Config => ({
  port: 0,
  host: "127.0.0.1",
  logLevel: "warn",
  linesPerMinute: 1000,
  metrics: "loopback",
  zone: "Europe/Brussels",
  database: orders.url,
  overdueMinutes: 10,
  playground: false,
  platforms: [platformOf(orders)],
});

const said = (value: unknown): string =>
  value instanceof Error ? `${value.name} ${value.message}` : JSON.stringify(value);

/** All of `start`, with its doors, in a world where time goes faster. Ends with whoever started it. */
async function run(): Promise<void> {
  const orders = Orders.parse(JSON.parse(process.argv[2] ?? "{}"));
  process.once("disconnect", () => process.exit());
  const problem = (facts: object, sentence: string): void => {
    process.send?.({ problem: `${sentence} ${"err" in facts ? said(facts.err) : JSON.stringify(facts)}` });
  };
  const library = await libraryIn(orders.folder);
  const wall = speedUp(orders.time);
  const log: Log = { info: () => {}, warn: () => {}, error: problem };
  const readingAs = () => async () => {
    throw new Error("there is nothing to read");
  };
  const { origin } = await open({ config: configOf(orders), library, log, systemClock: wall, readingAs });
  process.send?.({ origin });
}

if (import.meta.main) await run();
