import type {
  index,
  integer,
  primaryKey,
  SQLiteIntegerBuilderInitial,
  sqliteTable,
  text,
} from "drizzle-orm/sqlite-core";

/** What tables are written with; each dialect says these words in its own way. */
export interface Words {
  readonly table: typeof sqliteTable;
  /** Unbounded. JSON is kept as text on both sides. */
  readonly text: typeof text;
  readonly number: typeof integer;
  /** Milliseconds since 1970. */
  readonly instant: <Name extends string>(name: Name) => SQLiteIntegerBuilderInitial<Name>;
  readonly index: typeof index;
  readonly primaryKey: typeof primaryKey;
}
