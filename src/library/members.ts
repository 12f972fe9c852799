/** Member states of the European Union, by ISO 3166-1 code. */
export const MEMBER_STATES = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(
  " ",
);

const MEMBERS: ReadonlySet<string> = new Set(MEMBER_STATES);

/** Whether an ISO code is that of a member state of the EU. */
export const isMember = (code: string): boolean => MEMBERS.has(code);
