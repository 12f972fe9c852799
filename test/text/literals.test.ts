import { globSync } from "node:fs";
import { expect, it } from "vitest";
import { sentencesIn } from "./literals.ts";

/** Where sentences stand that are no answers in chat, and to whom they are told. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "src/text/": "the catalogue",
  "src/store/": "operators: what is wrong with the database, beside the other settings",
  "src/library/rules": "curators: what the data check finds",
  "src/library/history.ts": "curators: the shape of the data",
  "src/library/problems.ts": "curators",
  "src/library/references.ts": "curators",
  "src/library/schema.ts": "curators",
  "adapters/kit/capabilities.ts": "operators, in the README",
  "adapters/slack/capabilities.ts": "operators, in the README",
  "adapters/teams/capabilities.ts": "operators, in the README",
  "adapters/terminal/": "operators: doctor, start and settings; what the bot says there is the core's",
};

it.fails("keeps every sentence for people in the catalogue", () => {
  const files = globSync("{src/**,adapters/{kit,slack,teams,terminal}/**}/*.ts").filter(
    (path) => !Object.keys(ELSEWHERE).some((place) => path.startsWith(place)),
  );
  expect(files.flatMap((path) => sentencesIn(path).map((text) => `${path}: ${text}`))).toEqual([]);
});
