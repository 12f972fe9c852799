import { z } from "zod";
import type { Clock } from "../../src/clock.ts";
import type { Adapter, Opening } from "./adapter.ts";

export const Text = z.string().trim().min(1);
export const Address = z.url({ protocol: /^https?$/, error: "is no address; write it as https://aide.example.org" });

/** What settings came to: no value where none of them is set. */
export type SettingsRead<T> = { readonly problems: readonly string[] } | { readonly value: T | undefined };

interface Misread {
  readonly misread: readonly string[];
}

/** By their names, those that are set. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings of one form, or a sentence about each that has another. */
export function readAs<Shape extends z.ZodObject>(
  shape: Shape,
  environment: Environment,
): Misread | { readonly value: z.output<Shape> } {
  const parsed = shape.safeParse(environment);
  return parsed.success
    ? { value: parsed.data }
    : { misread: parsed.error.issues.map(({ path, message }) => `${String(path[0])} ${message}.`) };
}

/** What a platform that is set up can do before it is opened. */
export interface Configured {
  readonly open: (options: Opening) => Promise<Adapter>;
  /** What is wrong with its accounts: sentences that say what to mend. */
  readonly problems: (systemClock: Clock) => Promise<readonly string[]>;
  /** Those of them that are looked for at each start, too. */
  readonly problemsAtStart: () => Promise<readonly string[]>;
  /** What to do next, once it is served under an origin. */
  readonly welcome: (origin: string) => string;
}

/** The settings of one platform. */
export interface Settings {
  readonly names: readonly string[];
  /** What they are called together: “the SLACK_ settings”. */
  readonly called: string;
  /** `misread`: single ones have a wrong form. */
  readonly read: (environment: Environment) => SettingsRead<Configured> | Misread;
}

/** `read`: what those that are set come to together. */
export const settings = <Shape extends z.ZodObject, T>(
  called: string,
  shape: Shape,
  read: (set: z.output<Shape>) => SettingsRead<T>,
  configured: (value: T) => Configured,
): Settings => ({
  called,
  names: Object.keys(shape.shape),
  read: (environment) => {
    const one = readAs(shape, environment);
    if ("misread" in one) return one;
    const all = read(one.value);
    return "problems" in all ? all : { value: all.value && configured(all.value) };
  },
});
