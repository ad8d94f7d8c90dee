import { join } from "node:path";
import { CannotRun } from "../../domain/findings/finding.ts";
import { listFiles } from "./text-file.ts";

/** Folders of rule data that bear another name now. A workspace made before may still hold files at the old one. */
const FOLDERS: readonly (readonly [string, string])[] = [
  ["data/checks", "data/cross-checks"],
  ["data/check", "data/document-rules"],
  ["data/layout", "data/document-rules"],
];

/** Parts of templates that stand in a room of their section now, by the folder that they stood in. */
const ROOMS: Readonly<Record<string, string>> = {
  "bao-cao/1-chi-dao": "bao-cao: chi-dao chi-tieu-ke-hoach nhiem-vu-da-giao",
  "bao-cao/2-chi-tieu":
    "bao-cao: xa-dat-chuan xa-duoc-cong-nhan huyen-dat-chuan trong-ky do-thi-san-pham ocop-trong-ky ocop-cong-nhan muc-tieu-cua-tinh",
  "bao-cao/3-noi-dung":
    "bao-cao: tuyen-truyen ha-tang ha-tang-rieng tram-y-te so-voi-ke-hoach kinh-te gia-lua lien-ket san-xuat-an-toan " +
    "dien-tich-chung-nhan cong-nghiep khu-vuc-binh-chon van-hoa-moi-truong khu-dan-cu khu-dan-cu-can-cu khu-dan-cu-khoi-luong",
  "bao-cao/4-von-ocop": "bao-cao: do-dau giai-ngan nguon-von ocop",
  "bao-cao/5-ton-tai": "bao-cao: ton-tai nguyen-nhan",
  "bao-cao/6-nhiem-vu-toi": "bao-cao: nhiem-vu-toi chi-tieu-ky-sau chi-tieu-nam-sau muc-tieu-cua-tinh-ky-sau",
};

/** Parts that were at the top. */
const PARTS: readonly (readonly [string, string])[] = [
  ["danh-hieu", "cong-nhan/danh-hieu"],
  ["danh-hieu-nam", "cong-nhan/danh-hieu-nam"],
  ["can-cu-cong-nhan", "cong-nhan/can-cu"],
  ["tieu-chi-chua-dat", "cong-nhan/tieu-chi-chua-dat"],
  ["tieu-chi-chua-dat-cua-bo", "cong-nhan/tieu-chi-chua-dat-cua-bo"],
  ["danh-sach-xa", "phu-luc/danh-sach-xa"],
  ["ket-qua", "bao-cao/3-noi-dung/ket-qua"],
];

const RENAMED_PARTS: ReadonlyMap<string, string> = new Map([
  ...PARTS,
  ...Object.entries(ROOMS).flatMap(([room, words]) => {
    const [from = "", names = ""] = words.split(": ");
    return names.split(" ").map((name) => [`${from}/${name}`, `${room}/${name}`] as const);
  }),
]);

/**
 * Throws `CannotRun` that names each file at an old place and its new one: passed over, it would silently not count. In a
 * whole workspace, an archive, every template calls parts by the names of its day.
 */
export function requireNewNames(root: string, isWhole: boolean): void {
  const rules = FOLDERS.flatMap(([old, now]) =>
    listFiles(join(root, old), ".yaml").map((name) => `${old}/${name} thành ${now}/${name}`),
  );
  const moves = isWhole ? rules : [...rules, ...partsOf(root, "templates"), ...partsOf(root, "data/provinces")];
  if (moves.length === 0) return;
  throw new CannotRun(
    `Thư mục làm việc ${root} còn tệp ở chỗ cũ, nay không đọc nữa; hãy chuyển ${moves.join("; ")} rồi chạy lại.`,
  );
}

/** `templates/partials/ket-qua.md.hbs`, and the same in the packs of provinces that the office wrote. */
const partsOf = (root: string, folder: string): readonly string[] =>
  listFiles(join(root, folder), ENDING).flatMap((name) => {
    const [, before = "", part = ""] = /^(.*?partials\/)(.*)$/.exec(name) ?? [];
    const now = RENAMED_PARTS.get(part.slice(0, -ENDING.length));
    return now === undefined ? [] : [`${folder}/${name} thành ${folder}/${before}${now}${ENDING}`];
  });

const ENDING = ".md.hbs";
