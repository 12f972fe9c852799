import { createServer } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { prose, type Reply } from "../../src/answer.ts";
import { type FakeConnector, fakeConnector, refusedWith } from "../support/fakes/connector.ts";
import { type FakeSlack, fakeSlack } from "../support/fakes/slack.ts";
import { refused } from "../support/fakes/strictSlack.ts";
import type { Fault, Said } from "../support/fakes/wire.ts";
import { IMPATIENT, onSlack, onTeams, reply, slackPlace, teamsPlace } from "./messengers.ts";

const SECRET = "the-opaque-id";
type Kind = "sent" | "later" | "gone" | "lost" | "bug" | "unknown";
/** What it means when something is posted, and when it is edited; `after` in milliseconds. */
interface Row {
  readonly what: string;
  readonly fault: Fault;
  readonly means: Kind;
  readonly after?: number;
}

const long: Reply = { ...reply, answer: { title: "A reminder", blocks: [prose("A & B ü ".repeat(3000))] } };

const slackSays = (error: string): Fault => ({ fails: refused(error) });
const says = (said: Said): Fault => ({ fails: said });
const rows = (means: Kind, names: readonly string[]): Row[] =>
  names.map((what) => ({ what, fault: slackSays(what), means }));
const status = (means: Kind, code: number, name = ""): Row => ({
  what: `${code} ${name}`,
  fault: says(refusedWith(code, name)),
  means,
});
const PROXY: Said = { status: 200, headers: { "content-type": "text/html" }, body: "<html>Please sign in</html>" };

const BOTH: readonly Row[] = [
  { what: "nothing wrong", fault: {}, means: "sent" },
  { what: "no answer before the time-out, not stored", fault: { fails: "hang" }, means: "unknown" },
  { what: "no answer before the time-out, stored", fault: { fails: "hang", stored: true }, means: "unknown" },
  { what: "a slow answer, after the time-out", fault: { slow: IMPATIENT * 1.5 }, means: "unknown" },
  { what: "a broken connection", fault: { fails: "reset" }, means: "unknown" },
  { what: "500", fault: says({ status: 500 }), means: "unknown" },
  { what: "503 with a page", fault: says({ status: 503, body: "<html>" }), means: "unknown" },
  {
    what: "429",
    fault: says({ status: 429, headers: { "retry-after": "7" } }),
    means: "later",
    after: 7000,
  },
  { what: "429 that names no time", fault: says({ status: 429 }), means: "later" },
];

const SLACK: readonly Row[] = [
  ...BOTH,
  ...rows("gone", [
    "is_archived",
    "channel_not_found",
    "not_in_channel",
    "account_inactive",
    "token_revoked",
    "restricted_action",
    "restricted_action_thread_locked",
    "messages_tab_disabled",
  ]),
  ...rows("bug", ["msg_too_long", "invalid_blocks", "some_error_of_next_year"]),
  ...rows("later", ["ratelimited", "rate_limited", "message_limit_exceeded", "team_added_to_org"]),
  ...rows("unknown", ["fatal_error", "internal_error", "service_unavailable", "request_timeout"]),
  ...rows("lost", ["message_not_found", "cant_update_message", "thread_not_found"]),
  {
    what: "ratelimited, with a time",
    fault: says({ ...refused("ratelimited"), headers: { "retry-after": "30" } }),
    means: "later",
    after: 30_000,
  },
  { what: "half an answer", fault: { fails: "half", stored: true }, means: "unknown" },
  { what: "the page of a proxy", fault: says(PROXY), means: "unknown" },
];

const TEAMS: readonly Row[] = [
  ...BOTH,
  {
    what: "429 until a date",
    fault: says({
      status: 429,
      headers: { date: "Fri, 05 Mar 2027 09:00:00 GMT", "retry-after": "Fri, 05 Mar 2027 09:00:30 GMT" },
    }),
    means: "later",
    after: 30_000,
  },
  status("gone", 401, "BotNotRegistered"),
  status("later", 401, "Unauthorized"),
  status("gone", 403, "BotDisabledByAdmin"),
  status("gone", 403, "ConversationBlockedByUser"),
  status("gone", 403),
  status("gone", 404, "ConversationNotFound"),
  status("lost", 404, "ActivityNotFoundInConversation"),
  status("later", 412, "PreconditionFailed"),
  status("bug", 413, "MessageSizeTooBig"),
  status("bug", 400, "BadSyntax"),
  status("unknown", 502),
  status("unknown", 504),
  // The status says that it was taken; half an answer only lacks its name.
  { what: "half an answer", fault: { fails: "half", stored: true }, means: "sent" },
];

const waitFor = ({ fails, slow }: Fault): number | undefined => (fails === "hang" || slow ? IMPATIENT : undefined);

/** A port on which nobody listens. */
const closedPort = (): Promise<string> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(`http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`));
    });
  });

