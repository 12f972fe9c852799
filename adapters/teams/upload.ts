import { isLoopbackHost } from "../kit/loopback.ts";
import type { TeamsSettings } from "./settings.ts";

/** Where Teams lets a bot save files: the reader's OneDrive for work, which is a SharePoint site. */
const SHAREPOINT = /^([a-z0-9-]+\.)+sharepoint\.com$/;
const TIMEOUT = 30_000;

/** Whether something may be saved at an address. */
export type Accepts = (url: URL) => boolean;

/** Addresses of Microsoft's; in the playground, of this machine. */
export const fileHosts = (settings: TeamsSettings): Accepts =>
  "playground" in settings
    ? ({ host }) => isLoopbackHost(host)
    : ({ protocol, hostname, port }) => protocol === "https:" && port === "" && SHAREPOINT.test(hostname);

export type Uploaded = "saved" | { readonly why: string };

/**
 * Saves a file whole, by one request to an upload session. The address is all that it takes to be let in there: our own
 * token is never sent along.
 */
export async function upload(address: string, bytes: Uint8Array, media: string, accepts: Accepts): Promise<Uploaded> {
  const url = URL.parse(address);
  if (!url || !accepts(url)) return { why: "the address is not one of Microsoft’s" };
  try {
    const { ok, status, body } = await fetch(url, {
      method: "PUT",
      headers: { "content-type": media, "content-range": `bytes 0-${bytes.length - 1}/${bytes.length}` },
      body: new Uint8Array(bytes),
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT),
    });
    await body?.cancel();
    // 202 says that more of it is wanted: there is no more.
    return ok && status !== 202 ? "saved" : { why: `it answered ${status}` };
  } catch (error) {
    return { why: error instanceof Error ? error.name : "it did not answer" };
  }
}
