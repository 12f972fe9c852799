/** The name of a platform: which there are only the list of doors knows. */
export type Platform = string;

/** Where a conversation takes place. Only the adapter of its platform reads `address`. */
export interface Place {
  readonly platform: Platform;
  /** Slack workspace or Microsoft 365 tenant. */
  readonly tenant: string;
  readonly room: string;
  /** A one-to-one conversation: nobody else sees it, so there is nobody to share with. */
  readonly direct: boolean;
  /** How the bot is called here, as typed before a command line: `/aide`, `@Aide`, or nothing in a direct message. */
  readonly call: string;
  readonly address: unknown;
  /** What several rooms belong to and leave or come back with, where the platform has such a thing: a team in Teams. */
  readonly team?: string;
}

/**
 * How somebody belongs to a workspace: `member`; `guest`, whom it let in for a few conversations; `stranger`, who belongs to
 * another organisation and shares a conversation with it.
 */
export type Standing = "member" | "guest" | "stranger";

/** Who speaks: the platform's id, and the name under which the others in the room know them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** IANA name of the zone in which they live, where the platform says so with every message. */
  readonly zone?: string;
  /** The language of their client, where the platform says so with every message: a BCP 47 tag. */
  readonly locale?: string;
  /** Another id under which the platform may mention them. */
  readonly also?: string;
  /** As far as the request itself proves it; without a word the platform’s record of that person decides. */
  readonly standing?: Standing;
}
