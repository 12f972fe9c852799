/** Said by many. */
export const common = {
  help: "Help",
  tryAgain: "Try again",
  undo: "Undo",
  discard: "Discard",
  discarded: "Discarded",
  nothingSaved: "Nothing was saved.",
};
