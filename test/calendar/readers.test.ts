import { afterAll, beforeAll, expect, it } from "vitest";
import type { Bot } from "../../src/bot.ts";
import type { Store } from "../../src/store/store.ts";
import { plain } from "../../src/text/plain.ts";
import { botWith } from "../support/bot.ts";
import { PLACE } from "../support/scene.ts";
import { theLibrary } from "../support/world.ts";

let bot: Bot;
let store: Store;
beforeAll(async () => {
  ({ bot, store } = await botWith(await theLibrary()));
  await say("follow norway now");
});
afterAll(() => store.close());

async function say(line: string): Promise<{ text: string; says: readonly string[] }> {
  const { answer, reading } = await bot.answer({
    place: PLACE,
    person: { id: "anna", name: "Anna" },
    line,
    now: new Date("2026-11-27T09:00:00Z"),
  });
  return { text: plain({ answer, reading }), says: (answer.actions ?? []).map(({ says }) => says) };
}

const OF = "of:eu-norway-security-and-defence-dialogue";
it.each([
  ["mute norway until 12. März 2027", "until Fri 12 March 2027"],
  ["mute norway until next Monday", "until Mon 30 November 2026"],
  ["mute norway until end of March", "until Wed 31 March 2027"],
  ["pause until 12 mars", "until Fri 12 March 2027"],
  ["changes since lundi dernier", "Changes since Mon 23 November 2026"],
  ["changes since 12. März", "Changes since Thu 12 March 2026"],
  ["changes since first Monday of November", "Changes since Mon 2 November 2026"],
  [`commit "send paper" ${OF} by:us due:"by 12 March 2027"`, "Due: Fri 12 March 2027"],
  [`commit "send paper" ${OF} by:us due:"Friday week"`, "Due: Fri 4 December 2026"],
  ['next until:"end of March"', "everything until Wed 31 March 2027"],
  ['next until:"12. März"', "everything until Fri 12 March 2027"],
  ['next since:"first Monday of February"', "everything since Mon 1 February 2027"],
  ['last since:"last Friday"', "everything since Fri 20 November 2026"],
  ["outbox 12. März", "Fri 12 March 2027"],
])("every command reads the same dates: %s", async (line, text) => {
  expect((await say(line)).text).toContain(text);
});

it.each([
  ["pause until 8 or 9 March", ["pause until 2027-03-08", "pause until 2027-03-09"]],
  ["changes since 03-12-2026", ["changes since 2026-12-03", "changes since 2026-03-12"]],
  ['next until:"8 or 9 March"', ["next until:2027-03-08", "next until:2027-03-09"]],
  ['next since:"1 March"', ["next since:2026-03-01", "next since:2027-03-01"]],
  [
    'schedule "8 or 9 March" 8 or 9 March 2027',
    ['schedule "8 or 9 March" 2027-03-08', 'schedule "8 or 9 March" 2027-03-09'],
  ],
  ['schedule "T" 12 March 2027 10:00 or 11:00 Oslo', ["schedule title:T 12 March 2027 10:00 Oslo"]],
  ["schedule Europe Day 9 May 2027", ['schedule "Europe Day" 9 May 2027']],
])("every command offers the days that may be meant: %s", async (line, days) => {
  expect((await say(line)).says).toEqual(expect.arrayContaining([...days]));
});

it.each([
  ['schedule "T" day after tomorrow 10:00 Oslo', "schedule title:T 2026-11-29 10:00 Oslo "],
  ['schedule "tomorrow tomorrow" tomorrow', 'schedule "tomorrow tomorrow" 2026-11-28 '],
  ['schedule "T" 12 March', "schedule title:T 12 March "],
])("what would mean another day tomorrow is saved as the day that it is: %s", async (line, beginning) => {
  expect((await say(line)).says[0]?.slice(0, beginning.length)).toBe(beginning);
});
