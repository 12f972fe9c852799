import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes longest begins first, or one core waits for it at the end. Those with a browser or many processes stand apart. */
const LONGEST = [
  "doors/everything",
  "playground/page",
  "playground/reminders",
  "delivery/crash",
  "doors/conversations",
  "program",
  "store/words",
  "store/shutdown",
  "documents/pdf",
  "proposals/faster",
  "messages/model",
  "delivery/storms",
  "lines/cost",
  "subscriptions/quiet",
  "rights/outside",
  "delivery/database",
  "teams/authentication",
  "store/spill",
  "slack/pretended",
  "doors/posted",
  "imports/apart",
  "delivery/tier",
];

const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = LONGEST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
  return rank < 0 ? LONGEST.length : rank;
};

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/support/wholeRun.ts",
    setupFiles: "test/support/eachFile.ts",
    sequence: { sequencer: LongestFirst },
    // One more than cores where two are all there is: many tests wait for platforms, browsers and killed processes.
    maxWorkers: 3,
    // Most of the time went into loading the same modules for each file; nothing in them is kept between tests.
    isolate: false,
    // Most of what a test makes is gone with it: without room for it a tenth of the time goes into taking it away.
    execArgv: ["--max-semi-space-size=64"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
