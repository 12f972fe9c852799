import { once } from "node:events";
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import express from "express";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { calendarRouter } from "../../adapters/web/calendar.ts";
import type { Answer } from "../../src/answer.ts";
import { withTeam } from "../../src/calendar/team.ts";
import { asking } from "../../src/commands/asking.ts";
import { calendar } from "../../src/commands/calendar.ts";
import type { CommandContext } from "../../src/commands/context.ts";
import { follow } from "../../src/commands/follow.ts";
import { lookUp } from "../../src/commands/lookup.ts";
import { unfollow } from "../../src/commands/stopping.ts";
import { addDays } from "../../src/days.ts";
import type { Calendar } from "../../src/feeds/calendar.ts";
import { feedService } from "../../src/feeds/serve.ts";
import { writeCalendar } from "../../src/feeds/write.ts";
import { lexicon } from "../../src/query/lexicon.ts";
import { defaultSettings, type Settings } from "../../src/settings/settings.ts";
import { wordsIn } from "../../src/text/words.ts";
import { type Desk, openDesk } from "../support/desk.ts";
import { NOW, theLibrary } from "../support/world.ts";
import { read, readOne } from "./fixture.ts";

const library = await theLibrary();
const SETTINGS = defaultSettings("Europe/Brussels");
const TALKS = 'schedule "Talks on the north" 12 March 2027 10:00 Oslo with:norway now';

const card = { name: "card", run: lookUp };

let desk: Desk;
let server: Server;
let written: Calendar[];
let now: Date;

async function open(settings: Settings = SETTINGS): Promise<void> {
  desk = await openDesk(library, [calendar, follow, unfollow, card], { settings });
  const app = express();
  const feedFor = feedService({
    store: desk.store,
    library,
    teamOf: async (tenancy) => {
      const seen = withTeam(library, await desk.store.meetings(tenancy), wordsIn());
      return { libraryIn: () => seen };
    },
    lexicon: lexicon(library),
    clock: () => now,
    systemClock: () => now,
    zone: "Europe/Brussels",
    write: async (one) => {
      written.push(one);
      return writeCalendar(one);
    },
  });
  app.use(calendarRouter(feedFor));
  app.use((_request, response) => {
    response.status(404).json({ error: "nothing here" });
  });
  server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
}

beforeEach(async () => {
  now = NOW;
  written = [];
  await open();
});
const close = async (): Promise<void> => {
  server.closeAllConnections();
  server.close();
  await desk.close();
};
afterEach(close);

const turnTo = (to: Date): void => {
  now = to;
  desk.turnTo(to);
};

