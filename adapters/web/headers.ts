/** On every answer: nothing is loaded by it, framed with it, guessed of it, or told about whoever read it. Pages say what they need. */
export const STRICT: Readonly<Record<string, string>> = {
  "content-security-policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-frame-options": "DENY",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};
