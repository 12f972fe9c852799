/** What the app directories of the platforms link to, as plain text, and what browsers see at the address of the server. */
export const notices = {
  privacy:
    "aide-mémoire answers from a public data set. It keeps that it has met a conversation and how it is reached, what a conversation follows, mutes, schedules, promises and sets, that it gave out a calendar address (of the address itself only what recognises it, from which nobody can make it) and the calendars it reads in, with the name and the platform’s id of whoever said so, and what it posted there, for thirty days with the line whose answer somebody shared; for a week also the documents and pictures that somebody asked for, where they are fetched by an address that is not kept either; nothing else of what you ask. Its logs hold no message, no name and no token. Say privacy to see what is kept about you, privacy export for a copy, privacy erase to have your name taken out. What is kept is erased thirty days after the app is removed, or after somebody who runs the workspace said workspace erase, in which time it can be taken back; that it was erased, when and at whose word is kept. A log says who changed what, for 400 days or as long as the workspace wants. Whoever runs it here answers for the server on which it runs.",
  /** At the end of the privacy notice. */
  contact: (address: string): string => `They can be reached at ${address}.`,
  noContact:
    "Whoever runs it has not named an address at which they can be reached; ask whoever looks after Slack or Teams where you work.",
  terms:
    "aide-mémoire is free software under the EUPL-1.2, its data under CC BY 4.0, both without warranty. Check the source of a fact before you rely on it. No classified material belongs in questions.",
  title: "aide-mémoire",
  says: "A companion in Slack and Microsoft Teams for people who work on the EU’s peace, security and defence partnerships. Ask it there; on this page there is nothing to do.",
  links: { privacy: "What it keeps", terms: "Terms of use" },
};
