/** How far a platform offers something, in words for those who use it and those who run it. */
export interface Offer {
  readonly offers: "yes" | "partly" | "no";
  readonly how: string;
}

export const yes = (how: string): Offer => ({ offers: "yes", how });
export const partly = (how: string): Offer => ({ offers: "partly", how });
export const no = (how: string): Offer => ({ offers: "no", how });

/** In what platforms differ. What is alike on all is not told. */
const SUBJECTS = [
  ["asking", "ask"],
  ["privateAnswers", "answer for the asker only"],
  ["sharing", "share an answer"],
  ["forms", "forms"],
  ["confirming", "question before something is stopped or deleted"],
  ["menus", "menu of commands while writing"],
  ["home", "home"],
  ["insertion", "insert a record while writing"],
  ["pictures", "pictures"],
  ["files", "documents"],
  ["postedFiles", "pictures and documents with what is posted by itself"],
  ["threads", "note in the thread of a reminder that was corrected"],
  ["amends", "correct what was shared, for thirty days"],
  ["lookUp", "look-up of a doubtful post"],
  ["zones", "time zone of whoever sets a channel up"],
  ["languages", "language of whoever asks"],
  ["managers", "channel managers"],
  ["running", "who runs the workspace, and may have it erased"],
  ["standing", "guests and people of other organisations, who see public data only"],
  ["probing", "right to post, before a rule is saved"],
  ["removal", "removal"],
  ["reaching", "no public address needed"],
] as const;

/** Every gap of one platform, in one place. */
export type Capabilities = Readonly<Record<(typeof SUBJECTS)[number][0], Offer>>;

const cellOf = ({ offers, how }: Offer): string => (offers === "no" ? `– (${how})` : how);
const rowOf = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** The table as Markdown, as README.md shows it. */
export function capabilityTable(
  platforms: readonly { readonly title: string; readonly capabilities: Capabilities }[],
): string {
  const rows = SUBJECTS.map(([subject, what]) =>
    rowOf([what, ...platforms.map(({ capabilities }) => cellOf(capabilities[subject]))]),
  );
  return [
    `| | ${platforms.map(({ title }) => title).join(" | ")} |`,
    `|${"---|".repeat(platforms.length + 1)}`,
    ...rows,
  ].join("\n");
}
