import type { Copy } from "../../src/imports/imported.ts";

/** `2026-11-30 09:30 Europe/Berlin Desk meeting` */
export const told = ({ meetings }: Copy): string[] =>
  meetings.map(({ title, when: { start, end, time, zone } }) =>
    [start === end ? start : `${start}/${end}`, time, zone, title].filter(Boolean).join(" "),
  );
