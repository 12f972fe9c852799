import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { openHolidays } from "../../src/calendar/holidays.ts";
import { teamLibraries } from "../../src/calendar/team.ts";
import { outboxOf } from "../../src/messages/outbox.ts";
import { pacer } from "../../src/outbox/pace.ts";
import { tick } from "../../src/outbox/tick.ts";
import { lexicon } from "../../src/query/lexicon.ts";
import type { Store } from "../../src/store/store.ts";
import { botWith } from "../support/bot.ts";
import { platform } from "../support/platform.ts";
import { PLACE } from "../support/stage.ts";
import { noMeter } from "../support/still.ts";
import { silent, theLibrary } from "../support/world.ts";

const DAY = 86_400_000;
const BEGAN = Date.parse("2027-03-04T09:00:00Z");

/** Two processes on one database, whose clock is turned by hand. */
async function openTwo() {
  const library = await theLibrary();
  const slack = platform();
  const { bot, store } = await botWith(library, slack.messenger);
  let now = BEGAN;
  const clock = () => new Date(now);
  const seenBy = teamLibraries(library);
  const holidays = openHolidays(library.closed);
  const processOn = (store: Store) => {
    const outbox = outboxOf({
      store,
      clock,
      systemClock: clock,
      zone: "Europe/Brussels",
      log: silent,
      meter: noMeter,
      messenger: () => slack.messenger,
      newId: randomUUID,
      random: () => 0.5,
      pacer: pacer(),
      replay: bot.replay,
      lexicon: lexicon(library),
      holidays: () => holidays,
      teamOf: async ({ platform, tenant }) => {
        const rows = await store.meetings({ platform, tenant });
        const changes = rows.reduce((sum, { version }) => sum + version, 0);
        return { libraryIn: (room, language) => seenBy(`${platform} ${tenant}`, rows, room, language), changes };
      },
    });
    return async () => {
      while ((await tick(outbox)).more);
    };
  };
  const pass = (ms: number): void => {
    now += ms;
  };
  const say = (line: string) =>
    bot.answer({ line, place: PLACE, person: { id: "U1", name: "Anna", standing: "member" }, now: clock() });
  return { slack, store, processOn, say, pass };
}

it("tells a change of a card once, also where two processes draw its correction at the same moment", async () => {
  const { slack, store, processOn, say, pass } = await openTwo();
  const other = processOn(store);
  await say('schedule "Oslo round" 12 March 2027 with:norway now');
  await say("follow norway lead:7d at 09:00 now");
  pass(DAY);
  await other();
  await say("schedule move own-oslo-round-2027-03-12 19 March 2027 now");
  // Behind the back of the one that has drawn its correction and is about to begin, the other corrects the same card.
  let isBehind = true;
  const overtaken = processOn({
    ...store,
    sending: async (...all) => {
      if (isBehind) {
        isBehind = false;
        const [row] = (await store.openIn(PLACE, 100)).filter(({ kind }) => kind === "amend");
        if (row) await store.addDeliveries([{ ...row, id: `${row.id} again`, state: "due", token: null }]);
        await other();
      }
      return store.sending(...all);
    },
  });
  await overtaken();
  pass(DAY);
  await overtaken();
  await other();
  expect(isBehind).toBe(false);
  expect(slack.kept.filter(({ under }) => under !== undefined)).toHaveLength(1);
  expect((await store.openIn(PLACE, 100)).filter(({ kind }) => kind === "amend")).toEqual([]);
  await store.close();
});
