import type { CriteriaSet } from "../../../domain/criteria/criteria.ts";
import type { LegalRegister } from "../../../domain/criteria/legal.ts";
import { ALL_GROUPS } from "../../../domain/criteria/threshold-line.ts";
import type { FindingWords, Severity } from "../../../domain/findings/finding.ts";
import { formatDate } from "../../../domain/text/vietnamese.ts";
import { THRESHOLDS } from "../../../domain/workbook/threshold-sheet.ts";
import { plainName } from "../../criteria/threshold-readings.ts";
import type { ThresholdEntry } from "./threshold-entries.ts";

/** What a line is held against. */
interface Held {
  readonly set: CriteriaSet;
  readonly legal: LegalRegister;
}

interface Complaint {
  readonly column: string;
  readonly code: string;
  readonly severity: Severity;
  readonly words: FindingWords;
}

/** What is wrong with one line of what officers read, by itself. */
export const entryComplaints = (entry: ThresholdEntry, held: Held): readonly Complaint[] =>
  ENTRY_RULES.flatMap((rule) => rule(entry, held) ?? []);

/** Two different people read it. */
export const hasTwo = ({ readers }: ThresholdEntry): boolean => new Set(readers.map(plainName)).size > 1;

/** What was confirmed before and is read again, unchanged by another document. */
const isKnown = ({ line, amended }: ThresholdEntry): boolean => line.version.status === "confirmed" && !amended;

/** What can be wrong with one line, in the order in which it is told. */
const ENTRY_RULES: readonly ((entry: ThresholdEntry, held: Held) => Complaint | undefined)[] = [
  function outsideSet({ amended }, { set }) {
    if (!amended || (amended.from >= set.effectiveFrom && amended.from < (set.effectiveUntil ?? "9999")))
      return undefined;
    const until = set.effectiveUntil === undefined ? "" : ` đến trước ngày ${formatDate(set.effectiveUntil)}`;
    const words = {
      found: `ngày ${formatDate(amended.from)}`,
      expected: `ngày trong thời gian có hiệu lực của bộ, từ ngày ${formatDate(set.effectiveFrom)}${until}`,
    };
    return { column: THRESHOLDS.newFrom, code: "unfit", severity: "error", words };
  },
  function unregistered({ amended }, { legal }) {
    if (!amended || legal.documents.has(amended.document)) return undefined;
    const words = {
      found: `văn bản "${amended.document}" chưa có trong danh mục`,
      expected: "số, ký hiệu như data/legal/documents.yaml",
      fix: "thêm văn bản vào data/legal/documents.yaml",
    };
    return { column: THRESHOLDS.document, code: "unregistered-document", severity: "error", words };
  },
  function noNumberOfGroup({ line, comparison }) {
    if (line.group === ALL_GROUPS || (comparison !== "isTrue" && comparison !== "oneOf")) return undefined;
    const words = { found: "mức không bằng số ở dòng của một nhóm đơn vị", expected: "ghi ở dòng của mọi đơn vị" };
    return { column: THRESHOLDS.comparison, code: "unfit", severity: "error", words };
  },
  function oneReader(entry) {
    if (hasTwo(entry)) return undefined;
    const weakens = {
      found: "mức đã đối chiếu mà chỉ một người đọc lại",
      expected: "hai người đọc khác nhau",
      fix: "ghi người đọc lại, hoặc xóa dòng này",
    };
    const one = {
      found: "mới một người đọc",
      expected: "hai người đọc khác nhau thì mức này mới dùng để kết luận",
      fix: "để người thứ hai đọc lại bản ký rồi ghi tên",
    };
    return isKnown(entry)
      ? { column: THRESHOLDS.second, code: "weakens", severity: "error", words: weakens }
      : { column: THRESHOLDS.second, code: "one-reader", severity: "warning", words: one };
  },
  function differs(entry) {
    const { line, value } = entry;
    if (!isKnown(entry) || line.value === undefined || String(line.value) === String(value)) return undefined;
    const words = {
      found: `${String(value)}`,
      expected: `như mức đã đối chiếu: ${String(line.value)}`,
      fix: "xem lại bản ký; đúng như vừa ghi thì không phải làm gì",
    };
    return { column: THRESHOLDS.value, code: "differs", severity: "warning", words };
  },
];
