import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Library } from "../../src/library/library.ts";
import { plain } from "../../src/text/plain.ts";
import { type Kept, type Platform, platform, textOf } from "../support/platform.ts";
import { openStage, PLACE, type Stage } from "../support/stage.ts";
import { theLibrary } from "../support/world.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ROUND = "own-oslo-round-2027-03-12";

let library: Library;
let slack: Platform;
let stage: Stage;
beforeAll(async () => {
  library = await theLibrary();
});
afterEach(() => stage.close());

/** A room that follows Norway, a day before its next reminder is due. */
async function following(line = "follow norway lead:7d,1d at 09:00 now", from = "2027-03-04T10:00:00+01:00") {
  slack = platform();
  stage = await openStage(library, slack, { from: new Date(from) });
  await stage.say('schedule "Oslo round" 12 March 2027 10:00 Oslo with:norway now');
  await stage.say(line);
}
const cards = (): string[] => slack.kept.filter(({ under }) => under === undefined).map(textOf);
const notes = (): Kept[] => slack.kept.filter(({ under }) => under !== undefined);

describe("a reminder", () => {
  it("comes at its time, says why it is there, and comes once", async () => {
    await following();
    expect(await stage.pass(22 * HOUR)).toEqual({ posted: 0, edited: 0 });
    expect(await stage.pass(HOUR)).toEqual({ posted: 1, edited: 0 });
    expect(cards()[0]).toContain("In 7 days, Fri 12 March 2027: Oslo round");
    expect(cards()[0]).toContain("because this channel follows Norway");
    expect(await stage.pass(DAY)).toEqual({ posted: 0, edited: 0 });
  });

  it("is one message with the others that are due in the room", async () => {
    await following();
    await stage.say('schedule "Bergen round" 12 March 2027 with:norway now');
    await stage.say("follow level:mixed with:norway lead:7d at 09:00 now");
    expect(await stage.pass(DAY)).toEqual({ posted: 1, edited: 0 });
    expect(cards()[0]).toContain("Oslo round");
    expect(cards()[0]).toContain("Bergen round");
  });

  it("names every meeting, however many fall together, in as few messages as it takes", async () => {
    await following();
    for (let number = 1; number <= 40; number++)
      await stage.say(`schedule "Round number ${number}" 12 March 2027 with:norway now`);
    expect(await stage.pass(DAY)).toEqual({ posted: 2, edited: 0 });
    const all = cards().join("\n");
    for (let number = 1; number <= 40; number++) expect(all).toMatch(new RegExp(`Round number ${number}\\b`));
  });

  it("is a line among many, and a digest beside them keeps its heading", async () => {
    await following("follow norway lead:7d at 09:00 daily 09:00 now");
    for (let number = 1; number <= 8; number++)
      await stage.say(`schedule "Round number ${number}" 12 March 2027 with:norway now`);
    expect(await stage.pass(DAY)).toEqual({ posted: 1, edited: 0 });
    expect(cards()[0]).toMatch(/^Coming up$/m);
  });

  it("is not posted where somebody skipped it, paused, muted it or stopped following", async () => {
    for (const line of ["pause norway 2w", "mute norway", `done ${ROUND}`, "unfollow norway"]) {
      await following();
      await stage.say(line);
      expect(await stage.pass(2 * DAY), line).toEqual({ posted: 0, edited: 0 });
      await stage.close();
    }
    await following();
    const outbox = await stage.say("outbox");
    const skip = outbox.actions?.find(({ says }) => says.startsWith("skip "));
    await stage.say(skip?.says ?? "");
    expect(await stage.pass(2 * DAY)).toEqual({ posted: 0, edited: 0 });
  });

  it("is not repeated when the clock goes back, nor when it jumps ahead", async () => {
    await following();
    await stage.pass(DAY);
    expect(await stage.pass(-3 * DAY)).toEqual({ posted: 0, edited: 0 });
    expect(await stage.pass(3 * DAY)).toEqual({ posted: 0, edited: 0 });
    expect(await stage.pass(6 * DAY)).toEqual({ posted: 1, edited: 0 });
    expect(cards()).toHaveLength(2);
  });
});

