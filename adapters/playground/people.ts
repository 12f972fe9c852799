/** What somebody is to the pretended workspace. */
export type Role = "member" | "admin" | "guest" | "stranger";

export interface Somebody {
  readonly name: string;
  readonly role: Role;
  /** The language of their client, as both platforms write it. */
  readonly locale?: string;
}

/** Whom one can be. Any other name is that of a member. */
export const PEOPLE: readonly Somebody[] = [
  { name: "anna", role: "member" },
  { name: "ben", role: "member" },
  { name: "carla", role: "member" },
  { name: "diana", role: "admin" },
  { name: "fatou", role: "member", locale: "fr-FR" },
  { name: "dieter", role: "member", locale: "de-DE" },
  { name: "gil", role: "guest" },
  { name: "sven", role: "stranger" },
];

export const ROLES: Readonly<Record<Role, string>> = {
  member: "",
  admin: "admin",
  guest: "guest",
  stranger: "stranger",
};

export const roleOf = (user: string): Role => PEOPLE.find(({ name }) => name === user)?.role ?? "member";

export const localeOf = (user: string): string | undefined => PEOPLE.find(({ name }) => name === user)?.locale;

/** Channels that are there from the beginning: an open one, a private one, and one to which the bot was never invited. */
const GENERAL = "general";
export const PRIVATE = "private";
export const WITHOUT = "without-aide";
export const CHANNELS: readonly string[] = [GENERAL, PRIVATE, WITHOUT];
