import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { bundle } from "./bundle.ts";
import type { Orders } from "./started.ts";

const Said = z.union([z.object({ problem: z.string() }), z.object({ origin: z.string() })]);

/** Processes that are killed and replaced. Each has a name of its own, as has each that takes the place of another. */
export interface Crew {
  /** Ends one at once with signal 9, and starts another. Whether it was still alive. */
  readonly kill: (name: string) => boolean;
  /** When each was killed. Milliseconds of the wall. */
  readonly killed: ReadonlyMap<string, number>;
  /** Where those that are up take requests. */
  readonly origins: () => readonly string[];
  readonly stop: () => Promise<void>;
}

let made: Promise<string> | undefined;
/** The program that is killed, made once. */
export const program = (): Promise<string> => {
  made ??= bundle(join(import.meta.dirname, "started.ts"));
  return made;
};

interface Member {
  readonly child: ChildProcess;
  origin?: string;
}

/** Some processes with the same orders. What goes wrong in them is noted under `problems`. */
export async function openCrew(orders: Omit<Orders, "name">, size: number, problems: string[]): Promise<Crew> {
  const file = await program();
  const working = new Map<string, Member>();
  const killed = new Map<string, number>();
  let [count, over] = [0, false];
  const start = (): void => {
    const name = `p${++count}`;
    const child = fork(file, [JSON.stringify({ ...orders, name })], {
      execArgv: [],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    const member: Member = { child };
    working.set(name, member);
    let last = "";
    child.stderr?.on("data", (text: Buffer) => {
      last = `${last}${text}`.slice(-2000);
    });
    child.on("message", (message) => {
      const said = Said.parse(message);
      if ("problem" in said) problems.push(said.problem);
      else member.origin = said.origin;
    });
    child.once("exit", (code) => {
      working.delete(name);
      // One that ends by itself is a fault of the program, and is replaced like those that were killed.
      if (!over && !killed.has(name)) problems.push(`a process ended by itself with ${code}: ${last}`);
      if (!over) start();
    });
  };
  for (let index = 0; index < size; index++) start();
  return {
    killed,
    kill: (name) => {
      const member = working.get(name);
      if (!member || killed.has(name)) return false;
      killed.set(name, Date.now());
      member.child.kill("SIGKILL");
      return true;
    },
    origins: () => [...working.values()].flatMap(({ origin }) => origin ?? []),
    stop: async () => {
      over = true;
      const gone = [...working.values()].map(({ child }) => new Promise((resolve) => child.once("exit", resolve)));
      for (const { child } of working.values()) child.kill("SIGKILL");
      await Promise.all(gone);
    },
  };
}
