import type { KnownBlock } from "@slack/web-api";
import { isNode, type Node, nodesIn } from "../kit/json.ts";
import { breaches, type Limit, lengthOf } from "../kit/limits.ts";

/** Slack's published limits, in UTF-16 units where they count characters. */
export const HEADER_TEXT = 150;
export const BUTTON_TEXT = 75;
export const BUTTON_VALUE = 2000;
export const BUTTONS = 25;
/** Options of one overflow menu, and what one of them carries. */
export const MENU = 5;
export const MENU_VALUE = 150;
export const CONFIRM_TITLE = 100;
export const CONFIRM_TEXT = 300;
export const CONFIRM_BUTTON = 30;
export const CONTEXT_TEXT = 2000;
export const MODAL_TITLE = 24;
export const OPTIONS = 100;
/** More than these are chosen from a menu. */
export const CHECK_BOXES = 10;
export const OPTION_TEXT = 75;
const URL_LENGTH = 3000;
const TABLE_ROWS = 100;
const TABLE_COLUMNS = 20;
/** All tables of a message together. */
const TABLE_CHARACTERS = 10_000;
/** All blocks of a message together; beyond about 13,200 Slack answers msg_too_long. */
const MESSAGE_CHARACTERS = 12_500;
/** Methods that take a text; `response` is an address to answer to. */
export type TextMethod = "chat.postMessage" | "chat.postEphemeral" | "chat.update" | "response";
/**
 * What we send, in bytes of UTF-8. `chat.update` refuses more than 4,000 characters, and what was posted must be editable;
 * the others take more, of which Slack advises against.
 */
const TEXT_BYTES: Readonly<Record<TextMethod, number>> = {
  "chat.postMessage": 3900,
  "chat.postEphemeral": 3900,
  "chat.update": 3900,
  response: 3900,
};
/** Whatever becomes of a message, every method takes its text. */
export const TEXT_LIMIT = Math.min(...Object.values(TEXT_BYTES));
export const bytesIn = (text: string): number => Buffer.byteLength(text, "utf8");

export type Surface = "message" | "modal" | "home";
/** Slack takes 50 in a message; fewer are read. */
const BLOCKS: Readonly<Record<Surface, number>> = { message: 40, modal: 100, home: 100 };
const EVERYWHERE = ["actions", "context", "header", "input", "rich_text"] as const;
/** The types among those that we draw which Slack takes there. */
const TYPES: Readonly<Record<Surface, ReadonlySet<string>>> = {
  message: new Set([...EVERYWHERE, "table"]),
  modal: new Set(EVERYWHERE),
  home: new Set([...EVERYWHERE, "table"]),
};
export const takesTables = (surface: Surface): boolean => TYPES[surface].has("table");

const textOf = (value: unknown): unknown => (isNode(value) ? value["text"] : value);

/** Of the question that a button asks. */
const asking =
  (part: string) =>
  (node: Node): number => {
    const { confirm } = node;
    return isNode(confirm) ? lengthOf(textOf(confirm[part])) : 0;
  };
const longest = (options: unknown): number =>
  Math.max(0, ...(Array.isArray(options) ? options : []).map((one) => (isNode(one) ? lengthOf(one["value"]) : 0)));

