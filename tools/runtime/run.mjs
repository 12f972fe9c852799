// Plain JavaScript, because an old Node.js has to understand it: runs the program with a Node.js that is new enough.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import module from "node:module";
import { join } from "node:path";
import process from "node:process";

const ROOT = join(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../..");
const OWN = join(ROOT, "node_modules/.bin/node");
const UNSUITABLE = 78;
const [major, minor] = process.versions.node.split(".").map(Number);
const isNewEnough = major > 22 || (major === 22 && minor >= 18);

/** Runs again under another Node.js, or with flags for it. */
function rerun(node, flags, args) {
  const child = spawn(node, [...flags, process.argv[1], ...args], {
    stdio: "inherit",
    env: { ...process.env, AIDE_RERUN: "1" },
  });
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

// Node.js keeps what it has compiled between starts: a third of the time of a start.
module.enableCompileCache?.();

const args = process.argv.slice(2);
if (args[0] === "dev" && (isNewEnough || existsSync(OWN))) {
  // Starts anew with every change to a file that it has loaded; a debugger may look in.
  rerun(isNewEnough ? process.execPath : OWN, ["--watch", "--inspect"], ["start", ...args.slice(1)]);
} else if (isNewEnough) {
  const { main } = await import("../../main.ts");
  process.exitCode = await main(args);
} else if (existsSync(OWN) && process.env.AIDE_RERUN !== "1") {
  rerun(OWN, [], args);
} else {
  process.stderr.write(
    `aide-mémoire needs Node.js 22.18 or newer, and this is ${process.versions.node}. Run "npm ci" here, which brings one along, or install a newer one.\n`,
  );
  process.exitCode = UNSUITABLE;
}
