import { readFileSync } from "node:fs";
import { parseAst } from "rolldown/parseAst";

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

const nameOf = (value: unknown): string => (isNode(value) ? String(value["name"] ?? "") : "");

const LOGGING = /^(debug|info|warn|error)$/;
const PASSED_OVER: ReadonlySet<string> = new Set([
  "ImportDeclaration",
  "ExportAllDeclaration",
  "TSLiteralType",
  // Whoever reads a bug that was thrown reads code.
  "ThrowStatement",
  // SQL.
  "TaggedTemplateExpression",
]);

/** What is said to those who read logs or code. */
function isForDevelopers(node: Node): boolean {
  if (PASSED_OVER.has(node.type)) return true;
  const callee = node["callee"];
  if (node.type === "NewExpression") return /Error$/.test(nameOf(callee));
  if (node.type !== "CallExpression" || !isNode(callee)) return false;
  return callee.type === "Super" || LOGGING.test(nameOf(callee["property"]));
}

/** The text of a literal; what stands in the gaps of a template counts for nothing. */
function textOf(node: Node): string | undefined {
  if (node.type === "Literal" && typeof node["value"] === "string") return node["value"];
  if (node.type !== "TemplateLiteral" || !Array.isArray(node["quasis"])) return undefined;
  return node["quasis"].map(({ value }) => value.cooked).join(" \u2026 ");
}

const TWO_WORDS = /\p{L}{2,}[’'-]?\p{L}*[,:;.]?\s+(?:\S+\s+)*?\p{L}{2,}/u;

function walk(value: unknown, found: (text: string) => void): void {
  if (Array.isArray(value)) for (const one of value) walk(one, found);
  if (!isNode(value) || isForDevelopers(value)) return;
  const text = textOf(value);
  if (text !== undefined && TWO_WORDS.test(text)) found(text);
  // A key names a thing: a field, a city, a word that is typed.
  const skipped = value.type === "Property" ? "key" : "type";
  for (const [key, inner] of Object.entries(value)) if (key !== "type" && key !== skipped) walk(inner, found);
}

/** The literals of two words or more in a file that are not for developers alone. */
export function sentencesIn(path: string): string[] {
  const sentences: string[] = [];
  walk(parseAst(readFileSync(path, "utf8"), { lang: path.endsWith("x") ? "tsx" : "ts" }).body, (text) => {
    sentences.push(text);
  });
  return sentences;
}
