export const MEMORY = ":memory:";
const SCHEME = /^([a-z][a-z0-9+.-]+):/i;

export const isServer = (address: string): boolean => /^postgres(ql)?:\/\//i.test(address);

type Read = { readonly address: string } | { readonly refused: string };

const decoded = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
};

/** `file:/x`, `file:///x`, `file:x`, and the same with `sqlite:`, where two slashes may also stand before a relative path. */
function fileBehind(scheme: string, rest: string): Read {
  if (/[?#]/.test(rest))
    return { refused: "has something behind a ? or a #, which I do not know; write the path of the SQLite file alone" };
  const [, host = ""] = scheme === "file" ? (/^\/\/([^/]+)/.exec(rest) ?? []) : [];
  if (host !== "" && host !== "localhost")
    return {
      refused: `names a file on the machine “${host}”; write file:///path/to/aide.sqlite for one on this machine`,
    };
  const bare = rest.replace(/^\/\//, "").slice(host.length);
  const path = scheme === "file" ? decoded(bare) : bare;
  return path ? { address: path } : { refused: "names no file; write it as file:///path/to/aide.sqlite" };
}

/** Reads a `DATABASE_URL`: `postgres://…`, `:memory:`, or the path of a SQLite file. What is refused goes on after its name. */
export function readAddress(text: string): Read {
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined || (isServer(text) && URL.canParse(text))) return { address: text };
  if (scheme === "file" || scheme === "sqlite") return fileBehind(scheme, text.slice(scheme.length + 1));
  return { refused: "is no database; write postgres://user:password@host/name, or the path of a SQLite file" };
}
