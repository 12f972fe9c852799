const MEMBERS: ReadonlySet<string> = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" "),
);

/** Whether an ISO code is that of a member state of the EU. */
export const isMember = (code: string): boolean => MEMBERS.has(code);