describe("after downtime", () => {
  it("a reminder still comes while it helps, says that it is late, and keeps out of quiet hours", async () => {
    await following();
    // From Thursday morning to Sunday morning, and on to Monday.
    expect(await stage.pass(3 * DAY)).toEqual({ posted: 0, edited: 0 });
    expect(await stage.pass(21 * HOUR)).toEqual({ posted: 0, edited: 0 });
    expect(await stage.pass(2 * HOUR)).toEqual({ posted: 1, edited: 0 });
    expect(cards()[0]).toContain("In 4 days, Fri 12 March 2027: Oslo round");
    expect(cards()[0]).toContain("comes late");
  });

  it("what came too late is said once", async () => {
    await following();
    await stage.pass(8 * DAY + 5 * HOUR);
    await stage.pass(4 * DAY);
    expect(cards()).toHaveLength(1);
    expect(cards()[0]).toContain("Missed, Fri 12 March 2027: Oslo round");
  });

  it("of several digests only the newest comes", async () => {
    await following("follow norway daily 08:30 now");
    await stage.pass(4 * DAY + 23 * HOUR);
    expect(cards()).toHaveLength(1);
    expect(cards()[0]).toContain("Oslo round");
  });
});

describe("a posted card", () => {
  it("is edited once when its meeting moves, with one note under it, and no ping about the old date", async () => {
    await following();
    await stage.pass(DAY);
    await stage.say(`schedule move ${ROUND} 19 March 2027 now`);
    expect(await stage.pass(MINUTE)).toEqual({ posted: 1, edited: 1 });
    expect(cards()[0]).toContain("Moved, Fri 19 March 2027: Oslo round");
    expect(cards()[0]).toContain("Fri 19 March 2027");
    expect(notes().map(({ under }) => under)).toEqual([slack.kept[0]?.id]);
    await stage.pass(5 * DAY);
    expect(cards()).toHaveLength(1);
    await stage.pass(2 * DAY);
    expect(cards()[1]).toContain("In 7 days, Fri 19 March 2027: Oslo round");
  });

  it("follows a cancellation, its taking back, and a new title", async () => {
    await following();
    await stage.pass(DAY);
    for (const [line, says] of [
      [`schedule cancel ${ROUND} now`, "Cancelled, Fri 12 March 2027: Oslo round"],
      [`schedule confirm ${ROUND} now`, "In 7 days, Fri 12 March 2027: Oslo round"],
      [`schedule retitle ${ROUND} "Bergen round" now`, "In 7 days, Fri 12 March 2027: Bergen round"],
      [`schedule postpone ${ROUND} now`, "Postponed, Fri 12 March 2027: Bergen round"],
    ] as const) {
      await stage.say(line);
      await stage.pass(MINUTE);
      expect(cards()[0]).toContain(says);
    }
    expect(slack.kept[0]?.edits).toBe(4);
    expect(notes()).toHaveLength(4);
    await stage.pass(10 * DAY);
    expect(cards()).toHaveLength(1);
  });

  it("is corrected even if its meeting moves while it is being posted", async () => {
    await following();
    slack.meanwhile = () => stage.say(`schedule move ${ROUND} 19 March 2027 now`);
    await stage.pass(DAY);
    await stage.pass(MINUTE);
    expect(cards()).toHaveLength(1);
    expect(cards()[0]).toContain("Moved, Fri 19 March 2027: Oslo round");
  });

  it("is corrected if it is a digest", async () => {
    await following("follow norway daily 08:30 now");
    await stage.pass(DAY);
    expect(cards()[0]).toContain("Fri 12 March 2027");
    await stage.say(`schedule move ${ROUND} 19 March 2027 now`);
    expect(await stage.pass(MINUTE)).toEqual({ posted: 1, edited: 1 });
    expect(cards()[0]).toContain("Fri 19 March 2027");
    expect(cards()[0]).not.toContain("Fri 12 March 2027");
  });
});

describe("a room that takes nothing", () => {
  it("is left alone, its owner told once, and goes on when the bot is back", async () => {
    await following();
    slack.faults.push("gone");
    await stage.pass(DAY);
    await stage.pass(MINUTE);
    const told = slack.kept.filter(({ room }) => room === "@owner").map(textOf);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain("is_archived");
    await stage.pass(DAY);
    expect(slack.kept).toHaveLength(1);
    await stage.core.bot.present(PLACE, stage.now());
    await stage.pass(3 * DAY);
    expect(cards().at(-1)).toContain("Oslo round");
    expect(slack.kept).toHaveLength(2);
  });
});

