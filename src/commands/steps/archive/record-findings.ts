import { join } from "node:path";
import type { Writer } from "../../../domain/document/writer.ts";
import { allSources, type HashedFile } from "../../../domain/document/written-manifest.ts";
import type { Finding } from "../../../domain/findings/finding.ts";
import { sha256 } from "../../../read/workspace/hash.ts";
import { readText } from "../../../read/workspace/text-file.ts";
import type { Workspace } from "../../../read/workspace/workspace.ts";
import type { RecordedManifest } from "../../../write/record/recorded-outputs.ts";
import { presentFile } from "./present-file.ts";

/** Where the files of today are not those from which the documents were made, and where the documents are not as written. */
export function recordFindings(
  documents: readonly RecordedManifest[],
  { locate }: Pick<Workspace, "locate">,
  dir: string,
  { version }: Pick<Writer, "version">,
): readonly Finding[] {
  const hashes = new Map<string, string | undefined>();
  const presentHash = (file: string): string | undefined => {
    if (!hashes.has(file)) hashes.set(file, hashOf(locate(file), file));
    return hashes.get(file);
  };
  /** By file, the documents that were made from another content of it. */
  const changed = new Map<string, string[]>();
  for (const { document, sources } of documents) {
    for (const { file, sha256: recorded } of allSources(sources)) {
      if (presentHash(file) !== recorded) changed.set(file, [...(changed.get(file) ?? []), document]);
    }
  }
  return [
    ...documents.filter(({ program }) => program === undefined).map(incompleteRecord),
    ...[...changed].map(([file, names]) => sourceFinding(file, names, presentHash(file) === undefined)),
    ...documents.flatMap((one) => one.outputs.flatMap((output) => outputFinding(one, output, dir))),
    ...documents.flatMap((one) => otherProgram(one, version)),
  ];
}

const REMAKE = "lập lại văn bản bằng ntm report rồi lưu trữ";

const incompleteRecord = ({ name }: RecordedManifest): Finding => ({
  code: "archive/record-incomplete",
  severity: "error",
  place: { file: name },
  found: "do bản ntm cũ ghi, chưa ghi các quy định và phiên bản chương trình đã dùng",
  expected: "sổ ghi đủ mọi tệp làm nên văn bản",
  fix: REMAKE,
});

const sourceFinding = (file: string, documents: readonly string[], isMissing: boolean): Finding => ({
  code: isMissing ? "archive/source-missing" : "archive/source-changed",
  severity: "error",
  place: { file },
  found: `${isMissing ? "không còn hoặc không đọc được" : "đã đổi"} từ khi lập ${documents.join(", ")}`,
  expected: "đúng tệp đã dùng khi lập văn bản",
  fix: `lấy lại tệp cũ, hoặc ${REMAKE}`,
});

function outputFinding(
  { document }: RecordedManifest,
  { file, sha256: recorded }: HashedFile,
  dir: string,
): readonly Finding[] {
  const present = hashOf(join(dir, file), file);
  if (present === recorded) return [];
  const place = { file };
  return present === undefined
    ? [
        {
          code: "archive/document-missing",
          severity: "warning",
          place,
          found: `không còn trong thư mục kết quả, dù sổ ghi của ${document} có nêu`,
          expected: "đủ các tệp của văn bản",
          fix: REMAKE,
        },
      ]
    : [
        {
          code: "archive/document-edited",
          severity: "info",
          place,
          found: "đã được sửa sau khi ntm ghi ra; hồ sơ giữ bản đang có",
          expected: "bản như khi lập, làm lại được bằng lệnh ghi trong hồ sơ",
        },
      ];
}

const otherProgram = ({ name, program }: RecordedManifest, version: string): readonly Finding[] =>
  program === undefined || program.ntm === version
    ? []
    : [
        {
          code: "archive/other-program",
          severity: "warning",
          place: { file: name },
          found: `văn bản do ntm ${program.ntm} lập, chương trình đang chạy là ${version}`,
          expected: "hồ sơ lập bằng đúng phiên bản đã lập văn bản",
          fix: `giữ bản cài ntm ${program.ntm} cùng hồ sơ, hoặc ${REMAKE}`,
        },
      ];

/** As manifests have it: of a text without what systems change in it on the way. */
function hashOf(path: string, file: string): string | undefined {
  const bytes = presentFile(path, file);
  return bytes && sha256(/\.(yaml|csv|hbs)$/.test(file) ? Buffer.from(readText(path, file)) : bytes);
}
