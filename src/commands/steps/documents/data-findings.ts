import { reworded } from "../../../check/editing/present-texts.ts";
import { SOURCE_KINDS, type SourceFiles } from "../../../domain/document/written-manifest.ts";
import type { Finding } from "../../../domain/findings/finding.ts";
import type { OpenedDocument, Recomposed } from "./edited-document.ts";

/** More names than this are counted, not listed. */
const MAX_NAMES = 6;

/** What happened to the data since the document was made. */
export function dataFindings(
  { trace, document, manifest }: Pick<OpenedDocument, "trace" | "document" | "manifest">,
  now: Recomposed,
): readonly Finding[] {
  const place = { file: document.file };
  if (!now.ok) return [{ place, ...notRecomposed(trace.period, now) }];
  const changed = manifest ? changedFiles(manifest.sources, now.sources) : [];
  const places = reworded(trace.paragraphs, now.paragraphs);
  return [
    ...(changed.length > 0 ? [{ place, ...dataChanged(changed) }] : []),
    ...(places.length > 0 ? [{ place, ...wordsChanged(places) }] : []),
  ];
}

type Placeless = Omit<Finding, "place">;

function notRecomposed(period: string, now: Extract<Recomposed, { readonly ok: false }>): Placeless {
  const isRules = (now.failure?.findings.length ?? 0) > 0;
  return {
    code: "verify/no-data",
    severity: "warning",
    found: `không tính lại được từ số liệu hiện nay: ${now.why}`,
    expected: "so được văn bản với số liệu hiện nay",
    fix: `chạy ${isRules ? "ntm rules check" : `ntm validate --period ${period}`} và sửa các lỗi được nêu`,
  };
}

const dataChanged = (files: readonly string[]): Placeless => ({
  code: "verify/data-changed",
  severity: "info",
  found: `${files.length} tệp đã đổi từ khi lập văn bản: ${listed(files)}`,
  expected: "số liệu, quy định, tiêu chí, mẫu như khi lập",
  fix: "chạy ntm refresh để cập nhật các số liệu thay đổi",
});

const wordsChanged = (places: readonly string[]): Placeless => ({
  code: "verify/words-changed",
  severity: "info",
  found: `lập lại hôm nay thì lời văn hoặc thứ tự cũng khác ở ${places.length} chỗ: ${listed(places)}`,
  expected: "lời văn như khi lập",
  fix: "lập lại bằng ntm report rồi so các đoạn ấy",
});

/** Files that are there now, were there, or differ; of kinds that an older program did not record nothing is known. */
export function changedFiles(recorded: Partial<SourceFiles>, present: SourceFiles): readonly string[] {
  const kinds = SOURCE_KINDS.filter((kind) => recorded[kind]);
  const now = kinds.flatMap((kind) => present[kind]);
  const before = new Map(kinds.flatMap((kind) => recorded[kind] ?? []).map(({ file, sha256 }) => [file, sha256]));
  const current = new Set(now.map(({ file }) => file));
  const changed = now.filter(({ file, sha256 }) => before.get(file) !== sha256).map(({ file }) => file);
  return [...new Set([...changed, ...[...before.keys()].filter((file) => !current.has(file))])].sort();
}

function listed(names: readonly string[]): string {
  const more = names.length - MAX_NAMES;
  return `${names.slice(0, MAX_NAMES).join("; ")}${more > 0 ? ` và ${more} chỗ khác` : ""}`;
}
