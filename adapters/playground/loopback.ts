import type { RequestHandler } from "express";

const NAMES: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && (address === "::1" || address.startsWith("127.") || address.startsWith("::ffff:127."));

const hostOf = (text: string | undefined): string => URL.parse(`http://${text}`)?.hostname ?? "";

/**
 * Hears only this machine, under a name of this machine (so that no other site can be pointed here), and nothing that a
 * page of another site sends.
 */
export const onlyThisMachine: RequestHandler = ({ socket, headers }, response, next) => {
  const here = isLoopback(socket.remoteAddress) && NAMES.has(hostOf(headers.host));
  const foreign = headers.origin !== undefined && headers.origin !== `http://${headers.host}`;
  if (here && !foreign) next();
  else response.status(403).json({ error: "The playground serves this machine only." });
};
