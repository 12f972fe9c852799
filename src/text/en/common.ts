/** What people call where they are. */
export const channel = (direct: boolean): string => (direct ? "conversation" : "channel");

/** Said by many. */
export const common = {
  help: "Help",
  coming: "What is coming",
  tryAgain: "Try again",
  undo: "Undo",
  nextPage: "Next page",
  previousPage: "Previous page",
  followedHere: "What is followed here",
};
