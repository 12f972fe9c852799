/** Where the people of the playground live: what the page’s clock shows is what their rooms read. */
export const ZONE = "Europe/Brussels";
