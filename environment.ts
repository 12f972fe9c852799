import { z } from "zod";
import { Address, Text } from "./adapters/kit/settings.ts";
import { isZone } from "./src/clock.ts";
import { readAddress } from "./src/store/address.ts";

/** Our own settings by their names, each with what it must look like. */
export const Environment = z.object({
  PORT: z.coerce
    .number("is no port; write a whole number from 0 to 65535")
    .int("is no port; write a whole number from 0 to 65535")
    .min(0, "is no port; write a whole number from 0 to 65535")
    .max(65_535, "is no port; write a whole number from 0 to 65535")
    .default(3000),
  HOST: Text.default("127.0.0.1"),
  PUBLIC_URL: Address.transform((url) => url.replace(/\/+$/, "")).optional(),
  LOG_LEVEL: z
    .enum(
      ["fatal", "error", "warn", "info", "debug", "silent"],
      "must be one of fatal, error, warn, info, debug and silent",
    )
    .default("info"),
  AIDE_TIME_ZONE: Text.refine(isZone, "is no time zone; write an IANA name such as Europe/Brussels").default(
    "Europe/Brussels",
  ),
  DATABASE_URL: Text.transform((text, context) => {
    const read = readAddress(text);
    if ("address" in read) return read.address;
    context.addIssue(read.refused);
    return z.NEVER;
  }).optional(),
  AIDE_OVERDUE_MINUTES: z.coerce
    .number("is no number of minutes")
    .int("is no whole number of minutes")
    .min(1, "must be 1 or more")
    .default(10),
  AIDE_LINES_PER_MINUTE: z.coerce
    .number("is no number of lines")
    .int("is no whole number of lines")
    .min(1, "must be 1 or more")
    .default(30),
  AIDE_METRICS: z.enum(["loopback", "open"], "must be loopback or open").default("loopback"),
  AIDE_CONTACT: z
    .union([z.email(), z.url({ protocol: /^https$/ })], "is no e-mail address and no https address; write one of them")
    .optional(),
  AIDE_PLAYGROUND: z.enum(["on", "off"], "must be on or off").optional(),
});
export type Environment = z.infer<typeof Environment>;
