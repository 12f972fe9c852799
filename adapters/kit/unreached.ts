/** In the first error of a chain of causes that has one: `ECONNREFUSED`, `ENOTFOUND`, `CERT_HAS_EXPIRED`. */
const codeIn = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  const [first]: unknown[] = error instanceof AggregateError ? error.errors : [];
  return codeIn(first) ?? codeIn(error.cause);
};

/** Why a host gave no answer: host and code, never what was sent there. */
export function whyUnreached(error: unknown, address: string): string {
  const host = URL.parse(address)?.host ?? "its address";
  if (error instanceof Error && error.name === "TimeoutError") return `${host}: no answer in time`;
  return `${host}: ${codeIn(error) ?? (error instanceof Error ? error.name : "no answer")}`;
}
