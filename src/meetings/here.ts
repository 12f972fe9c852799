import type { Look } from "../query/look.ts";
import type { Settings } from "../settings/settings.ts";

/** Where and when what a line says of a meeting is understood. */
export interface Here extends Look {
  readonly now: Date;
  readonly settings: Settings;
}
