import {
  EXPORT_FORMAT,
  EXPORT_TABLES,
  EXPORT_VERSION,
  type ExportColumn,
  type ExportTableName,
} from "../../src/domain/document/export-tables.ts";

const NAMES = Object.keys(EXPORT_TABLES) as readonly ExportTableName[];
/** What stands in every row. */
const ALWAYS = ["period", "period_end", "province"];

/** JSON Schema (2020-12) of a line of each table: `#/$defs/figures` and so on. */
export const exportSchema = (): string =>
  `${JSON.stringify(
    {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: `${EXPORT_FORMAT}, version ${EXPORT_VERSION}`,
      $defs: Object.fromEntries(NAMES.map((name) => [name, rowSchema(EXPORT_TABLES[name])])),
    },
    undefined,
    2,
  )}\n`;

const rowSchema = (columns: readonly ExportColumn[]) => ({
  type: "object",
  additionalProperties: false,
  required: columns.map(({ name }) => name),
  properties: Object.fromEntries(columns.map((column) => [column.name, columnSchema(column)])),
});

function columnSchema({ name, type, meaning, values }: ExportColumn) {
  const isOpen = !ALWAYS.includes(name);
  const kind = type === "integer" ? "integer" : type === "yes" ? "boolean" : "string";
  return {
    description: meaning,
    type: isOpen ? [kind, "null"] : kind,
    ...(values ? { enum: isOpen ? [...values, null] : values } : {}),
    ...(type === "decimal" ? { pattern: "^-?\\d+(\\.\\d+)?$" } : {}),
    ...(type === "day" ? { pattern: "^\\d{4}-\\d{2}-\\d{2}$" } : {}),
  };
}

const SQL_TYPES: Readonly<Record<ExportColumn["type"], string>> = {
  text: "VARCHAR",
  decimal: "DECIMAL(38, 12)",
  integer: "INTEGER",
  day: "DATE",
  yes: "BOOLEAN",
};

/** Statements of DuckDB that read the tables of many provinces; the variable `exports` is a pattern of their folders. */
export const loadSql = (): string =>
  [
    "-- Reads the exports of many provinces into tables, for DuckDB from version 1.1. Columns and types are written out, so that no",
    "-- column is guessed from its first rows. Say before where the exports are, one folder a province:",
    "--   SET VARIABLE exports = 'provinces/*/out/2026-H1/xuat';",
    "-- Made from src/domain/document/export-tables.ts by the test of the format; change that file.",
    "",
    "-- Enough for a country at no more CPU; whoever has more to spare says so here.",
    "SET threads = 1;",
    "SET memory_limit = '256MB';",
    ...NAMES.map((name) => `\n${tableSql(name)}`),
    "",
  ].join("\n");

const tableSql = (name: ExportTableName): string => {
  const columns = EXPORT_TABLES[name].map((column) => `    ${column.name}: '${SQL_TYPES[column.type]}'`);
  return `CREATE OR REPLACE TABLE ${name} AS
FROM read_json(
  getvariable('exports') || '/${name}.jsonl',
  format = 'newline_delimited',
  columns = {
${columns.join(",\n")}
  }
);`;
};

/** The columns of each table as a page. */
export const columnsPage = (): string =>
  [
    `# Columns of an export (${EXPORT_FORMAT}, version ${EXPORT_VERSION})`,
    "",
    "Made from src/domain/document/export-tables.ts by the test of the format.",
    ...NAMES.flatMap((name) => [
      "",
      `## ${name}`,
      "",
      "| column | kind | meaning |",
      "|---|---|---|",
      ...EXPORT_TABLES[name].map(
        ({ name: column, type, meaning, values }) =>
          `| \`${column}\` | ${type} | ${meaning}${values ? ` (${values.join(", ")})` : ""} |`,
      ),
    ]),
    "",
  ].join("\n");
