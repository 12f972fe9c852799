import { z } from "zod";
import { seal, unseal, type Who } from "./seal.ts";

const Origin = z.strictObject({ serviceUrl: z.string(), conversation: z.string(), bot: z.string(), call: z.string() });
export type Origin = z.infer<typeof Origin>;

/** Where a private answer was asked for, so that its Share button leads back there: for this person only. */
export const writeOrigin = (origin: Origin, who: Who, key: string): string => seal(origin, who, key);

/** Nothing if it was tampered with, or written for somebody else. */
export const readOrigin = (written: string, who: Who, key: string): Origin | undefined =>
  Origin.safeParse(unseal(written, who, key)).data;
