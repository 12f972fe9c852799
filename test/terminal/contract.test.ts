import { capabilities } from "../../adapters/terminal/capabilities.ts";
import { terminalDoor } from "../../adapters/terminal/door.ts";
import { say } from "../../adapters/terminal/say.ts";
import { doorContract } from "../support/kit.ts";
import { NOW, recorder } from "../support/world.ts";

doorContract({
  platform: "terminal",
  capabilities,
  open: async (bot) => {
    const { log, lines } = recorder();
    const door = terminalDoor({ bot, clock: () => NOW, log, newReference: () => "REF1" });
    return {
      say: async (line) => {
        const { text } = await say([line], { door: async () => door, now: NOW, zone: "UTC" });
        return [{ text, open: false }];
      },
      log: lines,
      stop: door.stop,
    };
  },
});
