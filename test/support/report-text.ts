import type { Block, ReportDocument, Run, Table } from "../../src/domain/document/report-document.ts";

/**
 * A readable outline of a document, for golden tests.
 *
 * Headings carry one `#` per level of numbering, footnote marks are `[1]`, and footnotes stand at the end;
 * subscripts are `~3~`. Looks and origins are left out.
 */
export function reportText(document: ReportDocument): string {
  const { letterhead, opening, closing } = document;
  const lines = [
    ...letterhead.parent,
    ...letterhead.issuer,
    `Số: ${letterhead.number ?? ""}/${text(letterhead.symbol)}`,
    ...(letterhead.place === ""
      ? []
      : [
          `${letterhead.place}, ngày ${letterhead.date.day ?? ""} tháng ${letterhead.date.month} năm ${letterhead.date.year}`,
        ]),
    ...(opening.kind === "named" ? [opening.type] : []),
    ...opening.subject.map(text),
    ...opening.addressees.map((addressee) => `Kính gửi: ${text(addressee)}`),
    "",
    ...document.body.flatMap((block) => blockLines(block)),
    "",
    ...(closing.secretary ? [...closing.secretary.authority, closing.secretary.signer] : []),
    ...closing.authority,
    closing.signer,
    "Nơi nhận:",
    ...closing.recipients.map((recipient) => `- ${text(recipient)}`),
    ...document.annexes.flatMap((annex) => [
      "",
      `=== ${annex.title}${annex.landscape ? " (trang ngang)" : ""}`,
      ...(annex.attachedTo.length > 0 ? [text(annex.attachedTo)] : []),
      ...annex.blocks.flatMap((block) => blockLines(block)),
    ]),
    ...(document.footnotes.length > 0 ? [""] : []),
    ...document.footnotes.map((runs, index) => `[${index + 1}] ${text(runs)}`),
  ];
  return `${lines.join("\n")}\n`;
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [`${"#".repeat(block.depth)} ${block.label} ${text(block.runs)}`];
    case "item":
      return [`${block.label} ${text(block.runs)}`];
    case "bullet":
      return [`${block.level === 1 ? "-" : "  +"} ${text(block.runs)}`];
    case "paragraph":
      return [text(block.runs)];
    case "table":
      return tableLines(block);
    case "chart":
      return [
        `[Biểu đồ: ${text(block.title)}] ${text(block.alt)}`,
        ...block.series.map(({ name, values }) => `[${name}: ${values.map((one) => one?.value ?? "").join("; ")}]`),
      ];
  }
}

const tableLines = (table: Table): readonly string[] => [
  ...(table.caption ? [`(${text(table.caption)})`] : []),
  ...table.head.map((row) => `|| ${row.cells.map((cell) => text(cell.runs)).join(" | ")} ||`),
  ...table.rows.map((row) => `| ${row.cells.map((cell) => text(cell.runs)).join(" | ")} |`),
  ...table.notes.map(text),
];

const text = (runs: readonly Run[]): string =>
  runs
    .map((run) => {
      if (run.footnote !== undefined) return `[${run.footnote + 1}]`;
      return run.subscript ? `~${run.text}~` : run.text;
    })
    .join("");
