/** A column that holds little still has room for a word. */
const LEAST = 0.14;

const longestWord = (text: string): number => Math.max(...text.split(/[\s/-]/).map(({ length }) => length));

/** How much of the width each column takes, by what stands in it. Together they are 1. */
export function shares(rows: readonly (readonly string[])[]): number[] {
  const columns = rows[0]?.map((_, index) => rows.map((row) => row[index] ?? "")) ?? [];
  const needs = columns.map((cells) => {
    const total = cells.reduce((sum, { length }) => sum + length, 0);
    // Long texts may take more lines; a short column would be wider than it needs if lengths counted as they are.
    return Math.max(...cells.map(longestWord), Math.sqrt(total / cells.length) * 4, 8);
  });
  const sum = needs.reduce((all, one) => all + one, 0);
  const raised = needs.map((need) => Math.max(need / sum, LEAST));
  const whole = raised.reduce((all, one) => all + one, 0);
  return raised.map((share) => share / whole);
}
