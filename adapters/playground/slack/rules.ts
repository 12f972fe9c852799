import { isNode, type Node, nodesIn, textAt } from "../../kit/json.ts";
import { type Args, objectAt } from "./posting.ts";

/** What Slack’s pages say that it refuses, written down here apart from what the door believes. */
const IN_MESSAGES = new Set([
  "actions",
  "context",
  "divider",
  "header",
  "image",
  "input",
  "rich_text",
  "section",
  "table",
]);
const IN_WINDOWS = new Set(["actions", "context", "divider", "header", "image", "input", "rich_text", "section"]);
/** Characters of text; an edit is refused where a post is cut. */
const TEXT: Readonly<Record<string, number>> = { "chat.update": 4000 };
const LONGEST_TEXT = 40_000;
const ALL_BLOCKS = 13_200;

const lengthAt = (node: Node, ...path: string[]): number => textAt(node, ...path).length;
const countAt = (node: Node, key: string): number => (Array.isArray(node[key]) ? node[key].length : 0);
const within = (count: number, least: number, most: number): boolean => count >= least && count <= most;

/** What must hold of each object of a type, wherever it stands. */
const SHAPES: Readonly<Record<string, (node: Node) => boolean>> = {
  header: (node) => within(lengthAt(node, "text", "text"), 1, 150),
  section: (node) => within(lengthAt(node, "text", "text"), 1, 3000),
  plain_text: (node) => within(lengthAt(node, "text"), 1, 3000),
  text: (node) => lengthAt(node, "text") > 0,
  link: (node) => within(lengthAt(node, "url"), 1, 3000),
  context: (node) => within(countAt(node, "elements"), 1, 10),
  actions: (node) => within(countAt(node, "elements"), 1, 25),
  rich_text_section: (node) => countAt(node, "elements") > 0,
  rich_text_list: (node) => countAt(node, "elements") > 0,
  button: (node) => within(lengthAt(node, "text", "text"), 1, 75) && lengthAt(node, "value") <= 2000,
  input: (node) => within(lengthAt(node, "label", "text"), 1, 2000),
  static_select: (node) => within(countAt(node, "options"), 1, 100),
  checkboxes: (node) => within(countAt(node, "options"), 1, 10),
  datepicker: (node) => !node["initial_date"] || /^\d{4}-\d\d-\d\d$/.test(textAt(node, "initial_date")),
  timepicker: (node) => !node["initial_time"] || /^\d\d:\d\d$/.test(textAt(node, "initial_time")),
  multi_static_select: (node) => within(countAt(node, "options"), 1, 100),
  table: (node) =>
    within(countAt(node, "rows"), 1, 100) &&
    (node["rows"] as readonly unknown[]).every((row) => Array.isArray(row) && within(row.length, 1, 20)),
};

const isShaped = (node: Node): boolean => SHAPES[String(node["type"])]?.(node) ?? true;
const charactersIn = (blocks: unknown): number =>
  nodesIn(blocks).reduce((sum, node) => sum + (typeof node["text"] === "string" ? node["text"].length : 0), 0);

const areTaken = (blocks: readonly unknown[], most: number, types: ReadonlySet<string>): boolean =>
  blocks.length <= most &&
  blocks.every((block) => isNode(block) && types.has(String(block["type"]))) &&
  nodesIn(blocks).every(isShaped);

function wrongWithBlocks(blocks: readonly unknown[]): string | undefined {
  const tables = blocks.filter((block) => isNode(block) && block["type"] === "table");
  if (!areTaken(blocks, 50, IN_MESSAGES) || tables.length > 1) return "invalid_blocks";
  return charactersIn(blocks) > ALL_BLOCKS ? "msg_blocks_too_long" : undefined;
}

/** Slack’s refusal of a message by its shape, if it has one. */
function wrongWithMessage(method: string, args: Args): string | undefined {
  const blocks = objectAt(args, "blocks");
  const all = Array.isArray(blocks) ? blocks : [];
  const text = textAt(args, "text");
  if (text === "" && all.length === 0) return "no_text";
  if (text.length > (TEXT[method] ?? LONGEST_TEXT)) return "msg_too_long";
  return wrongWithBlocks(all);
}

/** Slack’s refusal of a window or a Home by its shape, if it has one. */
function wrongWithView(view: unknown): string | undefined {
  const blocks = isNode(view) && Array.isArray(view["blocks"]) ? view["blocks"] : undefined;
  if (!isNode(view) || !blocks) return "invalid_arguments";
  const types = view["type"] === "home" ? IN_MESSAGES : IN_WINDOWS;
  const titled = view["type"] === "home" || within(lengthAt(view, "title", "text"), 1, 24);
  const words = lengthAt(view, "submit", "text") <= 24 && lengthAt(view, "close", "text") <= 24;
  const fits = lengthAt(view, "private_metadata") <= 3000 && areTaken(blocks, 100, types);
  return titled && words && fits ? undefined : "invalid_arguments";
}

const POSTS = new Set(["chat.postMessage", "chat.postEphemeral", "chat.update"]);
const VIEWS = new Set(["views.open", "views.update", "views.publish"]);

/** What Slack refuses of a call by its shape alone; by `response` an address to answer to is meant. */
export function refusalOf(method: string, args: Args): string | undefined {
  if (POSTS.has(method)) return wrongWithMessage(method, args);
  if (method === "response") return args["delete_original"] === true ? undefined : wrongWithMessage(method, args);
  return VIEWS.has(method) ? wrongWithView(objectAt(args, "view")) : undefined;
}