describe("a workspace that removes the app", () => {
  it("is sent nothing more, and goes on where it was when it comes back and says so", async () => {
    await following();
    await stage.say(`snooze ${ROUND} 1d`);
    await stage.core.bot.removed(PLACE, stage.now());
    expect(await stage.pass(DAY)).toEqual({ posted: 0, edited: 0 });
    const greeting = await stage.say("next norway");
    expect(greeting.actions?.map(({ says }) => says)).toContain("workspace restore");
    await stage.say("workspace restore");
    expect(await stage.pass(3 * DAY)).toEqual({ posted: 1, edited: 0 });
    expect(cards()[0]).toContain("because this channel follows Norway");
    expect(cards()[0]).toContain("because somebody here snoozed it");
  });

  it("is erased thirty days later", async () => {
    await following();
    await stage.core.bot.removed(PLACE, stage.now());
    await stage.pass(29 * DAY);
    expect(await stage.store.subscriptions(PLACE)).toHaveLength(1);
    await stage.pass(2 * DAY);
    expect(await stage.store.subscriptions(PLACE)).toEqual([]);
    expect(await stage.store.meetings(PLACE)).toEqual([]);
  });

  it("erases a single conversation thirty days after the app was taken out of it", async () => {
    await following();
    await stage.core.bot.absent(PLACE, stage.now());
    await stage.pass(31 * DAY);
    expect(await stage.store.subscriptions(PLACE)).toEqual([]);
    expect(await stage.store.meetings(PLACE)).toHaveLength(1);
  });
});

describe("a platform that answers badly", () => {
  it("is asked again after a refusal, until it takes the reminder", async () => {
    await following();
    slack.faults.push("later", "later");
    await stage.pass(DAY);
    for (let minute = 0; minute < 3; minute++) await stage.pass(MINUTE);
    expect(cards()).toHaveLength(1);
  });

  it("is looked at before anything is repeated; where one cannot look, the repeat says so", async () => {
    await following();
    slack.faults.push("lost answer");
    await stage.pass(DAY);
    await stage.pass(2 * MINUTE);
    expect(cards()).toHaveLength(1);
    await stage.close();
    slack = platform(false);
    stage = await openStage(library, slack, { from: new Date("2027-03-04T10:00:00+01:00") });
    await stage.say('schedule "Oslo round" 12 March 2027 with:norway now');
    await stage.say("follow norway lead:7d at 09:00 now");
    slack.faults.push("lost answer");
    await stage.pass(DAY);
    await stage.pass(2 * MINUTE);
    expect(cards()).toHaveLength(2);
    expect(cards()[1]).toContain("may repeat");
  });

  it("is sent text alone where it finds a reminder wrong", async () => {
    await following();
    slack.faults.push("bug");
    expect(await stage.pass(DAY)).toEqual({ posted: 1, edited: 0 });
    expect(slack.kept.map(({ plainly }) => plainly)).toEqual([true]);
    expect(cards()[0]).toContain("In 7 days, Fri 12 March 2027: Oslo round");
  });

  it("gives a reminder up only when it refuses the text as well", async () => {
    await following();
    slack.faults.push("bug", "bug");
    expect(await stage.pass(DAY)).toEqual({ posted: 0, edited: 0 });
    const outbox = await stage.say("outbox");
    expect(plain({ answer: outbox, reading: { zone: "Europe/Brussels", call: "/aide" } })).toContain(
      "our fault, reference",
    );
  });

  it("is told in the note where it refuses the correction of a card for good", async () => {
    for (const faults of [["lost"], ["bug", "bug"], ["bug", "lost"]] as const) {
      await following();
      await stage.pass(DAY);
      slack.faults.push(...faults);
      await stage.say(`schedule move ${ROUND} 19 March 2027 now`);
      expect(await stage.pass(MINUTE)).toEqual({ posted: 1, edited: 0 });
      expect(notes().map(({ under }) => under)).toEqual([slack.kept[0]?.id]);
      expect(notes().map(textOf)[0]).toMatch(
        /card above is out of date[\s\S]*was moved from Fri 12 March 2027[\s\S]*to Fri 19 March 2027/,
      );
      await stage.pass(DAY);
      expect(notes()).toHaveLength(1);
      await stage.close();
    }
    await following();
  });

  it("is sent a correction as text where it finds the corrected card wrong", async () => {
    await following();
    await stage.pass(DAY);
    slack.faults.push("bug");
    await stage.say(`schedule move ${ROUND} 19 March 2027 now`);
    expect(await stage.pass(MINUTE)).toEqual({ posted: 1, edited: 1 });
    expect(slack.kept[0]).toMatchObject({ edits: 1, plainly: true });
    expect(notes().map(textOf)[0]).toContain("The card above was corrected");
  });

  it("makes the program say that it is behind", async () => {
    await following();
    slack.faults.push(...Array.from({ length: 20 }, () => "later" as const));
    await stage.pass(DAY);
    await stage.pass(10 * MINUTE);
    expect(await stage.core.overdue()).toBeGreaterThan(10 * MINUTE);
  });
});
