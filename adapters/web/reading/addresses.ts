import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** All addresses of a host. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

export const resolve: Resolve = (host) => lookup(host, { all: true, verbatim: true });

/** Networks that translate put an IPv4 address behind this: it is as public as that one. */
const TRANSLATED = ipaddr.IPv6.parse("64:ff9b::");
/** All that is in use of IPv6 begins with the same three bits. */
const GLOBAL = ipaddr.IPv6.parse("2000::");

const isPublicSix = (address: ipaddr.IPv6): boolean => {
  if (address.match(TRANSLATED, 96)) return ipaddr.fromByteArray(address.toByteArray().slice(12)).range() === "unicast";
  return address.range() === "unicast" && address.match(GLOBAL, 3);
};

/** Whether an address belongs to the public internet. What is no address does not. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  return parsed instanceof ipaddr.IPv6 ? isPublicSix(parsed) : parsed.range() === "unicast";
}

/** A host has an address at which nothing may be read. */
export const BARRED = "EBARRED";

const barred = (): NodeJS.ErrnoException => Object.assign(new Error("a barred address"), { code: BARRED });
const unknown = (): NodeJS.ErrnoException => Object.assign(new Error("no address"), { code: "ENOTFOUND" });

/**
 * Looks hosts up for the connection itself, so that what was checked is what is connected to, whatever the host is said to be
 * a moment later. One bad address among good ones spoils them all.
 */
export const checkedLookup =
  (resolve: Resolve, isAllowed: (address: string) => boolean): LookupFunction =>
  (host, { all }, callback) => {
    const answer = (found: readonly LookupAddress[]): void => {
      const [first] = found;
      if (!first) callback(unknown(), "");
      else if (!found.every(({ address }) => isAllowed(address))) callback(barred(), "");
      else if (all) callback(null, [...found]);
      else callback(null, first.address, first.family);
    };
    resolve(host).then(answer, (error: NodeJS.ErrnoException) => callback(error, ""));
  };

/** An address in place of a name is never looked up; this is it, without the brackets. */
export const literalIn = (host: string): string | undefined => {
  const bare = host.replace(/^\[|\]$/g, "");
  return ipaddr.isValid(bare) ? bare : undefined;
};
