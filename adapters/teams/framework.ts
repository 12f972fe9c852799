import type { InvokeResponse, Activity as RawActivity, TurnContext } from "botbuilder";
import type { Authenticate } from "./authentication.ts";
import { Activity } from "./payloads.ts";
import { Refusal } from "./refusal.ts";

/** What an invoke is answered with; nothing for a message. */
export type Invoked = Pick<InvokeResponse, "status" | "body"> | undefined;

/** Takes an activity through botbuilder's adapter. Rejects with a Refusal if it is not let in. */
export type Framework = (
  body: unknown,
  authorization: string,
  logic: (activity: Activity) => Promise<Invoked>,
) => Promise<Invoked>;

/** What of the SDK is asked for and never used here: sign-in of users, streaming, skills. */
const unused = async (): Promise<never> => {
  throw new Refusal(403, "not spoken here");
};

/** botbuilder, loaded only when Teams is configured: it costs half a second and 40 MB. */
export async function openFramework(authenticate: Authenticate): Promise<Framework> {
  const [{ CloudAdapter }, connector] = await Promise.all([import("botbuilder"), import("botframework-connector")]);
  const {
    BotFrameworkAuthentication,
    ClaimsIdentity,
    ConnectorClient,
    ConnectorFactory,
    MicrosoftAppCredentials,
    UserTokenClient,
  } = connector;
  const idle = new ConnectorClient(MicrosoftAppCredentials.Empty, { baseUri: "https://unused.invalid" });

  class OurConnectors extends ConnectorFactory {
    override async create() {
      return idle;
    }
  }
  class NoSignIn extends UserTokenClient {
    override getUserToken = unused;
    override getSignInResource = unused;
    override signOutUser = unused;
    override getTokenStatus = unused;
    override getAadTokens = unused;
    override exchangeToken = unused;
  }
  const connectors = new OurConnectors();
  const noSignIn = new NoSignIn();

  class OurAuthentication extends BotFrameworkAuthentication {
    override async authenticateRequest(raw: unknown, authorization: string) {
      const activity = Activity.safeParse(raw).data;
      if (!activity) throw new Refusal(400, "the activity is not understood");
      if (activity.channelId !== "msteams") throw new Refusal(403, "the channel is not Teams");
      await authenticate(activity, authorization);
      return {
        audience: "https://api.botframework.com",
        claimsIdentity: new ClaimsIdentity([], true),
        connectorFactory: connectors,
      };
    }
    override authenticateStreamingRequest = unused;
    override createConnectorFactory() {
      return connectors;
    }
    override async createUserTokenClient() {
      return noSignIn;
    }
  }
  class OurAdapter extends CloudAdapter {
    take(raw: object, authorization: string, logic: (context: TurnContext) => Promise<void>) {
      return this.processActivity(authorization, raw as RawActivity, logic);
    }
  }
  const adapter = new OurAdapter(new OurAuthentication());
  return async (body, authorization, logic) => {
    if (typeof body !== "object" || body === null) throw new Refusal(400, "the body is no object");
    return adapter.take(body, authorization, async (context) => {
      const invoked = await logic(Activity.parse(context.activity));
      if (invoked) await context.sendActivity({ type: "invokeResponse", value: invoked });
    });
  };
}
