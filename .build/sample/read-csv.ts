import { readFileSync } from "node:fs";

export type CsvRow = Readonly<Record<string, string>>;

/** Rows of a sample source by its header; lines that start with `#` are comments. */
export function readCsv(path: string): readonly CsvRow[] {
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  const [header, ...rows] = lines.map(fieldsOf);
  return rows.map((fields) => {
    if (fields.length !== header!.length) throw new Error(`${path}: ${fields.join(",")}`);
    return Object.fromEntries(header!.map((name, index) => [name, fields[index]!]));
  });
}

const fieldsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain! : quoted.replaceAll('""', '"'),
  );
