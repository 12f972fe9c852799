import { nodesIn, textAt } from "../../kit/json.ts";
import type { Values } from "../side.ts";

/** The value of an input as a modal sends it. */
function inputState(element: unknown, value: string | string[] | undefined): object {
  const type = textAt(element, "type");
  const all = [value ?? []].flat();
  const options = all.map((one) => ({ value: one, text: { type: "plain_text", text: one } }));
  if (type === "multi_static_select" || type === "checkboxes") return { type, selected_options: options };
  if (type === "datepicker") return { type, selected_date: all[0] || null };
  if (type === "timepicker") return { type, selected_time: all[0] || null };
  if (type === "static_select") return { type, selected_option: options[0] ?? null };
  return { type, value: all.join(" ") || null };
}

/** What was filled into a modal, as Slack sends it. */
export const stateOf = (view: unknown, values: Values): object =>
  Object.fromEntries(
    nodesIn(view)
      .filter(({ type }) => type === "input")
      .map((block) => {
        const name = textAt(block, "block_id");
        return [name, { [textAt(block, "element", "action_id")]: inputState(block["element"], values[name]) }];
      }),
  );
