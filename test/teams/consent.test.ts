import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isNode, type Node } from "../../adapters/kit/json.ts";
import { refusedWith } from "../support/fakes/connector.ts";
import { attachmentsOf, gate, openTeams, said, type TeamsStage, WEEK, type Who } from "../support/teamsStage.ts";

let stage: TeamsStage;
beforeEach(async () => {
  stage = await openTeams();
});
afterEach(() => stage.stop());

interface Question {
  readonly id: string;
  readonly name: unknown;
  readonly content: Node;
}
/** Those that stand in the chat, oldest first. */
const questions = (): Question[] =>
  stage.teams.messages.flatMap(({ id, activity }) =>
    attachmentsOf(activity)
      .filter(({ contentType }) => contentType === "application/vnd.microsoft.teams.card.file.consent")
      .map((card) => ({ id, name: card["name"], content: isNode(card["content"]) ? card["content"] : {} })),
  );

async function ask(): Promise<Question> {
  await stage.say("pdf");
  await stage.settled();
  const [question] = questions();
  if (!question) throw new Error("nothing was asked");
  return question;
}

const contentUrl = "https://contoso.sharepoint.com/personal/anna/brief.pdf";
/** What Teams says when somebody presses Allow. */
const allowed = ({ id, content }: Question, uploadUrl: string) => ({
  type: "invoke",
  name: "fileConsent/invoke",
  replyToId: id,
  value: {
    type: "fileUpload",
    action: "accept",
    context: content["acceptContext"],
    uploadInfo: { contentUrl, name: "brief.pdf", uploadUrl, uniqueId: "unique", fileType: "pdf" },
  },
});
async function allow(
  question: Question,
  { to = `${stage.teams.origin}/drive/brief.pdf`, ...who }: Who & { to?: string } = {},
): Promise<Response> {
  const response = await stage.post(allowed(question, to), who);
  await stage.settled();
  return response;
}

describe("files in a one-to-one chat of Teams", () => {
  it("follow the answer as questions whether they may be saved, also without an address of this server", async () => {
    await stage.start({ address: undefined });
    await stage.say("both");
    await stage.settled();
    expect(stage.teams.messages).toHaveLength(3);
    expect(questions()).toMatchObject([
      { name: "brief.docx", content: { sizeInBytes: 9 } },
      { name: "brief.pdf", content: { sizeInBytes: 9, description: "Two pages on Moldova" } },
    ]);
    expect(said(stage.teams)).not.toContain("PUBLIC_URL");
  });

  it("are made after the acknowledgement", async () => {
    const { opened, open } = gate();
    stage.making = async () => {
      await opened;
      return Buffer.from("made");
    };
    await stage.say("pdf");
    expect(questions()).toEqual([]);
    open();
    await stage.settled();
    expect(questions()).toHaveLength(1);
  });

  it("are saved when that is allowed, and shown in the place of the question", async () => {
    expect((await allow(await ask())).status).toBe(200);
    expect(stage.teams.uploads).toEqual([
      { name: "brief.pdf", content: "%PDF made", range: "bytes 0-8/9", authorization: "" },
    ]);
    expect(questions()).toEqual([]);
    expect(attachmentsOf(stage.teams.messages.at(-1)?.activity)).toEqual([
      {
        contentType: "application/vnd.microsoft.teams.card.file.info",
        contentUrl,
        name: "brief.pdf",
        content: { uniqueId: "unique", fileType: "pdf" },
      },
    ]);
  });

  it("are acknowledged before they are saved", async () => {
    const question = await ask();
    const { opened, open } = gate();
    stage.teams.disturb(({ what }) => (what === "upload" ? opened : undefined));
    expect((await stage.post(allowed(question, `${stage.teams.origin}/drive/brief.pdf`))).status).toBe(200);
    expect(stage.teams.uploads).toEqual([]);
    open();
    await stage.settled();
    expect(stage.teams.uploads).toHaveLength(1);
  });

  it("are saved by whichever process hears of it", async () => {
    const question = await ask();
    await stage.start();
    await allow(question);
    expect(stage.teams.uploads).toHaveLength(1);
  });

  it.each<[string, Who]>([
    ["somebody else", { user: "mallory" }],
    ["another tenant", { tenant: "t2" }],
    ["a channel", { channel: true }],
  ])("are not saved for %s that got hold of the question", async (_what, who) => {
    await allow(await ask(), who);
    expect(stage.teams.uploads).toEqual([]);
  });

  it("are not saved for a question that we did not ask", async () => {
    const question = await ask();
    await allow({ ...question, content: { acceptContext: { aide: "made.up" } } });
    expect((await allow({ ...question, content: {} })).status).toBe(400);
    expect(stage.teams.uploads).toEqual([]);
  });

  it("are not saved once they are kept no longer, and it says so", async () => {
    const question = await ask();
    stage.now = new Date(stage.now.getTime() + WEEK);
    await allow(question);
    expect([stage.teams.uploads, questions()]).toEqual([[], []]);
    expect(said(stage.teams)).toContain("kept for a week only");
  });

  it("can be allowed again when saving went wrong", async () => {
    const question = await ask();
    stage.teams.disturb(({ what }) => (what === "upload" ? { fails: refusedWith(507) } : undefined));
    await allow(question);
    expect(said(stage.teams)).toContain("brief.pdf could not be saved. Press Allow again");
    expect(stage.lines.join()).toContain("507");
    stage.teams.disturb(() => undefined);
    await allow(question);
    expect(stage.teams.uploads).toHaveLength(1);
  });

  it("are not sent to an address that is none of the platform's", async () => {
    await allow(await ask(), { to: "https://evil.example/drive/brief.pdf" });
    expect(said(stage.teams)).toContain("could not be saved");
    expect(stage.lines.join()).toContain("not one of Microsoft’s");
  });

  it("are not saved when that is declined, and the question goes", async () => {
    const { id, content } = await ask();
    const value = { type: "fileUpload", action: "decline", context: content["declineContext"] };
    await stage.post({ type: "invoke", name: "fileConsent/invoke", replyToId: id, value });
    await stage.settled();
    expect([stage.teams.uploads, questions()]).toEqual([[], []]);
    expect(said(stage.teams)).toContain("brief.pdf was not saved.");
  });

  it("are asked about once more when Teams asked to wait", async () => {
    let left = 2;
    stage.teams.disturb(({ args }) => {
      const consent = JSON.stringify(args["activity"] ?? "").includes("file.consent");
      return consent && left-- > 0 ? { fails: refusedWith(429, "", { "retry-after": "1" }) } : undefined;
    });
    await ask();
    expect(questions()).toHaveLength(1);
  });

  it("are apologised for with a reference when they cannot be made", async () => {
    stage.making = async () => {
      throw new Error("a bug");
    };
    await stage.say("pdf");
    await stage.settled();
    expect(said(stage.teams)).toContain("REF3");
    expect(stage.lines.join()).toContain("REF3");
  });
});
