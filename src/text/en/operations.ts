import type { Line, When } from "../../runs.ts";
import { either, list } from "./grammar.ts";

/** What is asked of missions and operations, each as it is called inside a sentence. */
interface Asked {
  readonly kinds: readonly string[];
  readonly partners: readonly string[];
  readonly hosts: readonly string[];
  readonly regions: readonly string[];
  readonly others: readonly string[];
}

const conditions = ({ kinds, partners, hosts, regions, others }: Asked): readonly string[] => [
  ...(kinds.length > 0 ? [either(kinds)] : []),
  ...(partners.length > 0 ? [`with ${either(partners)} taking part`] : []),
  ...(hosts.length > 0 ? [`hosted by ${either(hosts)}`] : []),
  ...(regions.length > 0 ? [`in ${either(regions)}`] : []),
  ...others,
];

/** CSDP missions and operations by filter. */
export const operations = {
  kinds: { civilian: "civilian", military: "military", mixed: "civilian and military" },
  title: "Missions and operations",
  /** "military; with Norway taking part; not in Africa" */
  sentence: (wanted: Asked, without: Asked): string =>
    [...conditions(wanted), ...conditions(without).map((one) => `not ${one}`)].join("; "),
  /** Days on which the mandate ends. */
  ends: (since: string | undefined, until: string | undefined): string =>
    since && until
      ? `mandate ending from ${since} to ${until}`
      : since
        ? `mandate ending ${since} or later`
        : `mandate ending by ${until}`,
  nothing: "No mission or operation in the data set fits all of this.",
  /** `asked`: what was asked for, in words, or nothing. */
  headline: (count: string, running: number, asked: string): string =>
    `${count}${asked && ` – ${asked}`}; ${running} with a mandate on record that runs.`,
  found: (count: string, order: string, page: string): string => `${count}${order}.${page}`,
  until: (until: When): Line => ["until ", { when: until }],
  noEndGiven: "running",
  unverifiedAfter: (seen: When): Line => ["last known until ", { when: seen }],
  unverified: "mandate not verified",
  /** Of those that fit otherwise. */
  noEnd: (count: string): string => `No end of the mandate is on record for ${count} that would fit otherwise.`,
  all: "All missions",
  noKind: (text: string): string =>
    `Missions and operations are ${either(["civilian", "military", "mixed"])}, not “${text}”.`,
  noHost: (text: string): string => `I know no country called “${text}”.`,
  hostMissing: "After hosted-by: comes a country, for example hosted-by:georgia.",
  noFilter: (key: string): string =>
    `Missions and operations have no ${key}: in the data. Their filters are ${list(["hosted-by:", "kind:", "region:", "confidence:", "since:", "until:"])}, and a partner that takes part.`,
};
