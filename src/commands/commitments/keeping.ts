import { type Promised, readCommitment } from "../../commitments/commitments.ts";
import type { Scene } from "../command.ts";

/** All commitments of the workspace, open or not. */
export const promisedIn = async ({ store, place }: Scene): Promise<Promised[]> =>
  (await store.commitments({ platform: place.platform, tenant: place.tenant })).map(readCommitment);