/** The address in an answer, as it is given out. */
const addressIn = ({ text: said }: { text: string }): string => {
  const [address] = /https:\/\/aide\.example\.org\/calendar\/[^\s)]+/.exec(said) ?? [];
  if (!address) throw new Error(`no address in ${said}`);
  return address;
};
const here = (address: string): string =>
  address.replace("https://aide.example.org", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
/** Programs that look for changes do not forbid caches to help, as `fetch` does. */
async function fetched(
  address: string,
  { method = "GET", headers = {} }: { method?: string; headers?: OutgoingHttpHeaders } = {},
) {
  const asked = request(here(address), { method, headers }).end();
  const [response]: IncomingMessage[] = await once(asked, "response");
  if (!response) throw new Error("no response");
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}
const bodyOf = async (address: string): Promise<string> => (await fetched(address)).body;
const given = async (line: string): Promise<string> => addressIn(await desk.say(line));

describe("a calendar’s address", () => {
  it("gives what the conversation follows, and follows it", async () => {
    const address = await given("calendar");
    expect(read(await bodyOf(address)).events).toEqual([]);
    await desk.say(TALKS);
    await desk.say("follow norway now");
    expect(readOne(await bodyOf(address))).toMatchObject({ title: "Talks on the north", status: "CONFIRMED" });
    await desk.say("unfollow norway");
    expect(read(await bodyOf(address)).events).toEqual([]);
  });

  it("shows a meeting where it has moved, as the same with a greater version, and then as cancelled for 90 days", async () => {
    await desk.say(TALKS);
    const address = await given("calendar norway");
    const before = readOne(await bodyOf(address));
    await desk.say('schedule move "Talks on the north" 19 March 2027 14:00 Oslo now');
    const after = readOne(await bodyOf(address));
    expect(after).toMatchObject({ uid: before.uid, start: "2027-03-19T13:00:00.000Z", zone: "Europe/Oslo" });
    expect(after.sequence).toBeGreaterThan(before.sequence);
    await desk.say('schedule cancel "Talks on the north" now');
    const off = readOne(await bodyOf(address));
    expect(off).toMatchObject({ uid: before.uid, status: "CANCELLED", title: "Cancelled: Talks on the north" });
    expect(off.sequence).toBeGreaterThan(after.sequence);
    const day = NOW.toISOString().slice(0, 10);
    turnTo(new Date(`${addDays(day, 90)}T09:00:00Z`));
    expect(read(await bodyOf(address)).events.length).toBe(1);
    turnTo(new Date(`${addDays(day, 91)}T09:00:00Z`));
    expect(read(await bodyOf(address)).events).toEqual([]);
  });

  it("is a calendar to programs, kept by nobody in between and found by no search engine", async () => {
    const response = await fetched(await given("calendar moldova"));
    expect(response.status).toBe(200);
    expect(response.headers).toMatchObject({
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="moldova.ics"',
      "cache-control": "private, max-age=3600",
      "x-content-type-options": "nosniff",
      "x-robots-tag": "noindex",
    });
    expect(read(response.body).events.map(({ title }) => title)).toContain("Second EU-Moldova Summit");
  });

  it("is sent again only when something has changed", async () => {
    const address = await given("calendar norway");
    const first = await fetched(address);
    const [etag, modified] = [first.headers["etag"] ?? "", first.headers["last-modified"] ?? ""];
    expect(etag).toMatch(/^"[\w-]+"$/);
    turnTo(new Date(NOW.getTime() + 86_400_000));
    const unchanged = await fetched(address, { headers: { "if-none-match": etag } });
    expect([unchanged.status, unchanged.body]).toEqual([304, ""]);
    expect((await fetched(address, { headers: { "if-modified-since": modified } })).status).toBe(304);
    await desk.say(TALKS);
    expect((await fetched(address, { headers: { "if-none-match": etag } })).status).toBe(200);
    expect((await fetched(address, { headers: { "if-modified-since": modified } })).status).toBe(200);
  });

  it("is not sent as unchanged to whoever goes by dates after something was unfollowed", async () => {
    await desk.say(TALKS);
    await desk.say("follow norway now");
    const address = await given("calendar");
    const modified = (await fetched(address)).headers["last-modified"] ?? "";
    turnTo(new Date(NOW.getTime() + 3_600_000));
    await desk.say("unfollow norway");
    expect((await fetched(address, { headers: { "if-modified-since": modified } })).status).toBe(200);
  });

  it("is written once for however many calendars that look, until something changes", async () => {
    const address = await given("calendar norway");
    for (let time = 0; time < 3; time++) await bodyOf(address);
    expect(written.length).toBe(1);
    await bodyOf(`${address}?vague=yes`);
    await bodyOf(address);
    expect(written.length).toBe(2);
    await desk.say(TALKS);
    await bodyOf(address);
    expect(written.length).toBe(3);
  });

  it("answers HEAD without a body", async () => {
    const response = await fetched(await given("calendar norway"), { method: "HEAD" });
    expect([response.status, response.body]).toEqual([200, ""]);
    expect(response.headers["etag"]).toMatch(/^"/);
  });

  it("takes what whoever subscribes chooses, and says in a sentence what it does not understand", async () => {
    await desk.say(TALKS);
    const address = await given("calendar norway");
    expect(readOne(await bodyOf(`${address}?alarm=1d,2h`)).alarms).toEqual(["DISPLAY -P1D", "DISPLAY -PT2H"]);
    for (const wrong of ["alarm=soon", "alarm=0d", "alarm=-1d", "alarm=1d,2d,3d,4d,5d,6d", "alarm=1m", "vague=maybe"]) {
      const response = await fetched(`${address}?${wrong}`);
      expect([wrong, response.status, response.headers["content-type"]]).toEqual([
        wrong,
        400,
        "text/plain; charset=utf-8",
      ]);
      expect(response.body).toMatch(/^(The alarms|Write vague=yes).+\.\n$/);
    }
    expect((await fetched(`${address}?utm_source=outlook`)).status).toBe(200);
  });

  it("is as unknown as any other where there never was one, and after it was revoked, or the app removed", async () => {
    const unknown = await fetched("https://aide.example.org/somewhere/else");
    const same = async (address: string): Promise<void> => {
      const response = await fetched(address);
      expect([response.status, response.body]).toEqual([404, '{"error":"nothing here"}']);
      expect(response.headers["content-type"]).toBe(unknown.headers["content-type"]);
    };
    await same("https://aide.example.org/calendar/00000000-0000-0000-0000-000000000000.ics");
    await same("https://aide.example.org/calendar/%00.ics");
    const address = await given("calendar norway");
    await same(address.replace(".ics", ".txt"));
    await desk.say("calendar revoke norway now");
    await same(address);
    await same(`${address}?alarm=nonsense`);
    const kept = await given("calendar moldova");
    await desk.store.depart({ platform: "slack", tenant: "T1" }, NOW.getTime());
    await same(kept);
  });

  it("shows nothing of another workspace", async () => {
    await desk.say(TALKS);
    const address = addressIn(await desk.say("calendar norway", { tenant: "T2" }));
    expect(read(await bodyOf(address)).events).toEqual([]);
  });

  it("has nothing of what only the radar watches", async () => {
    await desk.say("follow radar now");
    expect(read(await bodyOf(await given("calendar"))).events).toEqual([]);
  });
});

describe("the command", () => {
  const saysOf = (answer: Answer, label: string): string | undefined =>
    answer.actions?.find((one) => one.label === label)?.says;

  it("shows an address once, only to whoever asks, and gives each person one of their own", async () => {
    const first = await desk.say("calendar norway");
    expect(first.audience).toBe("asker");
    expect(first.text).toContain("Whoever has it can read this calendar");
    expect(first.text).toContain("roughly every 8 to 24 hours");
    expect(first.text).toContain(addressIn(first).replace("https:", "webcal:"));
    const address = addressIn(first);
    const again = await desk.say("calendar norway alarm:1d");
    expect(again.text).not.toContain("aide.example.org");
    expect(again.text).toContain(`Ends in: ${address.slice(-8, -4)}`);
    expect(again.text).toContain("put ?alarm=1d behind the address");
    expect(again.labels).toEqual(["Renew it", "Revoke it", "All addresses here"]);
    const bens = addressIn(await desk.say("calendar norway", { person: "Ben" }));
    expect(bens).not.toBe(address);
    expect([(await fetched(bens)).status, (await fetched(address)).status]).toEqual([200, 200]);
    expect(await given("calendar here")).not.toBe(address);
  });

  it("lists what each address is for, whose it is, since when, and four letters of it at most", async () => {
    const [norway, moldova] = [await given("calendar norway"), await given("calendar moldova")];
    const bens = addressIn(await desk.say("calendar norway", { person: "Ben" }));
    const { text: said, labels } = await desk.say("calendar list");
    expect(said).not.toContain("aide.example.org");
    for (const [what, address, who] of [
      ["Norway", norway, "Anna"],
      ["Moldova", moldova, "Anna"],
      ["Norway", bens, "Ben"],
    ] as const) {
      expect(said).toContain(`${what} – ends in ${address.slice(-8, -4)}, since Tue 24 November 2026`);
      expect(said).toMatch(new RegExp(`ends in ${address.slice(-8, -4)}.*asked for by ${who}`));
      expect(said).not.toContain(address.slice(-9, -4));
    }
    expect(labels).toContain(`Revoke Norway (${bens.slice(-8, -4)})`);
    expect(labels).toContain("Renew Moldova");
    expect((await desk.say("calendar revoke norway now")).labels).toEqual(
      expect.arrayContaining([`Norway (${norway.slice(-8, -4)})`, `Norway (${bens.slice(-8, -4)})`]),
    );
    await desk.say(`calendar revoke ${bens.slice(-8, -4)} now`);
    expect([(await fetched(bens)).status, (await fetched(norway)).status]).toEqual([404, 200]);
  });

  it("keeps nothing that an address could be made of", async () => {
    const address = await given("calendar norway");
    const [row] = await desk.store.feedsOf({ platform: "slack", tenant: "T1", room: "C1" });
    const token = /calendar\/(.+)\.ics/.exec(address)?.[1] ?? "";
    expect(JSON.stringify(row)).not.toContain(token.slice(0, -4));
    expect((await fetched(address.replace(token, row?.token ?? ""))).status).toBe(404);
    expect((await fetched(address.replace(token, encodeURIComponent(row?.token ?? "")))).status).toBe(404);
  });

  it("adds one meeting, and offers its series", async () => {
    const one = library.meetings.find(
      ({ series, status, when }) => series && status === "scheduled" && when.precision === "day",
    );
    const answer = await desk.say(`calendar ${one?.id}`);
    expect(readOne(await bodyOf(addressIn(answer))).uid).toBe(`${one?.id}@aide-memoire`);
    expect(saysOf(answer, "The whole series")).toBe(`calendar ${one?.series}`);
    const series = await desk.press(answer, "The whole series");
    expect(read(await bodyOf(addressIn(series))).events.map(({ uid }) => uid)).toContain(`${one?.id}@aide-memoire`);
  });

  it("is a button on the card of a meeting that may still take place", async () => {
    await desk.say(TALKS);
    const dated = library.meetings.filter(({ when }) => when.precision === "day" && when.start > "2026-11-24");
    expect(dated.length).toBeGreaterThan(0);
    for (const id of [...dated.map((one) => one.id), "own-talks-on-the-north-2027-03-12"]) {
      const added = await desk.press(await desk.say(`card ${id}`), "Add to calendar");
      expect([id, read(await bodyOf(addressIn(added))).events.length]).toEqual([id, 1]);
    }
    const past = library.meetings.find(({ status }) => status === "held");
    expect((await desk.say(`card ${past?.id}`)).labels).not.toContain("Add to calendar");
  });

  it("says how many meetings are in it, and which are left out", async () => {
    await desk.say(TALKS);
    expect((await desk.say("calendar norway")).text).toContain("In it: one to come");
    expect((await desk.say("calendar")).text).toContain("nothing yet. It fills by itself: with what is followed here");
    const all = await desk.say("calendar everything");
    const [, dated, left, past] =
      /In it: (\d+) to come; (\d+) to come left out until the day is known; (\d+) of the last/.exec(all.text) ?? [];
    expect(Number(left)).toBeGreaterThan(0);
    expect(read(await bodyOf(addressIn(all))).events.length).toBe(Number(dated) + Number(past));
    const vague = `${addressIn(all)}?vague=yes`;
    expect(all.text).toContain(`With dates still vague: ${vague}`);
    const chosen = await desk.say("calendar everything vague:yes");
    expect(chosen.text).toContain(`${left} to come without a day yet, tentative`);
    expect(read(await bodyOf(vague)).events.length).toBeGreaterThan(Number(dated) + Number(past));
  });

  it("puts choices into the address", async () => {
    const vague = await desk.say("calendar norway vague:yes");
    expect(addressIn(vague)).toMatch(/\.ics\?vague=yes$/);
    expect(vague.text).toContain(`With alarms: ${addressIn(vague).replace("?", "?alarm=1d,2h&")}`);
    const wrong = await desk.say("calendar norway alarm:soon");
    expect(wrong.text).toContain("alarm=1d,2h");
    expect(saysOf(wrong, "Without them")).toBe("calendar norway");
  });

  it("asks before an address is taken back, and takes back that one alone", async () => {
    const [norway, moldova] = [await given("calendar norway"), await given("calendar moldova")];
    const listed = await desk.say("calendar list");
    expect(listed.audience).toBe("asker");
    expect(listed.text).toContain("Norway");
    expect(asking(listed, wordsIn()).actions?.find(({ label }) => label === "Revoke Norway")?.asks?.text).toContain(
      "There is no way back.",
    );
    const asked = await desk.say("calendar revoke norway");
    expect(asked.text).toContain("There is no way back.");
    expect((await fetched(norway)).status).toBe(200);
    const revoked = await desk.press(asked, "Revoke for good");
    expect(revoked.title).toBe("Revoked: the calendar of Norway");
    expect((await fetched(norway)).status).toBe(404);
    expect((await fetched(moldova)).status).toBe(200);
    expect((await desk.press(asked, "Revoke for good")).title).toBe("That address no longer works");
    expect((await desk.say("calendar list")).text).not.toContain("Norway");
    expect(await given("calendar norway")).not.toBe(norway);
  });

  it("replaces an address, by its number or its name", async () => {
    const old = await given("calendar moldova");
    expect((await desk.say("calendar renew 1")).title).toBe("A new address for Moldova?");
    const renewed = await desk.say("calendar renew moldova now");
    expect(addressIn(renewed)).not.toBe(old);
    expect((await fetched(old)).status).toBe(404);
    expect((await fetched(addressIn(renewed))).status).toBe(200);
  });

  it("is replaced once where two renew it at the same moment, and the other hears of it", async () => {
    const old = await given("calendar moldova");
    const asked = await desk.say("calendar renew moldova");
    const said = await Promise.all([desk.press(asked, "Give a new address"), desk.press(asked, "Give a new address")]);
    expect(said.map(({ title }) => title).sort()).toEqual(["Calendar: Moldova", "Somebody was faster"]);
    expect((await fetched(old)).status).toBe(404);
    expect((await desk.say("calendar list")).text).toContain("1 in all.");
  });

  it("lets only those take back who may change things here", async () => {
    await close();
    await open({ ...SETTINGS, editors: [{ id: "Anna", name: "Anna" }] });
    const address = addressIn(await desk.say("calendar norway", { person: "Ben" }));
    expect((await desk.say("calendar revoke norway now", { person: "Ben" })).title).toBe(
      "You may not change this here",
    );
    expect((await fetched(address)).status).toBe(200);
    await desk.say("calendar revoke norway now");
    expect((await fetched(address)).status).toBe(404);
  });

  it.each([
    ["calendar zzyzx", "I did not understand “zzyzx”"],
    ["calendar norway 30d", "A calendar goes on by itself"],
    ["calendar revoke norway", "No calendar address was given out here"],
    ["calendar revoke", "No calendar address was given out here"],
    ["calendar list", "Calendar addresses of this channel"],
  ])("answers “%s” with “%s”", async (line, title) => {
    expect((await desk.say(line)).title).toBe(title);
  });

  it("gives no address where none can be reached, and says what is missing", async () => {
    await desk.close();
    const verb = {
      name: "calendar",
      run: (words: readonly string[], scene: CommandContext) => calendar.run(words, { ...scene, origin: undefined }),
    };
    desk = await openDesk(library, [verb]);
    const answer = await desk.say("calendar norway");
    expect(answer.title).toBe("Calendars cannot reach me here");
    expect(answer.text).toContain("PUBLIC_URL");
    expect(await desk.store.feedsOf({ platform: "slack", tenant: "T1", room: "C1" })).toEqual([]);
  });

  it("asks which address is meant", async () => {
    await desk.say("calendar norway");
    turnTo(new Date(NOW.getTime() + 1000));
    await desk.say("calendar moldova");
    for (const line of ["calendar revoke", "calendar revoke japan", "calendar revoke 7"])
      expect((await desk.say(line)).labels).toEqual(["Norway", "Moldova", "All addresses here"]);
  });
});
