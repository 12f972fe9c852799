export const curators = {};
