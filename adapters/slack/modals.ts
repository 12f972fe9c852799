import type { App, ViewResponseAction, ViewSubmitAction } from "@slack/bolt";
import type { Reply } from "../../src/answer.ts";
import { wordsIn } from "../../src/text/words.ts";
import { sayForm } from "../../src/words.ts";
import type { Incoming, Surface } from "../kit/exchange.ts";
import { formOf, missingIn, valuesOf } from "./form.ts";
import type { Way } from "./ladder.ts";
import { type Origin, readOrigin, Submission } from "./payloads.ts";
import { drawModal } from "./render.ts";
import { byAddress, ephemerally, inDirect, inWindow } from "./send.ts";
import { installed, onlyOnce, type Services, within } from "./services.ts";
import type { Installation } from "./tenancy.ts";

type ViewAck = (said?: ViewResponseAction) => Promise<void>;

/** A filled form. */
interface Filled {
  readonly services: Services;
  readonly origin: Origin;
  readonly submission: Submission;
  readonly installation: Installation;
}

interface Answered {
  readonly incoming: Incoming;
  readonly reply: Reply;
  /** By field, where something is missing: then it is the question that is asked again. */
  readonly errors: Record<string, string>;
}

/** It was opened over App Home; older versions said so by the id of the person. */
const isHome = ({ origin: { home, room }, submission: { user } }: Filled): boolean => home === true || room === user.id;

async function answered(filled: Filled): Promise<Answered> {
  const { services, origin, submission, installation } = filled;
  const { id, name, username, team_id: team } = submission.user;
  const home = isHome(filled);
  const channel = home ? undefined : origin.room;
  const placed = await services.placed(installation, { id, name: name ?? username, team, channel });
  const asked = { line: origin.line, ...placed };
  const asking = await services.responder.answer({ ...asked, unsaid: true });
  const form = formOf(asking.answer);
  const values = valuesOf(submission);
  const errors = form ? missingIn(form, values, wordsIn(asking.reading.language)) : {};
  if (Object.keys(errors).length > 0) return { incoming: asked, reply: asking, errors };
  const incoming = {
    ...asked,
    line: form ? sayForm({ ...form, says: origin.says ?? form.says }, values) : origin.line,
  };
  return { incoming, reply: await services.responder.answer(incoming, { apart: home }), errors };
}

/** To whoever filled it in: where the form was opened, else in their direct messages. */
function privateWays(filled: Filled, direct: boolean): Way[] {
  const { services, origin, submission } = filled;
  const { client } = services;
  const { user, view } = submission;
  if (isHome(filled)) return [inWindow(client, { view: view.id }), inDirect(client, user.id)];
  const { room, thread, responseUrl } = origin;
  return [
    direct ? inDirect(client, room, thread) : ephemerally(client, room, user.id, thread),
    ...(responseUrl ? [byAddress(responseUrl, { open: false, thread })] : []),
    inDirect(client, user.id),
  ];
}

/** Where the form was opened; over App Home it is a window, as which the answer may stand there already. */
function surfaceOf(filled: Filled, { incoming }: Answered, isShown: boolean): Surface<void> {
  const { services, origin } = filled;
  const { responder, client } = services;
  const home = isHome(filled);
  const { thread } = origin;
  const surface = responder.surface(incoming, {
    open: home ? [] : [responder.posting(incoming, thread)],
    closed: privateWays(filled, incoming.place.direct),
    ...(home && { later: [inDirect(client, incoming.person.id)] }),
    thread,
  });
  return isShown ? { ...surface, inRoom: async () => ({ came: undefined }), toAsker: async () => {} } : surface;
}

/** What the acknowledgement says: what is missing, the answer over App Home, or nothing, which closes the form. */
function inAcknowledgement(filled: Filled, answer: Answered | undefined): ViewResponseAction | undefined {
  if (answer && Object.keys(answer.errors).length > 0) return { response_action: "errors", errors: answer.errors };
  if (!isHome(filled)) return undefined;
  const view = answer
    ? drawModal(answer.reply, answer.incoming.line)
    : drawModal({ answer: { title: wordsIn().doors.workingOnIt, blocks: [] }, reading: { zone: "UTC", call: "" } }, "");
  return { response_action: "update", view };
}

/** A filled form says a line. It was opened from a message, and its answer goes there; over App Home it stays a window. */
export function listenToModals(app: App, services: Services): void {
  const take = async (filled: Filled, ack: ViewAck): Promise<void> => {
    const working = answered(filled);
    const soon = await within(services.patience, working);
    const said = inAcknowledgement(filled, soon);
    await (said ? ack(said) : ack());
    if (said?.response_action === "errors") return;
    services.responder.after("form", async () => {
      const answer = await working;
      const isShown = soon !== undefined && isHome(filled);
      await services.responder.deliver(answer.incoming, answer.reply, surfaceOf(filled, answer, isShown));
    });
  };
  app.view<ViewSubmitAction>({ type: "view_submission", callback_id: /.*/ }, async ({ body, ack, context }) => {
    const submission = Submission.safeParse(body).data;
    const origin = readOrigin(submission?.view.private_metadata);
    const installation = submission && origin && installed(services, body, context);
    if (!installation) return ack();
    const { trigger_id: id, user } = submission;
    const filled = { services, origin, submission, installation };
    if (!(await onlyOnce(services, installation, { room: user.id, id }, () => take(filled, ack)))) await ack();
  });
}
