// The tool that writes migrations reads the tables that a module exports by their names.
module.exports = require("../../src/store/schema.postgres.ts").tables;
