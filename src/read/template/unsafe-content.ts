import type { FindingWords } from "../../domain/findings/finding.ts";
import type { OfficePackage } from "../../opc/office-package.ts";

/** Relationships that no template needs, with what they bring (ISO/IEC 29500-1, 15.2; [MS-OFFMACRO2] 2.2). */
const REFUSED: Readonly<Record<string, string>> = {
  vbaProject: "macro",
  wordVbaData: "macro",
  oleObject: "đối tượng nhúng (OLE)",
  control: "điều khiển ActiveX",
  activeXControlBinary: "điều khiển ActiveX",
  attachedTemplate: "tệp mẫu ngoài (Developer, Document Template)",
  aFChunk: "tệp lồng bên trong",
  subDocument: "văn bản con",
  frame: "khung trang web",
  mailMergeSource: "nguồn trộn thư",
  mailMergeHeaderSource: "nguồn trộn thư",
};

/** Macros, embedded objects, and whatever leads out of the file but plain links. */
export function unsafeContent({
  names,
  relationships,
  typeOf,
}: Pick<OfficePackage, "names" | "relationships" | "typeOf">): readonly FindingWords[] {
  const found = new Set<string>();
  for (const source of ["", ...names.filter((name) => !name.endsWith(".rels"))]) {
    if (/macroenabled/.test(typeOf(source) ?? "")) found.add("macro");
    for (const { type, part, target } of relationships(source)) {
      if (type === "hyperlink") continue;
      const isChart = /^word\/charts\//i.test(source);
      if (REFUSED[type]) found.add(REFUSED[type]);
      else if (type === "package" && !isChart) found.add("tệp nhúng");
      else if (part === undefined)
        found.add(`liên kết ${type} ra ngoài tệp hoặc tới chỗ không có ("${target.slice(0, 60)}")`);
    }
  }
  return [...found].map((what) => ({
    found: `mẫu có ${what}`,
    expected: "mẫu chỉ gồm chữ, bảng, hình ảnh nằm trong tệp; liên kết thường thì được",
    fix: "bỏ phần ấy trong Word rồi lưu dạng Word Document (.docx)",
  }));
}
