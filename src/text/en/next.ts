export const next = {};
