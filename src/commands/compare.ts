import type { Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import type { Partner } from "../library/schema.ts";
import { partnerShortName } from "../library/titles.ts";
import { namedPartners } from "../query/partners.ts";
import { comparedAreas, comparedRows } from "../records/compared.ts";
import { problem } from "../text/blocks.ts";
import { citations } from "../text/citations.ts";
import { notUnderstood } from "./ask.ts";
import type { Command } from "./command.ts";
import type { LookContext } from "./context.ts";

const MOST = 5;
const lineOf = (partners: readonly Partner[]): string => `compare ${partners.map(({ id }) => id).join(" ")}`;

function table(partners: readonly Partner[], context: LookContext): Answer {
  const { say } = context;
  const cited = citations();
  const names = partners.map(partnerShortName);
  return {
    title: say.compare.title(names),
    blocks: [
      {
        kind: "table",
        columns: [say.compare.what, ...names],
        rows: comparedRows(partners, context, cited),
        compares: true,
      },
      comparedAreas(partners, context),
    ],
    actions: partners.map(({ name, id }) => ({ label: name, says: id })),
    sources: cited.sources,
    echo: lineOf(partners),
  };
}

function form(given: Partner | undefined, { library, say: { compare: said } }: LookContext): Answer {
  const options = library.partners
    .filter(({ id, status }) => id !== given?.id && status === "current")
    .map((one) => ({ label: partnerShortName(one), value: one.id }))
    .sort((a, b) => a.label.localeCompare(b.label, "en"));
  return {
    title: given ? said.withWhom(given.name) : said.which,
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
  run: (words, context) => {
    const named = namedPartners(words, context.library.names);
    if ("problem" in named) return notUnderstood("compare", words, named.problem, context.say);
    const [first, second] = named.partners;
    if (!second) return form(first, context);
    return named.partners.length > MOST ? tooMany(named.partners, context) : table(named.partners, context);
  },
};
