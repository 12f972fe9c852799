/** The address by which people ask for the Council’s own lists. */
export const COUNCIL = "council";

export const COUNCIL_PAGES = "https://www.consilium.europa.eu/";

/** The lists of the Council that hold meetings of ours: foreign affairs, European Council, summits. */
const CATEGORIES = ["fac", "euco", "is"] as const;

export const COUNCIL_ADDRESSES: readonly string[] = CATEGORIES.map(
  (category) => `${COUNCIL_PAGES}en/rss/meetings.ashx?cat=${category}`,
);

/** The address that is meant: pasted with the platform’s marks, or under the name by which calendars are subscribed to. */
export function addressIn(text: string): string | undefined {
  const [, bare = ""] = /^<?([^<>|]+)/.exec(text.trim()) ?? [];
  const address = bare.replace(/^webcals?:/i, "https:").replace(/#.*$/, "");
  if (address.toLowerCase() === COUNCIL) return COUNCIL;
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : undefined;
}
