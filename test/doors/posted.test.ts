import { expect, it } from "vitest";
import type { Entry, Library } from "../../src/library/library.ts";
import { plain } from "../../src/text/plain.ts";
import { conduct, expectConversation, press, say, turn } from "../support/conversation.ts";
import { newFile } from "../support/databases.ts";
import { expectGolden, steady } from "../support/golden.ts";
import { type Kept, platform } from "../support/platform.ts";
import { openStage, PLACE } from "../support/stage.ts";
import { theLibrary } from "../support/world.ts";

const OSLO = 'schedule "Oslo round" 12 March 2027 10:00 Oslo with:norway level:senior-officials now';
const MOVED = "schedule move own-oslo-round-2027-03-12 19 March 2027 now";

/** Where the machine has much to do. */
const LONG = { timeout: 120_000 };

it("reminders, snoozes and briefings, with what people do to them, and their corrections", LONG, async () => {
  await expectConversation("posted/reminders", [
    say(OSLO),
    say("follow norway lead:7d,1d at 09:00 now"),
    say('commit "share the draft roadmap" by:partner due:30 June 2027 of:norway now'),
    turn("2027-03-05T09:00:00Z"),
    press("Why this?"),
    press("Snooze 1 day"),
    press("Undo"),
    press("Snooze 1 day"),
    turn("2027-03-08T09:00:00Z"),
    press("Done"),
    press("Undo"),
    press("Mute"),
    press("Undo"),
    press("Skip the next one"),
    press("Undo"),
    turn("2027-03-11T09:00:00Z"),
    press("Five lines"),
    say(MOVED),
    turn("2027-03-11T09:30:00Z"),
    turn("2027-03-18T09:00:00Z"),
    say('schedule postpone "Oslo round" now'),
    turn("2027-03-18T09:30:00Z"),
    say('schedule cancel "Oslo round" now'),
    turn("2027-03-18T10:00:00Z"),
    say("outbox"),
  ]);
});

it("what is watched, digests, and the radar", LONG, async () => {
  await expectConversation("posted/digests", [
    say(OSLO),
    say('commit "send the list of experts" by:partner due:9 December 2026 of:norway now'),
    say("follow european council lead:7d at 09:00 now", { room: "council" }),
    say("follow everything weekly mon 08:30 now", { room: "weekly" }),
    say("follow norway weekly thu 09:00 now", { room: "promised" }),
    say("follow radar weekly mon 08:30 now", { room: "sky" }),
    turn("2026-11-30T09:00:00Z"),
    press("Why this?", { room: "sky" }),
    turn("2026-12-07T09:00:00Z"),
    turn("2026-12-10T09:00:00Z"),
    press("Stop", { room: "sky" }),
    press("Stop", { room: "promised" }),
    say("unfollow everything now", { room: "weekly" }),
    say('schedule "European Council" 18 December 2026 now', { room: "council" }),
    say("schedule move european-council-2026-12-17 18 December 2026 now", { room: "council" }),
    turn("2027-03-01T09:00:00Z"),
  ]);
});

it("what could not be posted in time, as drawn, or at all", LONG, async () => {
  await expectConversation("posted/hindered", [
    say(OSLO),
    say("follow norway lead:1d,2h at 09:00 brief:none now"),
    say("follow norway lead:7d now", { room: "without-aide" }),
    turn("2027-03-10T09:00:00Z"),
    conduct("refuse"),
    turn("2027-03-11T09:00:00Z"),
    conduct("fail"),
    turn("2027-03-12T18:00:00Z"),
    conduct("answer"),
    turn("2027-03-13T09:00:00Z"),
    turn("2027-03-15T09:00:00Z"),
    say("outbox"),
    say("outbox", { room: "without-aide" }),
    say("following", { room: "without-aide" }),
  ]);
});

const HOUR = 3_600_000;
const FROM = new Date("2027-03-01T08:00:00+01:00");
const READING = { zone: "Europe/Brussels", call: "/aide" } as const;
const ANNA = { id: "U1", name: "Anna" };

