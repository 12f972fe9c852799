/** Who may see and do what. */
export const rights = {
  /** In the log of the workspace, in place of a meeting that only its conversation sees. */
  hidden: "a meeting that only its conversation sees",
  /** Why nothing is posted in a conversation. */
  takenOut: "the app was taken out of this conversation",
};
