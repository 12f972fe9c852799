import { type Capabilities, no, partly, yes } from "../kit/capabilities.ts";

export const capabilities = {
  asking: partly("`@Aide`, personal chat; `/aide` where the tenant has targeted messages"),
  privateAnswers: partly(
    "targeted message, which vanishes after 24 hours; without those the personal chat; never openly: where neither is open, it says so, with *Share here*",
  ),
  sharing: yes("*Share here*, from the personal chat too"),
  forms: yes("inside the card"),
  confirming: yes("a card of its own, for whoever pressed"),
  menus: yes("twelve of them; `help` shows all"),
  home: partly("`home`; no page of its own, and no names of channels"),
  insertion: yes("message extension"),
  pictures: partly("in the card, from an address that works for a week: set `PUBLIC_URL`, else they are told in words"),
  files: partly(
    "personal chat: saved in the reader’s OneDrive once they allow it; elsewhere links that work for a week: set `PUBLIC_URL`",
  ),
  postedFiles: partly("links, in the personal chat too: set `PUBLIC_URL`"),
  threads: partly("in channels; chats have no threads, so there it follows below"),
  amends: yes("in place, with a note as for reminders"),
  lookUp: no("it would need wide permissions; posted once more, saying that it may be a repeat"),
  zones: partly("from their message, where their client says it; else `settings zone`"),
  languages: partly("from their message, where their client says it; else `settings language`"),
  managers: no("name people instead: `settings editors @Anna`"),
  running: partly("whom the setting `TEAMS_ADMINS` names"),
  standing: yes("from the request and the roster"),
  probing: partly("whether it is in the conversation"),
  removal: partly("of each team, with all of its channels, or chat; it goes on where it is added again"),
  reaching: no("Teams sends its requests to an address that Microsoft can reach"),
} as const satisfies Capabilities;