/** The same data as after a release in which the agreements with Norway have other titles, without a summit. */
function later(library: Library): Library {
  const amended = (one: Entry): Entry =>
    one.kind === "instrument" && one.record.partner === "norway"
      ? { ...one, record: { ...one.record, title: `${one.record.title}, as amended` } }
      : one;
  const all = [...library.byId.values()].map(amended).filter(({ record }) => record.id !== "european-council-2027-03");
  return {
    ...library,
    meetings: all.flatMap((one) => (one.kind === "meeting" ? one.record : [])),
    instruments: all.flatMap((one) => (one.kind === "instrument" ? one.record : [])),
    byId: new Map(all.map((one) => [one.record.id, one])),
    release: { ...library.release, version: "2027.03", asOf: "2027-03-10" },
    history: [
      {
        version: "2027.03",
        on: "2027-03-10",
        changes: [
          {
            what: "corrected",
            kind: "partner",
            id: "norway",
            title: "Norway",
            partners: ["norway"],
            fields: [{ field: "headquarters", from: "Bergen", to: "Oslo" }],
            sources: [{ title: "A page about Norway", publisher: "EEAS" }],
          },
        ],
      },
      ...library.history,
    ],
  };
}

const written = ({ room, under, edits, answer }: Kept): string =>
  [
    `[${room}${under === undefined ? "" : ", under another"}${edits > 0 ? `, edit ${edits}` : ""}]`,
    steady(plain({ answer, reading: READING })),
    ...(answer.actions ?? []).map(({ label, says }) => `(${label}: ${steady(says)})`),
  ].join("\n");

it("what comes late, may have come before, or was missed", LONG, async () => {
  const slack = platform(false);
  const stage = await openStage(await theLibrary(), slack, { from: FROM, aloud: true });
  await stage.say(OSLO);
  await stage.say('schedule "Bergen round" 15 March 2027 10:00 Oslo with:norway now');
  await stage.say("follow norway lead:7d,3d,1d at 09:00 brief:none now");
  await stage.pass(HOUR);
  await stage.pass(4 * 24 * HOUR + 5 * HOUR);
  slack.faults.push("lost request");
  for (let hour = 0; hour < 70; hour++) await stage.pass(HOUR);
  // Over the other day's reminders, the round, and a weekend.
  await stage.pass(7 * 24 * HOUR);
  await stage.pass(24 * HOUR);
  await stage.close();
  await expectGolden("posted/late.txt", `${slack.kept.map(written).join("\n\n")}\n`);
});

it(
  "news of newer data, corrections of what it changes, and word to whoever set it up when a room is lost",
  LONG,
  async () => {
    const library = await theLibrary();
    const slack = platform();
    const database = newFile();
    const first = await openStage(library, slack, { from: FROM, database });
    await first.say('schedule "Oslo round" 12 March 2027 10:00 Oslo with:norway level:senior-officials now');
    await first.say("follow norway lead:1d at 18:00 now");
    await first.say("follow european council lead:7d at 09:00 now", "C2");
    for (const line of ["share norway", "share find norway type:security-defence-partnership"]) {
      const answer = await first.say(line);
      const outcome = await slack.messenger.post(PLACE, { answer, reading: READING }, { id: line });
      if (!("sent" in outcome)) throw new Error("nothing was shared");
      await first.core.bot.shared({ line, place: PLACE, person: ANNA, receipt: outcome.sent, now: first.now() });
    }
    await first.pass(2 * HOUR);
    await first.pass(248 * HOUR);
    const before = slack.kept.map(written);
    const from = new Date(first.now().getTime() + HOUR);
    await first.close();
    const second = await openStage(later(library), slack, { from, database });
    await second.pass(15 * HOUR);
    const after = slack.kept.map(written);
    await second.say("follow norway lead:7d,2d at 10:00 now", "C3");
    await second.say('schedule "Bergen round" 22 March 2027 10:00 Oslo with:norway now', "C3");
    slack.faults.push("gone");
    await second.pass(72 * HOUR);
    await second.pass(96 * HOUR);
    await second.close();
    const pages = [
      ["Before", before],
      ["After a release", after],
      ["After a room was lost", slack.kept.map(written)],
    ] as const;
    expect(after).not.toEqual(before);
    await expectGolden(
      "posted/releases.txt",
      pages.map(([name, all]) => [`> ${name}`, ...all].join("\n\n")).join("\n\n\n"),
    );
  },
);
