import type { Understood } from "./imported.ts";
import type { Unread } from "./wanted.ts";

/** Finds out what a calendar says. */
export type Understand = (unread: Unread) => Promise<Understood>;
