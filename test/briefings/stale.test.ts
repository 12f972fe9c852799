import { describe, expect, it } from "vitest";
import { brief } from "../../src/commands/brief.ts";
import type { Library } from "../../src/library/library.ts";
import { openDesk, type Said } from "../support/desk.ts";
import { theLibrary } from "../support/world.ts";
import { moldova } from "./fixture.ts";

const FRESH = new Date("2027-11-23T09:00:00Z");
const LATE = new Date("2028-03-01T09:00:00Z");

async function saidAt(now: Date, lines: readonly string[], library: Library): Promise<Said> {
  const desk = await openDesk(library, [brief]);
  desk.turnTo(now);
  let said: Said | undefined;
  for (const line of lines) said = await desk.say(line);
  await desk.close();
  if (!said) throw new Error("nothing was said");
  return said;
}

describe("a briefing from records that nobody has checked for a year", async () => {
  const small = await moldova();

  it("says so once, where it says what it rests on", async () => {
    expect((await saidAt(FRESH, ["brief moldova page"], small)).text).not.toContain("ot checked");
    expect((await saidAt(LATE, ["brief moldova page"], small)).text).toContain(
      "and what your team has noted here. Not checked since Mon 23 November 2026.\n",
    );
  });

  it("does not say it of what the team has just set", async () => {
    const set = ['schedule "Fifth talks" 12 March 2028 10:00 Brussels now', "brief hlpsd-5 page"];
    expect((await saidAt(LATE, set, small)).text).toContain("2 of the records not checked since Mon 23 November 2026.");
  });

  it("says it once for several partners", async () => {
    const { text } = await saidAt(LATE, ["brief norway japan page"], await theLibrary());
    expect(text.match(/ot checked since Mon 23 November 2026\./g)).toHaveLength(1);
  });
});
