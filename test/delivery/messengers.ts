import { slackMessenger } from "../../adapters/slack/messenger.ts";
import { connector } from "../../adapters/teams/client.ts";
import { teamsDirectory } from "../../adapters/teams/directory.ts";
import { teamsMessenger } from "../../adapters/teams/messenger.ts";
import type { Reply } from "../../src/answer.ts";
import type { Messenger } from "../../src/outbox/messenger.ts";
import type { Place } from "../../src/place.ts";
import { noFiles } from "../support/still.ts";

/** Longer than a busy machine takes over a call, and how long to wait where there is no answer. Milliseconds. */
const PATIENT = 10_000;
export const IMPATIENT = 200;

export const reply: Reply = {
  answer: { title: "A reminder", blocks: [] },
  reading: { zone: "Europe/Brussels", clock: 24, call: "/aide" },
};

export const slackPlace: Place = {
  platform: "slack",
  tenant: "T1",
  room: "C1",
  direct: false,
  call: "/aide",
  address: { channel: "C1" },
};
export const teamsPlace = (serviceUrl: string): Place => ({
  platform: "teams",
  tenant: "tenant",
  room: "19:room@thread.tacv2",
  direct: false,
  call: "@Aide",
  address: {
    serviceUrl,
    conversation: "19:room@thread.tacv2;messageid=1",
    bot: "28:bot",
    user: "29:anna",
    tenant: "tenant",
    personal: false,
  },
});

export const onSlack = (apiUrl: string, timeout = PATIENT): Messenger =>
  slackMessenger({ botToken: "xoxb-1", signingSecret: "s", apiUrl }, { localeOf: async () => undefined }, timeout);
export const onTeams = (timeout = PATIENT, token: () => Promise<string | undefined> = async () => "token"): Messenger =>
  teamsMessenger(connector(token, timeout), noFiles, teamsDirectory([], connector(token, timeout)));
