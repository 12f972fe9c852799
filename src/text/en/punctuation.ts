/** What stands between two things that are said, with its spaces. */
export const punctuation = { colon: ": ", semicolon: "; " };
