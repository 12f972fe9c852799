import { terminalDoor } from "../../adapters/terminal/door.ts";
import { say } from "../../adapters/terminal/say.ts";
import { metrics } from "../../adapters/web/metrics.ts";
import { openApp } from "../../app.ts";
import { steady } from "./golden.ts";
import { idle, understandHere, unread } from "./still.ts";
import { NOW, silent, theLibrary } from "./world.ts";

const ZONE = "Europe/Brussels";

/** What the terminal prints for each line, without a process for each. All are said to one bot. */
export async function inTerminal(lines: readonly string[]): Promise<{ line: string; text: string }[]> {
  const surroundings = {
    library: await theLibrary(),
    log: silent,
    systemClock: () => NOW,
    counted: metrics(async () => 0),
    making: idle,
    understand: understandHere,
    linesPerMinute: Number.POSITIVE_INFINITY,
    readingAs: () => unread,
    origin: undefined,
    contact: undefined,
  };
  const { core, store, doors } = await openApp({ ...surroundings, zone: ZONE }, ":memory:", () => NOW);
  const said: { line: string; text: string }[] = [];
  for (const [index, line] of lines.entries()) {
    // Each a little later: what is logged is shown in its order.
    const now = new Date(NOW.getTime() + index);
    const door = terminalDoor({ bot: core.bot, clock: () => now, log: silent, newReference: () => "REF" });
    doors.splice(0, 1, door);
    const { text } = await say([line], { door: async () => door, now, zone: ZONE });
    said.push({ line, text: steady(text) });
  }
  await store.close();
  return said;
}
