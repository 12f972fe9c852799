import type { z } from "zod";

const LABELS: Record<string, string> = {
  meetings: "meeting",
  instruments: "instrument",
  documents: "policy document",
  terms: "term",
  areas: "area",
  regions: "region",
};

/** One problem as a sentence that names file, id and field. */
export const sayProblem = (file: string, record: string, id: string, field: string, what: string): string =>
  `${file}: ${record} "${id}", field "${field}": ${what}`;

/** Why a file could not be read. */
export const sayUnread = (file: string, error: unknown): string =>
  error instanceof Error && "code" in error && error.code === "ENOENT"
    ? `${file} is missing`
    : `${file} is no valid JSON: ${error instanceof Error ? error.message : error}`;

/** How a date is written in the data. */
export const DATES = "2026-12-17, 2026-12-17/2026-12-18, 2026-12, 2027-Q1, 2027-H1 or 2027";

export const sayNoDate = (text: string): string => `"${text}" is no date; write ${DATES}`;

const isObject = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === "object" && value !== null;

/** Follows a path into a file; remembers the innermost record that has an id. */
function follow(root: unknown, shelf: string, path: readonly PropertyKey[]) {
  let value = root;
  let list = shelf;
  let record: { label: string; id: string; depth: number } | undefined;
  for (const [depth, key] of [undefined, ...path].entries()) {
    if (key !== undefined) value = isObject(value) ? value[key] : undefined;
    if (typeof key === "string") list = LABELS[key] ?? key;
    const id = isObject(value) ? value["id"] : undefined;
    if (typeof id === "string") record = { label: list, id, depth };
  }
  return { value, record };
}

/** Places in lists are counted from 1, as a person counts. */
const sayPath = (path: readonly PropertyKey[]): string =>
  path.map((key) => (typeof key === "number" ? key + 1 : String(key))).join(" › ");

function sayWhat(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === "unrecognized_keys")
    return `${issue.keys.map((key) => `"${key}"`).join(", ")} is no field that belongs here`;
  if (value === undefined) return "is missing";
  if (issue.code === "invalid_value") return `${JSON.stringify(value)} is none of ${issue.values.join(", ")}`;
  return issue.message;
}

/** What is wrong with a file, in sentences. */
export const sayIssues = (file: string, shelf: string, root: unknown, error: z.ZodError): string[] =>
  error.issues.map((issue) => {
    const { value, record } = follow(root, shelf, issue.path);
    const what = sayWhat(issue, value);
    const field = sayPath(issue.path.slice(record?.depth ?? 0));
    if (record)
      return field
        ? sayProblem(file, record.label, record.id, field, what)
        : `${file}: ${record.label} "${record.id}": ${what}`;
    return field ? `${file}: field "${field}": ${what}` : `${file}: ${what}`;
  });
