import type { Library } from "../library/library.ts";
import type { Statement } from "./briefing.ts";
import type { Promised } from "./commitments.ts";

/** What briefings are written from. `library` is the workspace's own view. */
export interface Knowledge {
  readonly library: Library;
  /** ISO day. */
  readonly today: string;
  /** Of the workspace. */
  readonly commitments: readonly Promised[];
  /** What has changed about some records since an ISO day; without it briefings say nothing of changes. */
  readonly changes?: (ids: ReadonlySet<string>, since: string | undefined) => readonly Statement[];
}
