import type { Platform } from "../src/place.ts";

/** How far a platform offers something, in words for those who use it and those who run it. */
export interface Offer {
  readonly offers: "yes" | "partly" | "no";
  readonly how: string;
}

export type Capability = { readonly what: string } & Readonly<Record<Exclude<Platform, "terminal">, Offer>>;

const yes = (how: string): Offer => ({ offers: "yes", how });
const partly = (how: string): Offer => ({ offers: "partly", how });
const no = (how: string): Offer => ({ offers: "no", how });

/** Every gap between the platforms, in one place. What is alike on both is not told. */
export const capabilities = {
  asking: {
    what: "ask",
    slack: partly("`/aide`, mention, direct message; in a thread mention it, because slash commands do not work there"),
    teams: partly("`@Aide`, personal chat; `/aide` where the tenant has targeted messages"),
  },
  privateAnswers: {
    what: "answer for the asker only",
    slack: yes("ephemeral message"),
    teams: partly(
      "targeted message, which vanishes after 24 hours; without those the personal chat; never openly: where neither is open, it says so, with *Share here*",
    ),
  },
  sharing: {
    what: "share an answer",
    slack: yes("*Share here*"),
    teams: yes("*Share here*, from the personal chat too"),
  },
  forms: {
    what: "forms",
    slack: yes("a window of their own, which opens at once"),
    teams: yes("inside the card"),
  },
  confirming: {
    what: "question before something is stopped or deleted",
    slack: yes("beside the button"),
    teams: yes("a card of its own, for whoever pressed"),
  },
  menus: {
    what: "menu of commands while writing",
    slack: partly("a hint with all of them behind `/aide`"),
    teams: yes("twelve of them; `help` shows all"),
  },
  home: {
    what: "home",
    slack: yes("App Home"),
    teams: no("a welcome on installation, and `help`"),
  },
  insertion: {
    what: "insert a record while writing",
    slack: no("ask, then *Share here*"),
    teams: yes("message extension"),
  },
  pictures: {
    what: "pictures",
    slack: partly("uploaded under the answer; one that only the asker may see comes in the direct messages"),
    teams: partly("in the card, from an address that works for a week: set `PUBLIC_URL`, else they are told in words"),
  },
  files: {
    what: "documents",
    slack: partly("uploaded under the answer; those that only the asker may see come in the direct messages"),
    teams: partly(
      "personal chat: saved in the reader’s OneDrive once they allow it; elsewhere links that work for a week: set `PUBLIC_URL`",
    ),
  },
  postedFiles: {
    what: "pictures and documents with what is posted by itself",
    slack: no("told in words, with the command that gives them"),
    teams: partly("links, in the personal chat too: set `PUBLIC_URL`"),
  },
  threads: {
    what: "note in the thread of a reminder that was corrected",
    slack: yes("in channels and direct messages"),
    teams: partly("in channels; chats have no threads, so there it follows below"),
  },
  amends: {
    what: "correct what was shared, for thirty days",
    slack: partly("where I am in the channel, except what `/aide share …` posted"),
    teams: yes("in place, with a note as for reminders"),
  },
  lookUp: {
    what: "look-up of a doubtful post",
    slack: partly("with a history scope (`channels:history`, `groups:history`)"),
    teams: no("it would need wide permissions; posted once more, saying that it may be a repeat"),
  },
  zones: {
    what: "time zone of whoever sets a channel up",
    slack: yes("from their profile"),
    teams: partly("from their message, where their client says it; else `settings zone`"),
  },
  managers: {
    what: "channel managers",
    slack: yes("workspace admins and the channel’s creator"),
    teams: no("name people instead: `settings editors @Anna`"),
  },
  running: {
    what: "who runs the workspace, and may have it erased",
    slack: yes("its admins and owners"),
    teams: partly("whom the setting `TEAMS_ADMINS` names"),
  },
  standing: {
    what: "guests and people of other organisations, who see public data only",
    slack: yes("from the request and the record of that person"),
    teams: yes("from the request and the roster"),
  },
  probing: {
    what: "right to post, before a rule is saved",
    slack: partly("whether it is in the channel, and the channel is not archived"),
    teams: partly("whether it is in the conversation"),
  },
  removal: {
    what: "removal",
    slack: yes("of the whole workspace; on return it asks whether to restore"),
    teams: partly("of each team, with all of its channels, or chat; it goes on where it is added again"),
  },
  reaching: {
    what: "no public address needed",
    slack: yes("with Socket Mode"),
    teams: no("Teams sends its requests to an address that Microsoft can reach"),
  },
} as const satisfies Readonly<Record<string, Capability>>;

const cellOf = ({ offers, how }: Offer): string => (offers === "no" ? `– (${how})` : how);

/** The table as Markdown, as README.md shows it. */
export function capabilityTable(): string {
  const rows = Object.values(capabilities).map(
    ({ what, slack, teams }) => `| ${what} | ${cellOf(slack)} | ${cellOf(teams)} |`,
  );
  return ["| | Slack | Teams |", "|---|---|---|", ...rows].join("\n");
}
