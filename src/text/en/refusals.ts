/** What a refusal is about, as far as it is about anything. */
interface About {
  readonly host?: string | undefined;
  /** Of the connection that failed. */
  readonly code?: string | undefined;
  /** Seconds, megabytes, or the status of HTTP. */
  readonly number?: number | undefined;
}

/** Why an address or what stands there cannot be read, and what to do about it. */
export const refusals = {
  noAddress: "That is no web address. Paste the whole address of the calendar; it begins with https://.",
  insecure:
    "I read only addresses that begin with https://, on the usual port. Ask whoever publishes the calendar for such an address.",
  password:
    "The address holds a name or a password before an @. Take them out: I read only calendars that need neither.",
  barred:
    "That address leads into a private network, where I read nothing. Publish the calendar on the public internet, and give me that address.",
  redirects: "The address sends me on and on. Open it in a browser and give me the address at which it ends.",
  late: ({ number }: About) => `There was no complete answer within ${number} seconds. Try again later.`,
  large: ({ number }: About) =>
    `What stands there is larger than ${number} MB. Give me the address of a smaller calendar, such as that of one meeting series.`,
  packed: "The server packs its answer in a way that I did not ask for and cannot read.",
  unknownHost: ({ host }: About) =>
    `I find no server called ${host}. Check the address for a slip; if it is right, tell whoever runs me that I cannot look it up from here.`,
  certificate: ({ host }: About) =>
    `${host} cannot prove that it is who it says: its certificate is not valid. Tell whoever runs it; I read nothing there until it is.`,
  broken: ({ host, code }: About) => `The connection to ${host} failed (${code}). Try again later.`,
  status: ({ number = 0 }: About): string => {
    if (number === 401 || number === 403)
      return `The server refuses to show it (${number}). Perhaps it wants a password, or keeps programs out: publish the calendar, and give me the address made for subscribing.`;
    if (number === 404 || number === 410)
      return `Nothing stands at that address (${number}). Copy it again from where the calendar is published.`;
    if (number === 429 || number >= 500) return `The server is busy or out of order (${number}). Try again later.`;
    return `The server did not give me the calendar (${number}). Open the address in a browser to see what it says.`;
  },
  page: "This is a web page, not a calendar. Look on it for a link called iCal, ICS or “subscribe”, and give me that address.",
  noCalendar: "What stands there is no calendar. I read iCalendar files, which begin with BEGIN:VCALENDAR.",
  tooMuch:
    "Working out when its meetings recur is too much work for me, so I stopped. Give me the address of a smaller calendar, such as that of one meeting series.",
  cutOff: "The calendar is cut off: its end is missing. Try again later.",
  emptied: "The calendar holds no meeting to come any more, which is seldom meant.",
  noFeed: "What stands there is not the Council’s list of meetings.",
  doctype: "The list holds a document type declaration, which no list of meetings needs; I do not read it.",
};
