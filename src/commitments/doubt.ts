import type { Library } from "../library/library.ts";
import type { Settings } from "../settings/settings.ts";
import type { Words } from "../text/words.ts";
import type { FieldName } from "./fields.ts";

/** Where and when what a line says of a commitment is understood. */
export interface CommitmentContext {
  readonly say: Words;
  readonly library: Library;
  readonly now: Date;
  /** ISO day in the conversation's zone. */
  readonly today: string;
  readonly settings: Settings;
}

/** What is not clear about one field. `instead`: what could stand in its place. */
export interface Doubt {
  readonly problem: string;
  readonly field: FieldName;
  readonly instead: readonly { readonly label: string; readonly value: string }[];
}

export const doubt = (field: FieldName, problem: string, instead: Doubt["instead"] = []): Doubt => ({
  field,
  problem,
  instead,
});
