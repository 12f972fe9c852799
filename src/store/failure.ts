/** Codes of Node.js, SQLite and PostgreSQL, and what they mean for whoever runs this. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^SQLITE_BUSY/, "another program holds it locked"],
  [/^(SQLITE_FULL|53100|ENOSPC)$/, "the disk is full"],
  [/^(SQLITE_READONLY|25006$|EROFS$)/, "it can only be read"],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB|XX00[12]$)/, "it is damaged"],
  [/^(53300|53400)$/, "the server has no connection left"],
  [/^(08\w{3}|57P0\d|ECONN\w+|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN)$/, "the server cannot be reached"],
];
const CODE = /^(SQLITE_\w{1,40}|E[A-Z_]{2,30}|[0-9A-Z]{5})$/;
const NAME = /^[A-Z]\w{0,40}Error$/;

/** From an error to what caused it. */
function* chain(error: unknown): Generator<Error> {
  const seen = new Set<unknown>();
  for (let one = error; one instanceof Error && !seen.has(one); one = one.cause) {
    seen.add(one);
    yield one;
  }
}

/** The code that an engine, or Node.js, gave a failure: `SQLITE_FULL`, `25006`, `ECONNREFUSED`. */
export function codeOf(error: unknown): string | undefined {
  const codes = [...chain(error)].map((one) => ("code" in one ? one.code : undefined));
  return codes.findLast((code): code is string => typeof code === "string" && CODE.test(code));
}

/**
 * What the store throws. It holds a code and our own words, nothing else: the words, parameters, details and stacks of
 * engines and of what builds statements repeat titles, names and tokens.
 */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  readonly code: string | undefined;
  constructor(message: string, code?: string) {
    super(message);
    this.code = code;
  }
}

/** Why a database cannot be opened, in a sentence that says what to mend. */
export class Unopenable extends DatabaseError {}

/** `doing`: the name of what was asked of the database. */
export function withoutWords(error: unknown, doing: string): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const code = codeOf(error);
  const [, reason] = REASONS.find(([codes]) => code !== undefined && codes.test(code)) ?? [];
  const names = [...chain(error)].map(({ name }) => name).filter((name) => NAME.test(name));
  const why = [reason, code ?? names.at(-1)].filter(Boolean).join(", ");
  return new DatabaseError(`The database did not do “${doing}”${why && ` (${why})`}.`, code);
}

/** The same functions; what they throw is clean. */
export function guarded<T extends object>(functions: T): T {
  const guard = ([name, act]: [string, unknown]): [string, unknown] => [
    name,
    typeof act !== "function"
      ? act
      : async (...values: unknown[]) => {
          try {
            return await act(...values);
          } catch (error) {
            throw withoutWords(error, name);
          }
        },
  ];
  return Object.fromEntries(Object.entries(functions).map(guard)) as T;
}

const isOfDatabase = (error: Error): boolean =>
  "params" in error || "severity" in error || /^(Drizzle|Sqlite)/.test(`${error.name} ${error.constructor.name}`);
/** They repeat what could not be read, and ids that were made of titles. */
const REPEATS: ReadonlySet<string> = new Set(["ZodError", "$ZodError", "SyntaxError"]);
const isOfReading = (error: Error): boolean => REPEATS.has(error.name) || REPEATS.has(error.constructor.name);

/** Where it was thrown, without the words before. */
const placesOf = ({ message, stack = "" }: Error): string =>
  stack.includes(message) ? stack.slice(stack.lastIndexOf(message) + message.length).trim() : "";

const SAFE = ["code", "errno", "syscall", "status", "statusCode"] as const;

/** An error for the log: which kind, its words, where, and what caused it; of a database's error, and of what could not be read, no words at all. */
export function errorFacts(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const shown = [...chain(error)].some(isOfDatabase) ? withoutWords(error, "a statement") : error;
  const { cause } = shown;
  const { message, stack } = isOfReading(shown)
    ? { message: "something that was read is not as it should be", stack: placesOf(shown) }
    : shown;
  const known = Object.entries(shown).filter(
    ([key, value]) => SAFE.some((one) => one === key) && (typeof value === "string" || typeof value === "number"),
  );
  const type = shown.constructor.name;
  return {
    type,
    message,
    stack,
    ...Object.fromEntries(known),
    ...(cause !== undefined && { cause: errorFacts(cause) }),
  };
}
