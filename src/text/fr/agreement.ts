/** Types of text that are feminine. */
const FEMININE = /^(déclaration|mesure) /i;

/** Where a text stands, as what it is called wants it: « déclaration conjointe, signée ». */
export const agreeing = (status: string, type: string): string =>
  FEMININE.test(type) ? status.replace(/^(signé|publié|annoncé|expiré)(?!\p{L})/u, "$1e") : status;
