import { z } from "zod";
import { WhenJson } from "../library/when.ts";
import type { CommitmentRow } from "../store/store.ts";

/** What somebody has promised, as it is kept. */
export const Commitment = z.strictObject({
  what: z.string(),
  /** A function; `us` and `partner` stand for the two sides. */
  owner: z.string(),
  due: z.union([WhenJson, z.literal("next-round")]).nullable(),
  /** Id of the meeting, dialogue or partner to which it belongs. */
  about: z.string(),
  source: z.string().nullable(),
  /** ISO day on which it was written down. */
  since: z.iso.date(),
  status: z.enum(["open", "done", "dropped"]),
  /** The conversation in which it was noted. */
  room: z.string().optional(),
});
export type Commitment = z.infer<typeof Commitment>;

/** The newest version of a commitment. */
export interface Promised extends Commitment {
  readonly id: string;
  readonly version: number;
  readonly by: string;
}

export const readCommitment = ({ id, version, value, personName }: CommitmentRow): Promised => ({
  ...Commitment.parse(JSON.parse(value)),
  id,
  version,
  by: personName,
});

export const isOpen = ({ status }: Pick<Commitment, "status">): boolean => status === "open";
