import { createHash } from "node:crypto";

/** The same for the same text, and for no other that anybody meets: so many hexadecimal digits. */
export const hashOf = (text: string, length = 12): string =>
  createHash("sha256").update(text).digest("hex").slice(0, length);
