/** A change that is shown before it is saved. */
export const proposals = {
  save: "Save",
  discard: "Discard",
  discarded: "Discarded",
  nothingSaved: "Nothing was saved.",
  faster: "Somebody was faster",
  lookAgain: "Look at it again",
};
