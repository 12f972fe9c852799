import { globSync } from "node:fs";
import { expect, it } from "vitest";
import { commands } from "../../src/commands/index.ts";
import { sentencesIn } from "./literals.ts";

const onEachPlatform = (file: string, whom: string): Readonly<Record<string, string>> =>
  Object.fromEntries(["kit", "slack", "teams"].map((folder) => [`adapters/${folder}/${file}.ts`, whom]));

/** Where sentences stand that are no answers in chat, and to whom they are told. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "src/text/": "the catalogue",
  "src/dates/": "nobody: what people may say of days is read by it",
  "src/calendar/clockWords.ts": "nobody: hours as people write them",
  "src/ask/": "nobody: what people may say is read by it",
  "src/changes/release.ts": "curators: what is asked of a release",
  "src/calendar/windowsZones.ts": "nobody: zones as Windows names them",
  "src/calendar/zoneNames.ts": "nobody: zones as other programs name them",
  "src/imports/cancelled.ts": "nobody: words of other programs that are read",
  "src/documents/docx/styles.ts": "nobody: the styles of a Word document",
  "src/worker/worker.ts": "the log",
  "src/pictures/map/atlas.ts": "nobody: countries as the map's data names them",
  "src/library/members.ts": "nobody: codes of the member states",
  "src/library/names/": "nobody: names of places that are read",
  "src/store/": "operators: what is wrong with the database, beside the other settings",
  "src/library/rules": "curators: what the data check finds",
  "src/library/history.ts": "curators: the shape of the data",
  "src/library/problems.ts": "curators",
  "src/library/references.ts": "curators",
  "src/library/schema.ts": "curators",
  "src/library/translations/schema.ts": "curators",
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
  "adapters/teams/authentication.ts": "the log",
  "adapters/teams/keys.ts": "operators, by doctor",
  "adapters/teams/upload.ts": "the log",
  "adapters/teams/targeting.ts": "the log",
  "adapters/terminal/": "operators: doctor, start and settings; what the bot says there is the core's",
};

/** What is typed, or said by a button, begins with a verb and has neither capitals nor full stops. */
const COMMAND_LINE = new RegExp(`^(share|${commands.map(({ name }) => name).join("|")}) [^\\p{Lu}.?!]*$`, "u");

/** What is read, not said. */
const TYPED: ReadonlySet<string> = new Set([
  // The source of the map, by its own title.
  ...["Natural Earth", "Admin 0 – Countries, 1:50m, version 4.1"],
  ...["our side", "the partner", "partner side", "good morning", "thank you", "this week", "the week"],
  "everything for good",
  "weekly mon 08:30",
]);
const MEDIA_TYPE = /^[a-z]+\/[a-z.+-]+; charset=utf-8$/;

const isSentence = (text: string): boolean =>
  !COMMAND_LINE.test(text) && !TYPED.has(text) && !MEDIA_TYPE.test(text) && !/\\b/.test(text);

it("keeps every sentence for people in the catalogue", () => {
  const files = globSync("{src/**,adapters/{kit,slack,teams,terminal}/**}/*.ts").filter(
    (path) => !Object.keys(ELSEWHERE).some((place) => path.startsWith(place)),
  );
  expect(
    files.flatMap((path) =>
      sentencesIn(path)
        .filter(isSentence)
        .map((text) => `${path}: ${text}`),
    ),
  ).toEqual([]);
});