const LIMITS: readonly Limit[] = [
  { type: "header", what: "characters of text", of: ({ text }) => lengthOf(textOf(text)), least: 1, most: HEADER_TEXT },
  { type: "plain_text", what: "characters", of: ({ text }) => lengthOf(text), least: 1, most: 3000 },
  { type: "text", what: "characters", of: ({ text }) => lengthOf(text), least: 1, most: MESSAGE_CHARACTERS },
  { type: "link", what: "characters of address", of: ({ url }) => lengthOf(url), least: 1, most: URL_LENGTH },
  { type: "rich_text", what: "elements", of: ({ elements }) => lengthOf(elements), least: 1, most: 500 },
  { type: "rich_text_section", what: "elements", of: ({ elements }) => lengthOf(elements), least: 1, most: 1000 },
  { type: "rich_text_list", what: "items", of: ({ elements }) => lengthOf(elements), least: 1, most: 500 },
  { type: "context", what: "elements", of: ({ elements }) => lengthOf(elements), least: 1, most: 10 },
  { type: "actions", what: "buttons", of: ({ elements }) => lengthOf(elements), least: 1, most: BUTTONS },
  {
    type: "button",
    what: "characters of label",
    of: ({ text }) => lengthOf(textOf(text)),
    least: 1,
    most: BUTTON_TEXT,
  },
  { type: "button", what: "characters of value", of: ({ value }) => lengthOf(value), most: BUTTON_VALUE },
  { type: "button", what: "characters of id", of: ({ action_id: id }) => lengthOf(id), least: 1, most: 255 },
  { type: "button", what: "characters of title in its question", of: asking("title"), most: CONFIRM_TITLE },
  { type: "button", what: "characters in its question", of: asking("text"), most: CONFIRM_TEXT },
  { type: "button", what: "characters of agreement", of: asking("confirm"), most: CONFIRM_BUTTON },
  {
    type: "button",
    what: "characters to be read aloud",
    of: (node) => lengthOf(node["accessibility_label"]),
    most: 75,
  },
  { type: "overflow", what: "options", of: ({ options }) => lengthOf(options), least: 1, most: MENU },
  { type: "overflow", what: "characters in an option", of: ({ options }) => longest(options), most: MENU_VALUE },
  { type: "table", what: "rows", of: ({ rows }) => lengthOf(rows), least: 1, most: TABLE_ROWS },
  {
    type: "table",
    what: "columns",
    of: ({ rows }) => Math.max(...(Array.isArray(rows) ? rows.map(lengthOf) : [0])),
    least: 1,
    most: TABLE_COLUMNS,
  },
  { type: "input", what: "characters of label", of: ({ label }) => lengthOf(textOf(label)), least: 1, most: 2000 },
  { type: "static_select", what: "options", of: ({ options }) => lengthOf(options), least: 1, most: OPTIONS },
  { type: "checkboxes", what: "options", of: ({ options }) => lengthOf(options), least: 1, most: CHECK_BOXES },
  { type: "multi_static_select", what: "options", of: ({ options }) => lengthOf(options), least: 1, most: OPTIONS },
];

const TEXTS: ReadonlySet<unknown> = new Set(["text", "link", "plain_text"]);
const charactersIn = (nodes: readonly Node[]): number =>
  nodes.reduce((sum, { type, text }) => sum + (TEXTS.has(type) ? lengthOf(text) : 0), 0);

const broken = breaches(LIMITS, "Slack");

const over = (what: string, count: number, most: number): string[] =>
  count > most ? [`${count} ${what}; Slack takes ${most}`] : [];

/** What Slack would refuse of a text, in sentences. */
export const checkText = (text: string, method: TextMethod): string[] =>
  over("bytes of text", bytesIn(text), TEXT_BYTES[method]);

/** What Slack would refuse in some blocks, in sentences; nothing if it would take them. */
export function checkBlocks(blocks: readonly KnownBlock[], surface: Surface): string[] {
  const tables = blocks.filter(({ type }) => type === "table");
  const nodes = nodesIn(blocks);
  return [
    ...over("blocks", blocks.length, BLOCKS[surface]),
    ...blocks.flatMap(({ type }) => (TYPES[surface].has(type) ? [] : [`a ${surface} takes no ${type}`])),
    ...over("tables", tables.length, 1),
    ...over("characters in tables", charactersIn(nodesIn(tables)), TABLE_CHARACTERS),
    ...over("characters in all blocks", charactersIn(nodes), MESSAGE_CHARACTERS),
    ...nodes.flatMap(broken),
  ];
}
