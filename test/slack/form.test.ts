import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawForm } from "../../adapters/slack/form.ts";
import { checkBlocks } from "../../adapters/slack/limits.ts";
import type { Field } from "../../src/answer.ts";
import { wordsIn } from "../../src/text/words.ts";

const optionsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ label: `Option ${index}`, value: `v${index}` }));
const fieldOf = (kind: Field["kind"], count: number, initial?: string): Field => ({
  name: "with",
  label: "With",
  kind,
  options: optionsOf(count),
  before: "with:",
  ...(initial !== undefined && { initial }),
});

interface Option {
  readonly value: string;
}
interface Select {
  readonly options: readonly Option[];
  readonly initial_options?: readonly Option[];
  readonly initial_option?: Option;
}

function draw(field: Field): Select {
  const form = { says: "schedule", fields: [field], submit: "Go" };
  const view = drawForm("A form", form, { v: 1, line: "schedule", room: "C1", direct: false }, wordsIn());
  expect(checkBlocks(view.blocks as Parameters<typeof checkBlocks>[0], "modal")).toEqual([]);
  const [block] = view.blocks as unknown as readonly { element: Select }[];
  if (!block) throw new Error("the form has no input");
  return block.element;
}
const values = (options: readonly Option[] = []): string[] => options.map(({ value }) => value);

describe("a field in which several may be chosen", () => {
  it.each([
    ["v1", ["v1"]],
    ["v3,v1", ["v1", "v3"]],
    ["v3, v1", ["v1", "v3"]],
    ["v1,v1,unknown", ["v1"]],
  ])("begins with %s chosen", (initial, chosen) => {
    expect(values(draw(fieldOf("choices", 5, initial)).initial_options)).toEqual(chosen);
  });

  it("begins with nothing chosen where nothing that is there was named", () => {
    for (const initial of [undefined, "", ",", "unknown"])
      expect(draw(fieldOf("choices", 5, initial))).not.toHaveProperty("initial_options");
  });

  it("draws what is chosen, however many options there are", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 250 }), fc.array(fc.nat(249), { maxLength: 40 }), (count, numbers) => {
        const chosen = new Set(numbers.filter((one) => one < count).map((one) => `v${one}`));
        const { options, initial_options: initial } = draw(fieldOf("choices", count, [...chosen].join(",")));
        expect(new Set(values(initial))).toEqual(chosen);
        expect(values(options)).toEqual(expect.arrayContaining(values(initial)));
        expect(options).toHaveLength(Math.min(count, 100));
      }),
    );
  });
});

it("a field in which one may be chosen draws that one beyond the hundredth option", () => {
  const { options, initial_option: initial } = draw(fieldOf("choice", 150, "v149"));
  expect(initial?.value).toBe("v149");
  expect(values(options)).toContain("v149");
});
