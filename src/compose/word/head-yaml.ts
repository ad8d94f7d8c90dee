import type { WordHead } from "../../domain/office/office.ts";

/** The head of a Word template as lines of YAML: as front matter has them, and `head` of a document in `data/office.yaml`. */
export function headYaml(head: WordHead): readonly string[] {
  const { kind, type, subject, addressees, title, date, numbering, ending } = head;
  return [
    `kind: ${kind}`,
    ...one("type", type),
    ...many("subject", subject),
    ...many("addressees", addressees),
    ...one("title", title),
    ...one("date", date),
    ...one("numbering", numbering),
    ...one("ending", ending),
  ];
}

const one = (key: string, value: string | undefined): readonly string[] =>
  value === undefined ? [] : [`${key}: ${quoted(value)}`];

const many = (key: string, values: readonly string[] | undefined): readonly string[] =>
  values === undefined ? [] : [`${key}:`, ...values.map((value) => `  - ${quoted(value)}`)];

const quoted = (value: string): string => `'${value.replace(/\s+/g, " ").trim().replaceAll("'", "''")}'`;
