import type { SetReadings, ThresholdReading } from "../../domain/criteria/threshold-reading.ts";

const HEAD = `# yaml-language-server: $schema=../schemas/criteria-readings.schema.json
# Mức yêu cầu mà cơ quan đọc trong bản ký, do lệnh ntm criteria apply ghi. Mục cùng số, cùng ngày hiệu lực đứng thay mục của
# data/criteria; mục ngày khác thêm vào. confirmed chỉ khi có nguồn và hai người đọc khác nhau.
`;

/** The readings of a set as the text of their file: one key a line, values as JSON, which YAML reads. */
export const readingsYaml = ({ set, readings }: SetReadings): string =>
  `${HEAD}set: ${set}\nreadings:${readings.length === 0 ? " []\n" : `\n${readings.map(entryText).join("")}`}`;

const KEYS = [
  "number",
  "effectiveFrom",
  "basis",
  "status",
  "requirement",
  "source",
  "readers",
  "note",
] as const satisfies readonly (keyof ThresholdReading)[];

const entryText = (reading: ThresholdReading): string =>
  KEYS.filter((key) => reading[key] !== undefined)
    .map((key, index) => `${index === 0 ? "  - " : "    "}${key}: ${spaced(reading[key])}\n`)
    .join("");

/** JSON on one line with a space after each colon and comma outside texts. */
const spaced = (value: unknown): string =>
  JSON.stringify(value).replace(/"(?:[^"\\]|\\.)*"|[:,]/g, (part) => (part.length === 1 ? `${part} ` : part));
