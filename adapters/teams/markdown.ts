/** The signs that Teams reads as Markdown in plain text blocks. */
const SIGNS = /[\\`*_{}[\]()#+!<>&~|-]/g;

/** Text that no renderer takes for Markdown, by the backslash escapes of CommonMark. Only titles need it: the rest is typed runs. */
export const escapeMarkdown = (text: string): string => text.replace(SIGNS, "\\$&");
