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
  /** Shows everything, where an answer shows what fits a phone. */
  all: "All of it",
  tryAgain: "Try again",
  undo: "Undo",
  /** Where the reader is in a list, behind a sentence. */
  page: (number: number, count: number): string => ` Page ${number} of ${count}.`,
  helpWith: (command: string): string => `Help with ${command}`,
  /** Behind how many there are: from which end, and how many of them where fewer are shown. */
  order: (
    count: number,
    { oldest, first = count }: { readonly oldest: boolean; readonly first: number | undefined },
  ) => {
    if (first < count) return `, of which the ${oldest ? "oldest" : "first"} ${first}`;
    return oldest && count > 1 ? ", the oldest first" : "";
  },
  nextPage: "Next page",
  previousPage: "Previous page",
  /** A query with one condition less, and how many it finds. */
  without: (left: string, found: number): string => `Without ${left} (${found})`,
  /** The same of what a condition left out. */
  also: (left: string, found: number): string => `Also ${left} (${found})`,
};
