import { createHmac, timingSafeEqual } from "node:crypto";
import type { Address } from "./parse.ts";

/** For whom something is sealed. */
export type Who = Pick<Address, "tenant" | "user">;

const signature = (text: string, { tenant, user }: Who, key: string): string =>
  createHmac("sha256", key)
    .update(JSON.stringify([tenant, user, text]))
    .digest("base64url");

/** What a card carries for one person. It can be read, and not be changed or used by anybody else. */
export function seal(what: object, who: Who, key: string): string {
  const text = Buffer.from(JSON.stringify(what)).toString("base64url");
  return `${text}.${signature(text, who, key)}`;
}

/** Card data comes back from a user's hands: nothing that we did not seal for this person is believed. */
export function unseal(written: string, who: Who, key: string): unknown {
  const [text = "", signed = ""] = written.split(".");
  const [given, wanted] = [Buffer.from(signed), Buffer.from(signature(text, who, key))];
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined;
  return JSON.parse(Buffer.from(text, "base64url").toString());
}
