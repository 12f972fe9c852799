import type { Database } from "./open.ts";

/** What drizzle's selects have in common on both engines. */
export interface Preparable<Row> extends PromiseLike<Row[]> {
  readonly prepare: (name?: string) => { readonly execute: (values?: Record<string, unknown>) => PromiseLike<unknown> };
}

export const prepared: Database["prepared"] = <Row>(name: string, select: Preparable<Row>) => {
  const statement = select.prepare(name);
  return async (values: object) => (await statement.execute({ ...values })) as Row[];
};
