import type { Outcome } from "./say.ts";

/** One thing that is looked at: what it is, and what is wrong with it, in sentences that say what to mend. */
export interface Check {
  readonly name: string;
  readonly problems: () => Promise<readonly string[]>;
  readonly warnings?: readonly string[];
}

/** Looks at everything and says what to mend. Exit code 1 if anything has to be. */
export async function doctor(checks: readonly Check[]): Promise<Outcome> {
  const lines: string[] = [];
  let sick = false;
  let noted = false;
  for (const { name, problems, warnings = [] } of checks) {
    const found = await problems();
    sick ||= found.length > 0;
    noted ||= warnings.length > 0;
    lines.push(
      `${found.length > 0 ? "mend" : "well"}  ${name}`,
      ...found.map((one) => `      ${one}`),
      ...warnings.map((one) => `      note: ${one}`),
    );
  }
  if (sick) lines.push("Something has to be mended before I can work.");
  else lines.push(noted ? "I can work as it is; please read the notes." : "All is well.");
  return { text: lines.join("\n"), code: sick ? 1 : 0 };
}
