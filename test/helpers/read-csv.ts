/** The rows of a table as RFC 4180 has it, read strictly: text in quotes ends where its quote does, all else at a comma. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
  for (const source = text.replace(/^\ufeff/, ""); cells.lastIndex < source.length;) {
    const found = cells.exec(source);
    if (found === null) throw new Error("This is no table: a quote is where none may be.");
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    if (found[3] === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
