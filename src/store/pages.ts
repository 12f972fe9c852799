const PAGE = 500;

/** All rows, a page after the other, in the order of their ids. */
export async function* pages<Row extends { readonly id: string }>(
  load: (after: string, limit: number) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  for (let last: Row | undefined; ; ) {
    const rows = await load(last?.id ?? "", PAGE);
    yield rows;
    last = rows.at(-1);
    if (rows.length < PAGE) return;
  }
}
