/** The address by which people ask for the Council’s own lists. */
export const COUNCIL = "council";

export const COUNCIL_PAGES = "https://www.consilium.europa.eu/";

/** The lists of the Council that hold meetings of ours: foreign affairs, European Council, summits. */
const CATEGORIES = ["fac", "euco", "is"] as const;

export const COUNCIL_ADDRESSES: readonly string[] = CATEGORIES.map(
  (category) => `${COUNCIL_PAGES}en/rss/meetings.ashx?cat=${category}`,
);
