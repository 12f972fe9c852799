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

/** What a shell would have taken off or filled in, and a file of settings leaves as it is: it would name another file. */
function unshelled(read: Read): Read {
  if (!("address" in read)) return read;
  if (/^(["']).*\1$/.test(read.address)) return { refused: "stands in quotation marks; write it without them" };
  if (/^~(?:\/|$)/.test(read.address))
    return { refused: "begins with ~, which I do not know; write the whole path of the SQLite file" };
  return read;
}

/** Reads a `DATABASE_URL`: `postgres://…`, `:memory:`, or the path of a SQLite file. What is refused goes on after its name. */
export function readAddress(text: string): Read {
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined || (isServer(text) && URL.canParse(text))) return unshelled({ address: text });
  if (scheme === "file" || scheme === "sqlite") return unshelled(fileBehind(scheme, text.slice(scheme.length + 1)));
  return { refused: "is no database; write postgres://user:password@host/name, or the path of a SQLite file" };
}
