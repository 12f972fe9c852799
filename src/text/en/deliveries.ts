/** Why something was not posted, as it is kept with it. */
export const deliveries = {
  notConfigured: "this platform is not configured here",
  removed: "the app was removed from this workspace, or all that it keeps of it is to be erased",
  unknownPlace: "nobody knows where this conversation is",
  interrupted: "I was interrupted while posting it",
  onceMore: "nobody can tell; it comes once more, saying that it may repeat",
  tooLate: "nobody can tell, and another try would have come too late",
  ourFault: (reference: string) => `our fault, reference ${reference}`,
  ownerUnreachable: (why: string) => `whoever set it up cannot be told: ${why}`,
  unwanted: "no longer wanted",
  nothingToTell: "nothing to tell",
  nothingNew: "nothing new",
  tooLateToTell: "too late to tell",
  quiet: "waits for the end of quiet hours or days off",
  told: "the cards tell of it",
};
