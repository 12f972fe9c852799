import type { Line, When } from "../../answer.ts";

/** One record in one line. */
export const records = {
  status: (label: string, signed: When): Line => [`${label} `, { when: signed, on: true }],
  statusAndDate: (label: string, signed: When): Line => [`${label}, signed `, { when: signed, on: true }],
  partnership: (signed: When): Line => ["; Security and Defence Partnership signed ", { when: signed, on: true }],
  mandateUnverified: " (mandate not verified)",
  note: (note: string): string => `Note: ${note}`,
};
