/** BCP 47. `en-XA` is English with accents and a third longer, which shows what bypasses the catalogue and what breaks. */
export const LANGUAGES = ["en", "fr", "en-XA"] as const;
export type Language = (typeof LANGUAGES)[number];
