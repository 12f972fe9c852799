import type { Answer, Line } from "../answer.ts";
import { prose } from "../answer.ts";
import { sayMeeting } from "../library/lines.ts";
import { instrumentsWith, meetingsWith } from "../library/relations.ts";
import type { Partner } from "../library/schema.ts";
import { partnerShortName } from "../library/titles.ts";
import { nextOf } from "../library/weight.ts";
import { isConcluded } from "../query/further.ts";
import { takeAll } from "../query/order.ts";
import { namedPartners } from "../query/partners.ts";
import { comparedAreas, comparedRows } from "../records/compared.ts";
import { problem } from "../text/blocks.ts";
import { citations } from "../text/citations.ts";
import { notUnderstood } from "./ask.ts";
import type { Command } from "./command.ts";
import type { LookContext } from "./context.ts";

const MOST = 5;
const lineOf = (partners: readonly Partner[]): string => `compare ${partners.map(({ id }) => id).join(" ")}`;

/** How many have signed a Security and Defence Partnership, and which meeting is next with any of them. */
function headlineOf(partners: readonly Partner[], { library, today, say }: LookContext): Line {
  const signed = partners.filter(({ id }) =>
    instrumentsWith(id, library).some((one) => one.type === "security-defence-partnership" && isConcluded(one)),
  );
  const meetings = partners.flatMap(({ id }) => meetingsWith(id, library));
  const [next] = nextOf(meetings, today, library);
  return say.compare.headline(
    signed.length,
    partners.length,
    next && { title: next.title, standing: sayMeeting(next, today, say) },
  );
}

function table(partners: readonly Partner[], all: boolean, context: LookContext): Answer {
  const { say } = context;
  const cited = citations();
  const names = partners.map(partnerShortName);
  return {
    title: say.compare.title(names),
    headline: headlineOf(partners, context),
    blocks: [
      {
        kind: "table",
        columns: [say.compare.what, ...names],
        rows: comparedRows(partners, all, context, cited),
        compares: true,
      },
      ...(all ? [comparedAreas(partners, context)] : []),
    ],
    actions: [
      ...(all ? [] : [{ label: say.common.all, says: `${lineOf(partners)} all` }]),
      ...partners.map((one) => ({ label: partnerShortName(one), says: one.id })),
    ],
    sources: cited.sources,
    echo: all ? `${lineOf(partners)} all` : lineOf(partners),
  };
}

function form(given: Partner | undefined, { library, say: { compare: said } }: LookContext): Answer {
  const options = library.partners
    .filter(({ id, status }) => id !== given?.id && status === "current")
    .map((one) => ({ label: partnerShortName(one), value: one.id }))
    .sort((a, b) => a.label.localeCompare(b.label, "en"));
  return {
    title: given ? said.withWhom(partnerShortName(given)) : said.which,
    blocks: [
      prose(given ? said.chooseOthers : said.chooseAll, ...said.orType),
      {
        kind: "form",
        form: {
          says: given ? lineOf([given]) : "compare",
          fields: [{ name: "partners", label: said.partners, kind: "choices", options, required: true, before: "" }],
          submit: said.submit,
        },
      },
    ],
    audience: "asker",
  };
}

const tooMany = (partners: readonly Partner[], { say: { compare: said } }: LookContext): Answer =>
  problem(
    said.tooMany,
    [said.leaveOut(MOST, partners.length)],
    [{ label: said.first(MOST), says: lineOf(partners.slice(0, MOST)) }],
  );

export const compare: Command = {
  name: "compare",
  outside: true,
  looks: true,
  run: (typed, context) => {
    const { words, all } = takeAll(typed);
    const named = namedPartners(words, context.library.names);
    if ("problem" in named) return notUnderstood("compare", words, named.problem, context.say);
    const [first, second] = named.partners;
    if (!second) return form(first, context);
    return named.partners.length > MOST ? tooMany(named.partners, context) : table(named.partners, all, context);
  },
};
