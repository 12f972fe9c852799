import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Address } from "./hear.ts";

const Origin = z.strictObject({ serviceUrl: z.string(), conversation: z.string(), bot: z.string(), call: z.string() });
export type Origin = z.infer<typeof Origin>;

const signature = (text: string, { tenant, user }: Pick<Address, "tenant" | "user">, key: string): string =>
  createHmac("sha256", key)
    .update(JSON.stringify([tenant, user, text]))
    .digest("base64url");

/** Where a private answer was asked for, so that its Share button leads back there: for this person only. */
export function writeOrigin(origin: Origin, who: Pick<Address, "tenant" | "user">, key: string): string {
  const text = Buffer.from(JSON.stringify(origin)).toString("base64url");
  return `${text}.${signature(text, who, key)}`;
}

/** Card data comes back from a user's hands: nothing that we did not sign for this person is believed. */
export function readOrigin(written: string, who: Pick<Address, "tenant" | "user">, key: string): Origin | undefined {
  const [text = "", signed = ""] = written.split(".");
  const [given, wanted] = [Buffer.from(signed), Buffer.from(signature(text, who, key))];
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined;
  try {
    return Origin.safeParse(JSON.parse(Buffer.from(text, "base64url").toString())).data;
  } catch {
    return undefined;
  }
}
