import { createHash } from "node:crypto";

/** Twelve signs that are the same for the same text. */
export const digest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);