let slack: FakeSlack;
let teams: FakeConnector;
let nowhere: string;
beforeAll(async () => {
  [slack, teams, nowhere] = await Promise.all([fakeSlack(), fakeConnector(), closedPort()]);
});
afterAll(() => Promise.all([slack.stop(), teams.stop()]));
beforeEach(() => {
  for (const fake of [slack, teams]) {
    fake.disturb(() => undefined);
    fake.messages.length = 0;
    fake.calls.length = 0;
  }
});

const PLATFORMS = [
  {
    name: "Slack",
    table: SLACK,
    fake: () => slack,
    place: () => slackPlace,
    messenger: (timeout?: number) => onSlack(slack.apiUrl, timeout),
  },
  {
    name: "Teams",
    table: TEAMS,
    fake: () => teams,
    place: () => teamsPlace(teams.origin),
    messenger: (timeout?: number) => onTeams(timeout),
  },
];

describe.each(PLATFORMS)("what $name says to a message", ({ table, fake, place, messenger }) => {
  it.each(table)("$what: $means", async ({ fault, means, after }) => {
    fake().disturb(() => fault);
    const outcome = await messenger(waitFor(fault)).post(place(), reply, { id: SECRET });
    expect(outcome).toHaveProperty(means);
    expect("after" in outcome ? outcome.after : undefined).toBe(after);
    expect(fake().calls.length).toBe(1);
  });

  it.each(table)("edited, $what: $means", async ({ fault, means }) => {
    const posted = await messenger().post(place(), reply, { id: SECRET });
    if (!("sent" in posted)) throw new Error("not posted");
    fake().disturb(() => fault);
    expect(await messenger(waitFor(fault)).edit(place(), posted.sent, reply)).toHaveProperty(means);
  });

  it("is posted and edited as text alone where that is asked for", async () => {
    const posted = await messenger().post(place(), long, { id: SECRET, plainly: true });
    if (!("sent" in posted)) throw new Error("not posted");
    const plainTexts = () => fake().calls.map(({ args }) => Object(args["activity"] ?? args));
    expect(await messenger().edit(place(), posted.sent, long, { plainly: true })).toHaveProperty("sent");
    expect(plainTexts()).toHaveLength(2);
    for (const { text, blocks = [], attachments } of plainTexts()) {
      expect(text).toMatch(/^A reminder\.\n\nA &amp; B|^A reminder\.\n\nA & B/);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(20_000);
      expect([blocks, attachments]).toEqual([[], undefined]);
    }
  });

  it("is lost when the message that is edited is gone", async () => {
    const posted = await messenger().post(place(), reply, { id: SECRET });
    fake().messages.length = 0;
    if (!("sent" in posted)) throw new Error("not posted");
    expect(await messenger().edit(place(), posted.sent, reply)).toHaveProperty("lost");
  });

  it("edits what it posted, in place", async () => {
    const posted = await messenger().post(place(), reply, { id: SECRET });
    if (!("sent" in posted)) throw new Error("not posted");
    expect(await messenger().edit(place(), posted.sent, reply)).toHaveProperty("sent");
    expect(fake().messages.map(({ edits }) => edits)).toEqual([1]);
  });

  it("posts a note under the message to which it belongs", async () => {
    const posted = await messenger().post(place(), reply, { id: SECRET });
    if (!("sent" in posted)) throw new Error("not posted");
    await messenger().post(place(), reply, { id: "note", under: posted.sent });
    const [, note] = fake().messages;
    const { ts, id } = JSON.parse(posted.sent);
    expect(note).toMatchObject(ts ? { thread_ts: ts } : { conversation: `19:room@thread.tacv2;messageid=${id}` });
  });
});

describe("what never arrived", () => {
  it("is posted later where a platform cannot be reached", async () => {
    expect(await onSlack(`${nowhere}/api/`).post(slackPlace, reply, { id: SECRET })).toHaveProperty("later");
    expect(await onSlack("http://no.invalid/api/").post(slackPlace, reply, { id: SECRET })).toHaveProperty("later");
    expect(await onTeams().post(teamsPlace(nowhere), reply, { id: SECRET })).toHaveProperty("later");
  });

  it("is posted later where Microsoft gives no token", async () => {
    const refusing = onTeams(undefined, async () => {
      throw new Error("Microsoft gave no token: status 401");
    });
    expect(await refusing.post(teamsPlace(teams.origin), reply, { id: SECRET })).toHaveProperty("later");
    expect(teams.calls).toEqual([]);
  });

  it("is posted later where no conversation with a person could be opened", async () => {
    teams.disturb(({ what }) => (what === "open" ? says({ status: 500 }) : undefined));
    const told = await onTeams().tell("29:anna", teamsPlace(teams.origin), reply, SECRET);
    expect(told).toHaveProperty("later");
  });
});
