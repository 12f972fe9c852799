import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { bundle } from "./bundle.ts";
import type { Orders } from "./crash.ts";

const Said = z.object({ problem: z.string() });

/** Processes that are killed and replaced. */
export interface Crew {
  /** Kills those that are chosen, at once, and puts others in their place. */
  readonly strike: (which: (index: number) => boolean) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const kill = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });

let made: Promise<string> | undefined;
/** The program that is killed, made once. */
export const program = (): Promise<string> => {
  made ??= bundle(join(import.meta.dirname, "crash.ts"));
  return made;
};

/** Some processes with the same orders. What goes wrong in them is noted under `problems`. */
export async function openCrew(orders: Orders, size: number, problems: string[]): Promise<Crew> {
  const file = await program();
  const start = (): ChildProcess => {
    const child = fork(file, [JSON.stringify(orders)], { execArgv: [] });
    child.on("message", (message) => problems.push(Said.parse(message).problem));
    return child;
  };
  let working = Array.from({ length: size }, start);
  return {
    strike: async (which) => {
      working = await Promise.all(
        working.map(async (child, index) => {
          if (!which(index)) return child;
          await kill(child);
          return start();
        }),
      );
    },
    stop: async () => {
      await Promise.all(working.map(kill));
    },
  };
}
