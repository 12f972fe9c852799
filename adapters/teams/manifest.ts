import type { Command } from "../../src/commands/command.ts";
import { wordsIn } from "../../src/text/words.ts";

/** What differs from one installation to the next. */
export interface Installation {
  /** GUID of the app registration. */
  readonly appId: string;
  /** Where the bot is served: `aide.example.org`. */
  readonly host: string;
  /** When the package is made. */
  readonly made: Date;
}

const { help } = wordsIn();

const SCHEMA = "https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json";
const SCOPES = ["personal", "team", "groupChat"] as const;
/** Microsoft's limits for a command in the menu. */
const TITLE = 32;
const DESCRIPTION = 128;

/** Teams takes a package for an update only if its version is higher, and each package may have another menu: by its minute, UTC. */
const versionOf = (made: Date): string => {
  const [month, day] = [made.getUTCMonth() + 1, made.getUTCDate()];
  return `${made.getUTCFullYear()}.${month * 100 + day}.${made.getUTCHours() * 100 + made.getUTCMinutes()}`;
};

/** The Teams app as Microsoft's schema 1.29 wants it. */
export const teamsManifest = (commands: readonly Command[], { appId, host, made }: Installation) => ({
  $schema: SCHEMA,
  manifestVersion: "1.29",
  version: versionOf(made),
  id: appId,
  developer: {
    name: "aide-mémoire",
    websiteUrl: `https://${host}`,
    privacyUrl: `https://${host}/privacy`,
    termsOfUseUrl: `https://${host}/terms`,
  },
  name: { short: "Aide", full: "aide-mémoire" },
  description: {
    short: "The EU’s peace, security and defence partnerships, each fact with its source",
    full: "Ask about the European Union’s peace, security and defence partnerships by name, in any EU language: what was signed, when both sides last met, what is coming, and the source of each fact. Public sources only.",
  },
  icons: { color: "color.png", outline: "outline.png" },
  accentColor: "#16213D",
  // In shared and private channels, too: people from outside are shown public data there.
  supportsChannelFeatures: "tier1",
  bots: [
    {
      botId: appId,
      scopes: [...SCOPES],
      supportsFiles: true,
      isNotificationOnly: false,
      supportsTargetedMessages: true,
      commandLists: [
        {
          scopes: [...SCOPES],
          triggers: ["mention", "slash"],
          commands: commands.map(({ name }) => ({
            title: name.slice(0, TITLE),
            description: help[name].summary.slice(0, DESCRIPTION),
          })),
        },
      ],
    },
  ],
  composeExtensions: [
    {
      botId: appId,
      commands: [
        {
          id: "search",
          type: "query",
          title: "Search",
          description: "Find a partner, a text or a dialogue, and insert its card",
          initialRun: true,
          context: ["compose", "commandBox"],
          parameters: [
            { name: "text", title: "Name", description: "A partner, a dialogue, an acronym", inputType: "text" },
          ],
        },
      ],
    },
  ],
  validDomains: [host],
});
