import type { Person, Place, Standing } from "./place.ts";
import type { Why } from "./text/words.ts";

/** It could not be established, and why, as the part of a sentence: “Slack asked me to wait”. Unknown is never yes. */
export interface Unknown {
  readonly unknown: Why;
}
export type Established = boolean | Unknown;

/** What a platform knows of the people who speak to the bot. Nothing here rejects but for bugs. */
export interface Directory {
  /** Whether somebody manages a conversation. */
  readonly managesRoom: (place: Place, person: Person) => Promise<Established>;
  /** Whether somebody runs the whole workspace; who made a room does not. */
  readonly runsWorkspace: (place: Place, person: Person) => Promise<Established>;
  /** How somebody belongs to the workspace, by the platform’s record of that one person. */
  readonly standingOf: (place: Place, person: Person) => Promise<Standing | Unknown>;
  /** Whether every member of the workspace may read a conversation; no, where that is not known. */
  readonly isOpen: (place: Place) => Promise<boolean>;
  /** A conversation that every member of the workspace may read, with its name where the platform says it; else nothing. */
  readonly openRoom: (place: Place) => Promise<{ readonly name?: string } | undefined>;
  /** Whether somebody has left the workspace, as far as its platform says so of this one person. */
  readonly isGone: (place: Place, person: string) => Promise<Established>;
  /** IANA name of the zone in which somebody lives, if the platform says so. */
  readonly zoneOf: (place: Place, person: string) => Promise<string | undefined>;
  /** BCP 47 tag of the language of somebody’s client, if the platform says so. */
  readonly localeOf: (place: Place, person: string) => Promise<string | undefined>;
}

/** Whoever sits at the machine itself may do everything there. */
export const ownMachine: Directory = {
  managesRoom: async () => true,
  runsWorkspace: async () => true,
  standingOf: async () => "member",
  isOpen: async () => false,
  openRoom: async () => undefined,
  zoneOf: async () => undefined,
  localeOf: async () => undefined,
  isGone: async () => false,
};

/** Where a platform cannot say anything of its people, or is not there to be asked. */
export const unknowing = (why: Why): Directory => ({
  managesRoom: async () => ({ unknown: why }),
  runsWorkspace: async () => ({ unknown: why }),
  standingOf: async () => ({ unknown: why }),
  isOpen: async () => false,
  openRoom: async () => undefined,
  isGone: async () => ({ unknown: why }),
  zoneOf: async () => undefined,
  localeOf: async () => undefined,
});
