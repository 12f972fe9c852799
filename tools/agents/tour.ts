import type { Page } from "playwright-core";

/** One thing to do in Microsoft's page, and what has to be seen afterwards. */
export interface Step {
  readonly name: string;
  readonly act: (page: Page) => Promise<void>;
  readonly sees: (page: Page) => Promise<void>;
}

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole("button", { name, exact: true }).last().click();

/** Milliseconds. */
const REDRAWS = 1500;

/** The bot says hello where it is added, and what was typed before that is lost. */
async function visit(page: Page, name: string): Promise<void> {
  await page.getByRole("treeitem", { name }).click();
  await heading(page, "Hello, I am Aide");
  // It draws the conversation anew a moment later, and says nothing of it.
  await page.waitForTimeout(REDRAWS);
}

/** Alone with the bot a line is enough; among others it has to be mentioned. */
async function say(page: Page, line: string, among?: { readonly send: string }): Promise<void> {
  await page.getByRole("textbox").first().click();
  if (among) {
    await page.keyboard.type("@");
    await page.getByRole("menuitem", { name: "Test Bot" }).click();
  }
  await page.keyboard.type(line);
  await press(page, among?.send ?? "Send Message");
}

async function search(page: Page, text: string): Promise<void> {
  await press(page, "Trigger Message Extension App");
  await page.getByRole("menuitem", { name: "Search Command" }).click();
  await page.getByRole("textbox", { name: "Enter a search term" }).fill(text);
}

const heading = (page: Page, name: string): Promise<void> => page.getByRole("heading", { name }).last().waitFor();
const button = (page: Page, name: string): Promise<void> =>
  page.getByRole("button", { name, exact: true }).last().waitFor();

/** What takes a few seconds: a welcome, a look-up and a press. */
export const SHORT: readonly Step[] = [
  { name: "welcome", act: async () => {}, sees: (page) => heading(page, "Hello, I am Aide") },
  { name: "look-up", act: (page) => say(page, "norway"), sees: (page) => heading(page, "Norway") },
  { name: "press", act: (page) => press(page, "Brief me"), sees: (page) => heading(page, "Briefing: Norway") },
];

/** A form, a meeting that is saved, a group chat, a channel and the message extension. */
export const REST: readonly Step[] = [
  { name: "form", act: (page) => say(page, "compare"), sees: (page) => button(page, "Compare") },
  {
    name: "meeting",
    act: (page) => say(page, 'schedule "EU-Norway SDD" 12 March 2027 10:00 Oslo with:norway'),
    sees: (page) => button(page, "Save"),
  },
  { name: "saved", act: (page) => press(page, "Save"), sees: (page) => heading(page, "Saved: EU-Norway SDD") },
  {
    name: "group",
    act: async (page) => {
      await visit(page, "Group Chat");
      await say(page, "brief moldova short", { send: "Send Message" });
    },
    sees: (page) => page.getByText("Moldova").last().waitFor(),
  },
  {
    name: "channel",
    act: async (page) => {
      await visit(page, "My Team - General");
      await say(page, "next nato", { send: "Post" });
    },
    sees: (page) => heading(page, "What is coming"),
  },
  {
    name: "extension",
    act: async (page) => {
      await visit(page, "Personal Chat");
      await search(page, "mold");
    },
    sees: (page) => page.getByText("Moldova", { exact: true }).last().waitFor(),
  },
];
