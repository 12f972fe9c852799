import type { Placed } from "../entries.ts";
import type { DataSet } from "../load.ts";
import { sayProblem } from "../problems.ts";

/** Looks at the whole data set and answers in sentences on which a curator can act. `today` is an ISO day. */
export type DataRule = (set: DataSet, today: string) => string[];

/** One sentence about one record. */
export const say = ({ file, entry }: Placed, field: string, what: string): string =>
  sayProblem(file, entry.kind, entry.record.id, field, what);
