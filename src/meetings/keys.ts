/** What `key:value` words of a line say. */
export interface Keys {
  title?: string;
  on?: string;
  city?: string;
  level?: string;
  who: string[];
}

const KEYED = /^(title|on|when|city|place|level|with|partner):(.*)$/is;

/** `key:value` words taken out of a line. */
export function keysOf(words: readonly string[]): { keys: Keys; rest: string[] } {
  const keys: Keys = { who: [] };
  const rest = words.filter((word) => {
    const [, key = "", value = ""] = KEYED.exec(word) ?? [];
    switch (key.toLowerCase()) {
      case "":
        return true;
      case "title":
        if (keys.title !== undefined) return true;
        keys.title = value;
        break;
      case "on":
      case "when":
        keys.on = value;
        break;
      case "city":
      case "place":
        keys.city = value;
        break;
      case "level":
        keys.level = value;
        break;
      default:
        keys.who.push(...value.split(",").filter(Boolean));
    }
    return false;
  });
  return { keys, rest };
}
