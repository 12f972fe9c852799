import { type FeedOptions, writeOptions } from "./options.ts";

/** Where a calendar is fetched. */
export const addressOf = (origin: string, token: string, options: FeedOptions): string =>
  `${origin}/calendar/${token}.ics${writeOptions(options)}`;

/** The same for programs that open such addresses as calendars. */
export const webcalOf = (address: string): string => address.replace(/^https?:/, "webcal:");
