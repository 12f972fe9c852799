import type { Platform } from "../../src/place.ts";
import type { Capabilities } from "./capabilities.ts";
import type { Settings } from "./settings.ts";

/** A platform as the program knows it before it is opened. Nothing here loads an SDK. */
export interface ChatPlatform {
  readonly name: Platform;
  readonly title: string;
  /** To which its requests come. */
  readonly path: string;
  readonly settings: Settings;
  readonly capabilities: Capabilities;
}
