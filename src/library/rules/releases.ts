import { basename } from "node:path";
import { newestFirst } from "../history.ts";
import type { DataRule } from "./rule.ts";

/** A release that was broken off, or a version written by hand: then nobody could tell what changed. */
export const releaseOutOfStep: DataRule = ({ sheets }) => {
  const [newest] = sheets.changes.map(({ value }) => value).sort(newestFirst);
  return sheets.release.flatMap(({ file, value: { version, asOf } }) =>
    newest && (newest.version !== version || newest.on !== asOf)
      ? [
          `${file}: says ${version} of ${asOf}, but the newest file in changes ${newest.version} of ${newest.on}; both are written by npm run data:release`,
        ]
      : [],
  );
};

export const changesNotNamedByVersion: DataRule = ({ sheets }) =>
  sheets.changes
    .filter(({ file, value }) => basename(file, ".json") !== value.version)
    .map(({ file, value }) => `${file}: field "version": is "${value.version}"; call the file ${value.version}.json`);
