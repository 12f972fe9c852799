import { en } from "../en/index.ts";
import { counts } from "./counts.ts";

/** All that people read, in French: a chapter a file, of the same shape as the English one. */
export const fr: typeof en = {
  ...en,
  counts,
};
