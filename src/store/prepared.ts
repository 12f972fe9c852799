import type { Database, Preparable } from "./database.ts";

export const prepared: Database["prepared"] = <Came>(name: string, build: () => Preparable<Came>) => {
  let statement: ReturnType<Preparable<Came>["prepare"]> | undefined;
  return async (values: object) => {
    statement ??= build().prepare(name);
    return (await statement.execute({ ...values })) as Came;
  };
};
