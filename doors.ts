import type { ChatPlatform } from "./adapters/kit/platform.ts";
import { slack } from "./adapters/slack/index.ts";
import { teams } from "./adapters/teams/index.ts";

/** Every platform there is, in the order in which people read of them. */
export const platforms: readonly ChatPlatform[] = [slack, teams];
