import type { WrittenManifest } from "../../domain/document/written-manifest.ts";
import type { Finding } from "../../domain/findings/finding.ts";

/** What trace and manifest of a document say of themselves and of each other. */
export interface Records {
  /** Names of the files for findings. */
  readonly document: string;
  readonly traceFile: string;
  /** Hash of the trace as it stands. */
  readonly traceHash: string;
  /** The identity that the trace states, and the one that its paragraphs have. */
  readonly stated: string;
  readonly computed: string;
  readonly manifest?: WrittenManifest;
  readonly manifestFile?: string;
  /** The document made anew from the very sources and by the very program that the manifest records. */
  readonly remade?: { readonly identity: string; readonly traceHash: string };
}

export interface RecordState {
  readonly findings: readonly Finding[];
  /** The trace is not what was written: it proves nothing. */
  readonly altered: boolean;
}

/** Whether trace and manifest are as they were written; what is not is named as altered, not as data that changed. */
export function recordState(records: Records): RecordState {
  const { traceFile, traceHash, stated, computed, manifest, manifestFile, remade } = records;
  const recorded = manifest?.outputs.find(({ file }) => file === traceFile)?.sha256;
  const isManifestWrong = recorded !== undefined && recorded !== traceHash && remade?.traceHash === traceHash;
  const reasons = [
    ...(stated === computed ? [] : ["lời văn, dấu neo trong đó không khớp mã nhận dạng mà chính nó ghi"]),
    ...(recorded === undefined || recorded === traceHash || isManifestWrong
      ? []
      : [`mã băm khác với mã ghi ở ${manifestFile}`]),
  ];
  const altered = reasons.length > 0;
  const isOther = !altered && remade !== undefined && remade.identity !== computed;
  const isUnrecorded = !manifestFile || (manifest !== undefined && recorded === undefined);
  const findings = [
    ...(altered ? [traceAltered(records, reasons)] : []),
    ...(isOther ? [notReproduced(records)] : []),
    ...(isManifestWrong ? [manifestAltered(records)] : []),
    ...(isUnrecorded ? [noManifest(records)] : []),
  ];
  return { findings, altered };
}

const traceAltered = ({ traceFile }: Records, reasons: readonly string[]): Finding => ({
  code: "verify/trace-altered",
  severity: "error",
  place: { file: traceFile },
  found: `tệp nguồn số liệu đã bị sửa sau khi lập: ${reasons.join("; ")}`,
  expected: "tệp nguồn đúng như ntm report đã ghi",
  fix: `lấy lại ${traceFile} từ bản lưu; đừng coi văn bản đã đối chiếu khi chưa có tệp nguồn gốc`,
});

const notReproduced = ({ traceFile }: Records): Finding => ({
  code: "verify/not-reproduced",
  severity: "warning",
  place: { file: traceFile },
  found: "lập lại từ đúng số liệu, quy định, mẫu ghi ở manifest mà ra lời văn khác tệp nguồn",
  expected: "cùng nguồn, cùng chương trình thì cùng văn bản",
  fix: "so với bản lưu: tệp nguồn và manifest có thể đã bị sửa cùng nhau, hoặc do bản chương trình khác lập",
});

const manifestAltered = ({ traceFile, manifestFile = "" }: Records): Finding => ({
  code: "verify/manifest-altered",
  severity: "error",
  place: { file: manifestFile },
  found: `manifest đã bị sửa sau khi lập: lập lại ra đúng ${traceFile}, còn mã băm ghi ở manifest thì khác`,
  expected: "manifest đúng như ntm report đã ghi",
  fix: "lấy lại manifest từ bản lưu, hoặc lập lại văn bản bằng ntm report",
});

const noManifest = ({ document, traceFile, manifestFile }: Records): Finding => ({
  code: "verify/no-manifest",
  severity: "warning",
  place: { file: document },
  found: manifestFile ? `${manifestFile} không ghi ${traceFile}` : `không có manifest cạnh ${traceFile}`,
  expected: "manifest ghi mã băm của văn bản và tệp nguồn khi lập",
  fix: "lấy lại manifest từ bản lưu; không có thì không biết được tệp nguồn có còn như khi lập không",
});
