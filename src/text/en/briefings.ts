export const briefings = {};
