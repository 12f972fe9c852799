import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import express, { type ErrorRequestHandler, type Express, type Router } from "express";
import type { Log } from "../../src/log.ts";
import { STRICT } from "./headers.ts";

/** The one web server. It listens before its routes are known, because some of them name its address. */
export interface Web {
  /** `http://127.0.0.1:3000` */
  readonly origin: string;
  /** From now on requests reach these; until then there is nothing. */
  readonly open: (routers: readonly Router[]) => void;
  /** From now on /readyz says that work is wanted, unless something is wrong, and then what. */
  readonly ready: (wrong: () => Promise<readonly string[]>) => void;
  /** Says at /readyz that no new work is wanted. */
  readonly drain: () => void;
  /** Takes no more requests, waits a little for those under way, and ends connections that are only held open. */
  readonly close: () => Promise<void>;
}

/** A router under a path, or at the root. */
export function mountedAt(path: string, router: Router): Router {
  if (path === "") return router;
  const mounted = express.Router();
  mounted.use(path, router);
  return mounted;
}

/** What answers where a platform is not configured. */
export const closedAt = (paths: readonly string[]): Router =>
  express.Router().post([...paths], (_request, response) => {
    response.status(503).json({ error: "This platform is not configured here." });
  });

const refuseQuietly =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    // Whoever knows the address of a calendar or a file can read it: logs do not.
    const path = request.path.replace(/^\/(calendar|files)\/.*/, "/$1/…");
    log.error({ err: error, path }, "a request failed");
    response.status(500).json({ error: "Something went wrong on our side." });
  };

function application(routers: readonly Router[], wrong: () => Promise<readonly string[]>, log: Log): Express {
  const app = express();
  app.disable("x-powered-by");
  app.get("/healthz", (_request, response) => {
    response.json({ status: "ok" });
  });
  app.get("/readyz", async (_request, response) => {
    const why = await wrong().catch(() => ["It cannot be told how things stand; look at the logs."]);
    if (why.length === 0) response.json({ status: "ready" });
    else response.status(503).json({ status: "not ready", why });
  });
  for (const router of routers) app.use(router);
  app.use((_request, response) => {
    response.status(404).json({ error: "There is nothing at this address." });
  });
  app.use(refuseQuietly(log));
  return app;
}

/** How long requests under way may take once the program ends. Milliseconds. */
const PATIENCE = 10_000;

const isStream = (response: ServerResponse): boolean =>
  String(response.getHeader("content-type")).startsWith("text/event-stream");

/** Waits until no request is under way but those that are held open to be told of changes. */
function quietness(server: Server): () => Promise<void> {
  const underWay = new Set<ServerResponse>();
  let listener = (): void => {};
  server.on("request", (_request, response: ServerResponse) => {
    underWay.add(response);
    response.on("close", () => {
      underWay.delete(response);
      listener();
    });
  });
  return () =>
    new Promise((resolve) => {
      const limit = setTimeout(resolve, PATIENCE);
      listener = () => {
        if (![...underWay].every(isStream)) return;
        clearTimeout(limit);
        resolve();
      };
      listener();
    });
}

const originOf = (server: Server, host: string): string => {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
};

const listening = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });

/** Port 0 takes any that is free. Rejects if the port is taken. */
export async function serve({ port, host, log }: { port: number; host: string; log: Log }): Promise<Web> {
  let wrong = async (): Promise<readonly string[]> => ["It begins."];
  let app = application([], () => wrong(), log);
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(STRICT)) response.setHeader(name, value);
    app(request, response);
  });
  const idle = quietness(server);
  await listening(server, port, host);
  return {
    origin: originOf(server, host),
    open: (routers) => {
      app = application(routers, () => wrong(), log);
    },
    ready: (now) => {
      wrong = now;
    },
    drain: () => {
      wrong = async () => ["It ends."];
    },
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await idle();
      server.closeAllConnections();
      await closed;
    },
  };
}
