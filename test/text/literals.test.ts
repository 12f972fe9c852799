import { globSync } from "node:fs";
import { expect, it } from "vitest";
import { sentencesIn } from "./literals.ts";

const onEachPlatform = (file: string, whom: string): Readonly<Record<string, string>> =>
  Object.fromEntries(["kit", "slack", "teams"].map((folder) => [`adapters/${folder}/${file}.ts`, whom]));

/** Where sentences stand that are no answers in chat, and to whom they are told. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "src/text/": "the catalogue",
  "src/store/": "operators: what is wrong with the database, beside the other settings",
  "src/library/rules": "curators: what the data check finds",
  "src/library/history.ts": "curators: the shape of the data",
  "src/library/problems.ts": "curators",
  "src/library/references.ts": "curators",
  "src/library/schema.ts": "curators",
  ...onEachPlatform("capabilities", "operators, in the README"),
  ...onEachPlatform("settings", "operators, at the start"),
  ...onEachPlatform("check", "operators, by doctor"),
  ...onEachPlatform("index", "operators, once it serves"),
  ...onEachPlatform("manifest", "the pages on which the app is installed"),
  ...onEachPlatform("limits", "developers: what a platform would refuse of a card"),
  ...onEachPlatform("outcome", "the outbox, which writes down what a platform said"),
  ...onEachPlatform("door", "the log, and senders who are no people"),
  "adapters/slack/socket/": "the log",
  "adapters/slack/api.ts": "operators, by doctor",
  "adapters/kit/unreached.ts": "operators, by doctor",
  "adapters/teams/keys.ts": "operators, by doctor",
  "adapters/teams/upload.ts": "the log",
  "adapters/teams/targeting.ts": "the log",
  "adapters/terminal/": "operators: doctor, start and settings; what the bot says there is the core's",
};

it.fails("keeps every sentence for people in the catalogue", () => {
  const files = globSync("{src/**,adapters/{kit,slack,teams,terminal}/**}/*.ts").filter(
    (path) => !Object.keys(ELSEWHERE).some((place) => path.startsWith(place)),
  );
  expect(files.flatMap((path) => sentencesIn(path).map((text) => `${path}: ${text}`))).toEqual([]);
});
