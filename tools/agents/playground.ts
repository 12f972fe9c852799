import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import process from "node:process";

const FOLDER = join(import.meta.dirname, "../../node_modules/@microsoft/m365agentsplayground");
const CLI = join(FOLDER, "cli.js");
const GUARD = join(import.meta.dirname, "guard.cjs");

/** Whether Microsoft's Agents Playground is installed; `npm ci --omit=dev` leaves it out. */
export const hasAgentsPlayground = (): boolean => existsSync(CLI);

/** Microsoft's Agents Playground, which speaks to a bot as Teams does. */
export interface AgentsPlayground {
  /** Its page. */
  readonly address: string;
  /** Other machines that it wanted to reach, and was not let. */
  readonly refused: () => readonly string[];
  readonly stop: () => Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

const listening = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.stdout?.on("data", (said: Buffer) => {
      if (String(said).includes("Listening on")) resolve();
    });
    child.once("exit", (code) => reject(new Error(`the Agents Playground ended with ${code}`)));
  });

/** Starts it for a bot at an address. It reports nothing and reaches this machine only. */
export async function openAgentsPlayground(endpoint: string): Promise<AgentsPlayground> {
  const port = await freePort();
  const args = ["start", "--app-endpoint", endpoint, "--channel-id", "msteams", "--port", String(port)];
  const child = spawn(process.execPath, ["--require", GUARD, CLI, ...args, "--disable-telemetry", "true"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const told: string[] = [];
  child.stderr.on("data", (said: Buffer) => told.push(String(said)));
  await listening(child);
  return {
    address: `http://127.0.0.1:${port}/`,
    refused: () => [...told.join("").matchAll(/^REFUSED (.*)$/gm)].map(([, host = ""]) => host),
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
    },
  };
}
