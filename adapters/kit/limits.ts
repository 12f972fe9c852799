import type { Node } from "./json.ts";

/** What a platform takes of each object of a type. */
export interface Limit {
  readonly type: string;
  readonly what: string;
  readonly of: (node: Node) => number;
  readonly least?: number;
  readonly most: number;
}

export const lengthOf = (value: unknown): number =>
  typeof value === "string" || Array.isArray(value) ? value.length : 0;

/** What a platform would refuse of an object, in sentences. */
export function breaches(limits: readonly Limit[], platform: string): (node: Node) => string[] {
  const byType = Map.groupBy(limits, ({ type }) => type);
  return (node) =>
    (byType.get(String(node["type"])) ?? []).flatMap(({ type, what, of, least = 0, most }) => {
      const count = of(node);
      return count < least || count > most
        ? [`a ${type} has ${count} ${what}; ${platform} takes ${least} to ${most}`]
        : [];
    });
}
