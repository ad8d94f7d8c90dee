// The peers' templates, made of a document of ours: the same words, the tables as loops, the peers' numbers as tags.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const PART = "word/document.xml";
const TABLE = /<w:tbl>[\s\S]*?<\/w:tbl>/g;
const ROW = /<w:tr>[\s\S]*?<\/w:tr>/g;
const TEXT = /(<w:t\b[^>]*>)([^<]*)(<\/w:t>)/g;
const DATA_TABLES = [
  { loop: "plan", columns: ["number", "name", "unit", "plan", "actual", "progress"] },
  {
    loop: "communes",
    columns: ["number", "unit", "programme", "recognised", "advanced", "model", "hamlets"],
    total: ["totalProgramme", "totalRecognised", "totalAdvanced", "totalModel", "totalHamlets"],
  },
  ...["rural", "advanced"].map((loop) => ({
    loop,
    columns: ["number", "unit", ...Array.from({ length: 9 }, (_, index) => `c${index + 1}`), "met"],
  })),
];

/** How the writers of the peers name a value, and repeat the row of a table. */
export const DOCXTEMPLATER = {
  tag: (name) => `{${name}}`,
  rows: (loop, columns, filledRow) => {
    const tags = columns.map((column) => `{${column}}`);
    return filledRow([`{#${loop}}${tags[0]}`, ...tags.slice(1, -1), `${tags.at(-1)}{/${loop}}`]);
  },
};
export const DOCXTPL = {
  tag: (name) => `{{${name}}}`,
  rows: (loop, columns, filledRow) =>
    filledRow([`{%tr for row in ${loop} %}`]) +
    filledRow(columns.map((column) => `{{row.${column}}}`)) +
    filledRow(["{%tr endfor %}"]),
};

/** Texts that can only be the figure itself: with a decimal comma, a thousands point or a per cent sign. */
const isDistinct = (value) => typeof value === "string" && /\d[.,%]/.test(value) && value.length > 2;

/** `data` are the peers' own figures: their printed forms are what becomes a tag in the sentences. */
export function templateOf(docx, data, syntax) {
  const parts = unzipSync(docx);
  const xml = strFromU8(parts[PART]);
  const tables = [...xml.matchAll(TABLE)].slice(-DATA_TABLES.length);
  const body = xml.slice(0, tables[0].index);
  const tags = new Map(Object.entries(data).flatMap(([tag, value]) => (isDistinct(value) ? [[value, tag]] : [])));
  const placed = new Set();
  const tagged = body.replace(TEXT, (whole, open, text, close) => {
    // A run holds a number alone, or a number and its unit.
    const [, number, unit] = /^(\S+)([\s\u00a0].*)?$/.exec(text) ?? [];
    const tag = tags.get(number);
    if (tag === undefined) return whole;
    placed.add(tag);
    return `${open}${syntax.tag(tag)}${unit ?? ""}${close}`;
  });
  let annexes = xml.slice(tables[0].index);
  tables.forEach(([table], index) => {
    annexes = annexes.replace(table, () => looped(table, DATA_TABLES[index], syntax));
  });
  parts[PART] = strToU8(tagged + annexes);
  return { bytes: zipSync(parts), placed: placed.size };
}

/** The head, one row for each of the data, and the row of totals. */
function looped(table, { loop, columns, total }, { tag, rows }) {
  const all = table.match(ROW);
  const first = all[all.filter((one) => one.includes("<w:tblHeader")).length];
  const repeated = rows(loop, columns, (texts) => filled(first, texts));
  const last = total ? filled(all.at(-1), [undefined, undefined, ...total.map(tag)]) : "";
  const start = table.indexOf(first);
  return `${table.slice(0, start)}${repeated}${last}</w:tbl>`;
}

function filled(row, texts) {
  let column = -1;
  return row.replace(/<w:tc>[\s\S]*?<\/w:tc>/g, (cell) => {
    column += 1;
    const text = texts[column];
    if (text === undefined) return cell;
    let run = -1;
    return cell.replace(TEXT, (_, open, __, close) => {
      run += 1;
      return open + (run === 0 ? text : "") + close;
    });
  });
}

/** What a reader sees, line by line: the words of the body, then the rows of the tables. */
export function textOf(docx) {
  const xml = strFromU8(unzipSync(docx)[PART]);
  // Which spaces keep a line together is ours alone; the words are what must be equal.
  const words = (part) => Array.from(part.matchAll(TEXT), ([, , text]) => text.replaceAll("\u00a0", " ")).join("");
  const tables = [...xml.matchAll(TABLE)].slice(-DATA_TABLES.length);
  const rowsOf = (table) =>
    table.match(ROW).map((row) =>
      row
        .match(/<w:tc>[\s\S]*?<\/w:tc>/g)
        .map(words)
        .join(" | "),
    );
  return [words(xml.slice(0, tables[0].index)), ...tables.flatMap(([table]) => rowsOf(table))];
}
