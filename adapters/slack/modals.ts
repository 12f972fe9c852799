import type { App, ViewResponseAction, ViewSubmitAction } from "@slack/bolt";
import type { Reply } from "../../src/answer.ts";
import { phrases } from "../../src/phrases.ts";
import { sayForm } from "../../src/words.ts";
import { formOf, missingIn, valuesOf } from "./form.ts";
import type { Way } from "./ladder.ts";
import { type Origin, readOrigin, Submission } from "./payloads.ts";
import { COMMAND } from "./place.ts";
import { drawModal } from "./render.ts";
import type { Said } from "./responder.ts";
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
  readonly said: Said;
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
  const [found, person] = await Promise.all([
    services.placeOf(installation.tenant, id, home ? undefined : origin.room),
    services.personOf({ id, name: name ?? username, team }, installation),
  ]);
  if (!found) throw new Error("Slack did not say which conversation this is");
  const place = home ? { ...found, call: COMMAND } : found;
  const asked = { line: origin.line, place, person };
  const asking = await services.responder.answer(asked, { unsaid: true });
  const form = formOf(asking.answer);
  const values = valuesOf(submission);
  const errors = form ? missingIn(form, values) : {};
  if (Object.keys(errors).length > 0) return { said: asked, reply: asking, errors };
  const said = { ...asked, line: form ? sayForm(form, values) : origin.line };
  return { said, reply: await services.responder.answer(said, { apart: home }), errors };
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

async function show(filled: Filled, { said, reply }: Answered): Promise<void> {
  const { responder } = filled.services;
  const closed = privateWays(filled, said.place.direct);
  if (reply.answer.audience === "room" && !isHome(filled))
    await responder.openly(reply, said.line, { open: [responder.sharing(said, filled.origin.thread)], closed });
  else await responder.privately(reply, said.line, closed);
}

function enclose(filled: Filled, { said, reply }: Answered): void {
  const { services, origin } = filled;
  const ways = isHome(filled) ? [inDirect(services.client, said.person.id)] : privateWays(filled, said.place.direct);
  const tell = (told: Reply) => services.responder.privately(told, "", ways);
  services.responder.enclose(reply, { place: said.place, person: said.person, thread: origin.thread, tell });
}

/** What the acknowledgement says: what is missing, the answer over App Home, or nothing, which closes the form. */
function inAcknowledgement(filled: Filled, answer: Answered | undefined): ViewResponseAction | undefined {
  if (answer && Object.keys(answer.errors).length > 0) return { response_action: "errors", errors: answer.errors };
  if (!isHome(filled)) return undefined;
  const view = answer
    ? drawModal(answer.reply, answer.said.line)
    : drawModal({ answer: { title: phrases.workingOnIt, blocks: [] }, reading: { zone: "UTC", call: "" } }, "");
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
      if (!soon || !isHome(filled)) await show(filled, answer);
      enclose(filled, answer);
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
