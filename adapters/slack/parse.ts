/** What Slack wraps, and the three signs that it escapes. */
const WRAPPED = /<([^<>|]*)(?:\|([^<>]*))?>|&(lt|gt|amp);/g;
const SIGNS: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&" };
const SCHEME = /^(?:mailto|tel):/;

const plainly = (text: string): string => text.replace(/&(lt|gt|amp);/g, (_all, sign: string) => SIGNS[sign] ?? "");

/** What somebody typed where Slack sends something wrapped. People stay in the form in which the bot reads a mention. */
function unwrapped(inner: string, label: string): string {
  const said = plainly(label);
  switch (inner[0]) {
    case "@":
      return said === "" ? `<${inner}>` : `<${inner}|${said}>`;
    case "#":
      return `#${said || inner.slice(1)}`;
    case "!":
      return said || `@${inner.slice(1).replace(/\^.*/, "")}`;
    default:
      return said || plainly(inner).replace(SCHEME, "");
  }
}

/** What was typed, of a text as Slack sends it. */
export const asTyped = (text: string): string =>
  text.replace(WRAPPED, (_all, inner: string | undefined, label = "", sign = "") =>
    inner === undefined ? (SIGNS[sign] ?? "") : unwrapped(inner, label),
  );

const FIRST = /^\s*<@[A-Z0-9]+(?:\|[^<>]*)?>[\s,:]*/;
const ANYONE = /\s*<@([A-Z0-9]+)(?:\|[^<>]*)?>[,:]*\s*/g;

/**
 * A text as Slack sends it without the mentions of the bot itself, wherever they stand; other mentions are part of what
 * was said. Where we do not know who we are it is the first one that called us.
 */
export const withoutCall = (text: string, self: string | undefined): string =>
  self === undefined
    ? text.replace(FIRST, "")
    : text.replace(ANYONE, (mention, id: string) => (id === self ? " " : mention)).trim();

const NAMELESS = /<@([A-Z0-9]{1,200})>/g;

/** Everybody whom a text mentions without their name, as messages do and commands do not. */
export const namelessIn = (text: string): string[] => [
  ...new Set([...text.matchAll(NAMELESS)].map(([, id = ""]) => id)),
];

/** The same text with the names that are known. */
export const withNames = (text: string, names: ReadonlyMap<string, string>): string =>
  text.replace(NAMELESS, (mention, id: string) => {
    const name = names
      .get(id)
      ?.replace(/[<>|&]/g, " ")
      .trim();
    return name ? `<@${id}|${name}>` : mention;
  });
