import type { Library } from "../library/library.ts";
import type { Promised } from "./commitments.ts";

/** What briefings are written from. `library` is the workspace's own view. */
export interface Knowledge {
  readonly library: Library;
  /** ISO day. */
  readonly today: string;
  /** Of the workspace. */
  readonly commitments: readonly Promised[];
}
