import { randomBytes } from "node:crypto";

export const secret = (): string => randomBytes(24).toString("hex");

/** Stands in the log beside what went wrong, and in the answer to whoever met it. */
export const newReference = (): string => randomBytes(4).toString("hex");
