import type { Placed } from "../entries.ts";
import type { DataSet } from "../load.ts";
import { type DataRule, say } from "./rule.ts";

/** A source that nobody can open is no source on its own. */
export const noSourceToOpen: DataRule = ({ placed }) =>
  placed
    .filter(({ entry }) => !entry.record.sources.some(({ url }) => url))
    .map((one) => say(one, "sources", "none has a url; add a page that can be opened"));

export const sourceTwice: DataRule = ({ placed }) =>
  placed.flatMap((one) => {
    const urls = one.entry.record.sources.flatMap(({ url }) => url ?? []);
    const twice = new Set(urls.filter((url, index) => urls.indexOf(url) < index));
    return [...twice].map((url) => say(one, "sources", `${url} stands twice; put what it supports together`));
  });

function linksOf({ entry: { kind, record } }: Placed): { field: string; url: string }[] {
  const named =
    kind === "partner"
      ? [["page", record.page] as const]
      : kind === "instrument"
        ? [["document", record.document] as const]
        : [];
  const all = [...named, ...record.sources.map(({ url }) => ["sources", url] as const)];
  return all.flatMap(([field, url]) => (url ? [{ field, url }] : []));
}

const plainLinks = (set: DataSet) =>
  set.placed.flatMap((one) =>
    linksOf(one)
      .filter(({ url }) => url.startsWith("http:"))
      .map((link) => ({ one, ...link })),
  );

const httpsHosts = (set: DataSet): ReadonlySet<string> =>
  new Set(
    set.placed
      .flatMap(linksOf)
      .filter(({ url }) => url.startsWith("https:"))
      .map(({ url }) => new URL(url).host),
  );

/** A host that the data cites with https elsewhere is known to have it. */
export const httpsLeftOut: DataRule = (set) => {
  const hosts = httpsHosts(set);
  return plainLinks(set)
    .filter(({ url }) => hosts.has(new URL(url).host))
    .map(({ one, field, url }) => say(one, field, `write https for ${url}, as elsewhere for ${new URL(url).host}`));
};

/** Warning: try whether these pages have https. */
export const onlyHttp: DataRule = (set) => {
  const hosts = Map.groupBy(plainLinks(set), ({ url }) => new URL(url).host);
  const secure = httpsHosts(set);
  return [...hosts]
    .filter(([host]) => !secure.has(host))
    .map(
      ([host, links]) =>
        `${host} is cited without https ${links.length === 1 ? "once" : `${links.length} times`}, as by "${links[0]?.one.entry.record.id}"; try whether it has it`,
    );
};
