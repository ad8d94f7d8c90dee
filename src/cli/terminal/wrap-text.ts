/**
 * A text broken at spaces into lines no wider than `columns`; 0 leaves it whole. The first line starts with `lead`,
 * the others with as many spaces as `indent`.
 */
export function wrapText(text: string, columns: number, lead = "", indent: number = lead.length): readonly string[] {
  if (columns === 0) return [lead + text];
  const width = Math.max(columns, indent + 20);
  const lines: string[] = [];
  let line = lead;
  let isEmpty = true;
  for (const word of text.split(" ")) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = " ".repeat(indent) + word;
    } else {
      line += isEmpty ? word : ` ${word}`;
    }
    isEmpty = false;
  }
  return [...lines, line];
}
