/** An object in some JSON. */
export type Node = Readonly<Record<string, unknown>>;
export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every object in some JSON, outermost first. */
export function nodesIn(value: unknown, into: Node[] = []): Node[] {
  if (Array.isArray(value)) for (const one of value) nodesIn(one, into);
  else if (isNode(value)) {
    into.push(value);
    for (const key in value) if (typeof value[key] === "object") nodesIn(value[key], into);
  }
  return into;
}

export const textAt = (node: unknown, ...path: readonly string[]): string => {
  let value: unknown = node;
  for (const key of path) value = isNode(value) ? value[key] : undefined;
  return typeof value === "string" ? value : "";
};
