import { Refusal } from "./refusal.ts";

/** Of the commercial cloud: those of the US government have other keys and other issuers, and are not spoken to. */
const HOSTS: readonly RegExp[] = [/^smba\.trafficmanager\.net$/, /^[a-z0-9.-]+\.teams\.microsoft\.com$/];
/** What may stand in an address for something else than it seems to say. */
const DOUBTFUL = /[\\@#?]|\.\.|%2e/i;

export const urlOf = (text: string): URL => {
  const url = URL.parse(text);
  if (!url) throw new Refusal(400, "the service URL is none");
  return url;
};

/** Whether a service URL is one of Microsoft's: whatever we send there carries our token. `others`: hosts beside them. */
export function checkService(text: string, others: readonly string[]): void {
  const { protocol, hostname, port, username, password } = urlOf(text);
  if (others.includes(hostname)) return;
  const plain = port === "" && username === "" && password === "" && !DOUBTFUL.test(text);
  if (protocol !== "https:" || !plain || !HOSTS.some((host) => host.test(hostname)))
    throw new Refusal(403, "the service URL is not one of Microsoft's");
}
