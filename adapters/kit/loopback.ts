import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";

/** Only as names of this machine: what else resolves here may be somebody else's name for it. */
const NAMES = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** What proxies add. A request that came through one comes from wherever the proxy is reached. */
const PROXIED =
  /^(forwarded|via|x-forwarded(-.+)?|x-real-ip|x-client-ip|x-cluster-client-ip|x-original-(for|host|url|forwarded-for)|x-envoy-.+|x-proxyuser-ip|true-client-ip|cf-.+|fastly-client-ip|fly-client-ip|x-appengine-.+|x-azure-.+|x-arr-.+|x-amzn-trace-id|x-cloud-trace-context)$/;

const isLoopbackAddress = (address: string | undefined): boolean =>
  address !== undefined && (address === "::1" || address.startsWith("127.") || address.startsWith("::ffff:127."));

export const isLoopbackHost = (host: string | undefined): boolean => host !== undefined && NAMES.test(host);

/**
 * Whether it comes from this machine, under a name of this machine (so that no other site can be pointed here), through no
 * proxy, and from no page of another site.
 */
export function isThisMachine({ socket, headers }: IncomingMessage): boolean {
  const here = isLoopbackAddress(socket.remoteAddress) && isLoopbackHost(headers.host);
  const proxied = Object.keys(headers).some((name) => PROXIED.test(name));
  const foreign = headers.origin !== undefined && headers.origin !== `http://${headers.host}`;
  return here && !proxied && !foreign;
}

/** Refuses everybody else, and says so. */
export const onlyThisMachine =
  (why: string): RequestHandler =>
  (request, response, next) => {
    if (isThisMachine(request)) next();
    else response.status(403).json({ error: why });
  };
