/** What people call where they are. */
export const channel = (direct: boolean): string => (direct ? "conversation" : "channel");

/** Said by many. */
export const common = {
  help: "Help",
  settings: "Settings",
  coming: "What is coming",
  whatIsNext: "What is next",
  whatChanged: "What changed",
  followedHere: "What is followed here",
  showIt: "Show it",
  follow: "Follow",
  tryAgain: "Try again",
  undo: "Undo",
  /** Where the reader is in a list, behind a sentence. */
  page: (number: number, count: number): string => ` Page ${number} of ${count}.`,
  helpWith: (command: string): string => `Help with ${command}`,
  nextPage: "Next page",
  previousPage: "Previous page",
  /** A query with one condition less, and how many it finds. */
  without: (left: string, found: number): string => `Without ${left} (${found})`,
};
