import { basename } from "node:path";
import { canonicalText } from "../canonical.ts";
import type { DataSet } from "../load.ts";
import { SHELVES, type Sheet } from "../sheets.ts";
import type { DataRule } from "./rule.ts";

const allSheets = ({ sheets }: DataSet): readonly Sheet[] => Object.values(sheets).flat();

export const notCanonical: DataRule = (set) =>
  allSheets(set)
    .filter(({ text, shelf }) => text !== canonicalText(text, SHELVES[shelf].schema))
    .map(({ file }) => `${file}: its fields or records stand out of order; npm run data:format mends it`);

/** Editors complete the fields of a file whose `$schema` leads to its schema. */
export const schemaNotNamed: DataRule = (set) =>
  allSheets(set).flatMap(({ file, shelf, value }) => {
    const path = `${SHELVES[shelf].at.endsWith(".json") ? "" : "../"}schema/${shelf}.json`;
    return value.$schema === path ? [] : [`${file}: field "$schema": write "${path}", so that an editor can help`];
  });

export const fileNotNamedById: DataRule = ({ sheets }) =>
  [...sheets.partner, ...sheets.series, ...sheets.operation]
    .filter(({ file, value }) => basename(file, ".json") !== value.id)
    .map(({ file, value }) => `${file}: field "id": is "${value.id}"; call the file ${value.id}.json, or mend the id`);
