import type { Promised } from "../commitments/commitment.ts";
import type { Library } from "../library/library.ts";

/** What briefings are written from. `library` is the workspace's own view. */
export interface Knowledge {
  readonly library: Library;
  /** ISO day. */
  readonly today: string;
  /** Of the workspace. */
  readonly commitments: readonly Promised[];
}
