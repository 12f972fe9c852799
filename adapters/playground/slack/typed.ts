import { BOT_USER, type SlackNames } from "./names.ts";

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** What Slack makes something of in what people type: addresses, hosts, people and channels. */
const FOUND =
  /(?<url>https?:\/\/[^\s<>|"]+)|(?<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(?<![\w/@.-])(?<host>(?:[a-z0-9-]+\.)+(?:com|eu|int|org))(?![\w@])|(?<![\w@<])@(?<person>[a-z0-9_-]+(?:\.[a-z0-9_-]+)*)|(?<![\w#<])#(?<channel>[a-z0-9_-]+)/gi;
const ALL = new Set(["here", "channel", "everyone"]);

interface How {
  readonly names: SlackNames;
  /** A command names whom it mentions, a message does not. */
  readonly labelled: boolean;
}

function mention(name: string, { names, labelled }: How): string {
  if (ALL.has(name)) return `<!${name}>`;
  const id = name === "aide" ? BOT_USER : names.userId(name);
  return labelled ? `<@${id}|${name}>` : `<@${id}>`;
}

type Groups = Readonly<Record<"url" | "mail" | "host" | "person" | "channel", string | undefined>>;

function wrapped({ url, mail, host, person, channel }: Groups, how: How): string {
  if (url !== undefined) return `<${escaped(url)}>`;
  if (mail !== undefined) return `<mailto:${mail}|${mail}>`;
  if (host !== undefined) return `<http://${host}|${host}>`;
  return person === undefined ? `<#${how.names.roomId(channel ?? "")}|${channel}>` : mention(person.toLowerCase(), how);
}

/** What people type as Slack sends it: three signs escaped, and wrapped what it makes something of. */
export function asSent(text: string, how: How): string {
  let sent = "";
  let from = 0;
  for (const match of text.matchAll(FOUND)) {
    sent += escaped(text.slice(from, match.index)) + wrapped(match.groups as Groups, how);
    from = match.index + match[0].length;
  }
  return sent + escaped(text.slice(from));
}
