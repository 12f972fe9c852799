import { expect, test } from "vitest";
import { theLibrary } from "../support/world.ts";
import { calendars, judge, readCases } from "./cases.ts";

test.each(readCases(calendars.table))("$id: $given", async (one) => {
  const { got, verdict } = await judge(one, await theLibrary());
  expect([got, verdict]).toEqual([got, "right"]);
});
