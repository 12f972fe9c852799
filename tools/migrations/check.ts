import { MIGRATIONS, problemsIn } from "./released.ts";

const problems = problemsIn(MIGRATIONS);
for (const problem of problems) console.log(problem);
if (problems.length === 0) console.log("Released migrations are as they were.");
process.exitCode = problems.length > 0 ? 1 : 0;
