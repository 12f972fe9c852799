import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express, { type ErrorRequestHandler, type Express, type Router } from "express";
import type { Log } from "../../src/log.ts";

/** The one web server. It listens before its routes are known, because some of them name its address. */
export interface Web {
  /** `http://127.0.0.1:3000` */
  readonly origin: string;
  /** From now on requests are answered; until then they get 503. */
  readonly open: (routers: readonly Router[]) => void;
  /** Says at /readyz that no new work is wanted. */
  readonly drain: () => void;
  /** Waits for the requests under way. */
  readonly close: () => Promise<void>;
}

const refuseQuietly =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    log.error({ err: error, path: request.path }, "a request failed");
    response.status(500).json({ error: "Something went wrong on our side." });
  };

function application(routers: readonly Router[], isReady: () => boolean, log: Log): Express {
  const app = express();
  app.disable("x-powered-by");
  app.get("/healthz", (_request, response) => {
    response.json({ status: "ok" });
  });
  app.get("/readyz", (_request, response) => {
    response.status(isReady() ? 200 : 503).json({ status: isReady() ? "ready" : "not ready" });
  });
  for (const router of routers) app.use(router);
  app.use((_request, response) => {
    response.status(404).json({ error: "There is nothing at this address." });
  });
  app.use(refuseQuietly(log));
  return app;
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
  let ready = false;
  let app = application([], () => ready, log);
  const server = createServer((request, response) => app(request, response));
  await listening(server, port, host);
  return {
    origin: originOf(server, host),
    open: (routers) => {
      app = application(routers, () => ready, log);
      ready = true;
    },
    drain: () => {
      ready = false;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}
