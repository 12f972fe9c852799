import type { Answer } from "../../answer.ts";
import { type Promised, readCommitment } from "../../briefings/commitments.ts";
import type { CommitmentStore } from "../../store/commitments.ts";
import type { Command, Scene } from "../command.ts";

/** A scene whose store keeps commitments. */
export interface Keeping extends Omit<Scene, "store"> {
  readonly store: Scene["store"] & CommitmentStore;
}

/** A verb that looks at commitments. */
export type KeepingCommand = Omit<Command, "run"> & {
  readonly run: (words: readonly string[], scene: Keeping) => Answer | Promise<Answer>;
};

/** All commitments of the workspace, open or not. */
export const promisedIn = async ({ store, place }: Keeping): Promise<Promised[]> =>
  (await store.commitments({ platform: place.platform, tenant: place.tenant })).map(readCommitment);
