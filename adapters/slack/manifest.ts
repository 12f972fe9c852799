import type { AppsManifestCreateArguments } from "@slack/web-api";
import type { Command } from "../../src/commands/command.ts";

/** Slack cuts a usage hint at 1,000 characters. */
const USAGE_HINT = 1000;
const ADDRESS = "https://aide.example.org/slack/events";

/** Every scope that the app asks for, and what it is for. */
export const SCOPE_REASONS = {
  commands: "to answer /aide",
  "chat:write": "to answer mentions and direct messages, and to share an answer",
  "files:write": "to send pictures and documents along with an answer",
  "im:write":
    "to open the bot’s own conversation with whoever asked, for a picture or document that nobody else in the channel should get",
  "app_mentions:read": "to hear mentions, also in threads, where slash commands do not work",
  "im:history": "to hear what is said in the bot’s own conversation, and nowhere else",
  "channels:read": "to say before you follow something whether I can post there, and to go on when I am invited again",
  "groups:read": "the same for private channels",
  "users:read": "to begin with the time zone of whoever sets a channel up, and to know who manages it",
} as const;

/** The Slack app as its pages on api.slack.com take it. The address is an example: put your own in its place. */
export const slackManifest = (commands: readonly Command[]) =>
  ({
    display_information: {
      name: "aide-mémoire",
      description: "The EU’s peace, security and defence partnerships: who signed what, who meets when, and the source",
      long_description:
        "Ask about the European Union’s peace, security and defence partnerships by name, in any EU language: what was signed, when both sides last met, what is coming, and the source of each fact. Answers are seen by you alone until you share them. Public sources only.",
      background_color: "#16213d",
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: "Aide", always_online: true },
      slash_commands: [
        {
          command: "/aide",
          url: ADDRESS,
          description: "Ask about a partner, a text, a dialogue or an acronym",
          usage_hint: ["<name>", ...commands.map(({ name }) => name)].join(" | ").slice(0, USAGE_HINT),
          should_escape: true,
        },
      ],
    },
    oauth_config: {
      scopes: {
        bot: [
          "app_mentions:read",
          "channels:read",
          "chat:write",
          "commands",
          "files:write",
          "groups:read",
          "im:history",
          "im:write",
          "users:read",
        ],
      },
    },
    settings: {
      event_subscriptions: {
        request_url: ADDRESS,
        bot_events: [
          "app_home_opened",
          "app_mention",
          "app_uninstalled",
          "channel_deleted",
          "channel_left",
          "channel_unarchive",
          "group_deleted",
          "group_left",
          "group_unarchive",
          "member_joined_channel",
          "message.im",
          "tokens_revoked",
        ],
      },
      interactivity: { is_enabled: true, request_url: ADDRESS },
      org_deploy_enabled: false,
      socket_mode_enabled: false,
      token_rotation_enabled: false,
    },
  }) satisfies AppsManifestCreateArguments["manifest"];
