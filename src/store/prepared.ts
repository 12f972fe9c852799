import type { Database, Preparable } from "./database.ts";

export const prepared: Database["prepared"] = <Row>(name: string, select: Preparable<Row>) => {
  const statement = select.prepare(name);
  return async (values: object) => (await statement.execute({ ...values })) as Row[];
};
