import { CannotRun } from "../domain/findings/finding.ts";

/** Device names that Windows keeps for itself, with any extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f]/;
/** Longest name that NTFS (in UTF-16 units) and ext4 (in bytes) both take. */
const LONGEST_NAME = 255;

/** Throws `CannotRun` for a name that one of the systems an office uses can't store: outputs travel by mail and USB. */
export function requireFileName(name: string): void {
  const refuse = (why: string): never => {
    throw new CannotRun(`Tên tệp kết quả "${name}" không dùng được: ${why}.`);
  };
  if (name === "" || name === "." || name === "..") refuse("tên trống");
  if (FORBIDDEN.test(name)) refuse('có ký tự cấm trên Windows (< > : " / \\ | ? *)');
  if (/[ .]$/.test(name)) refuse("kết thúc bằng dấu chấm hoặc dấu cách");
  if (RESERVED.test(name)) refuse("trùng tên thiết bị của Windows");
  if (Buffer.byteLength(name) > LONGEST_NAME) refuse(`dài quá ${LONGEST_NAME} byte`);
}
