/** What stands on the disk under a name, as far as it can be told without opening it: `fs.Stats`. */
export interface DiskEntry {
  readonly isFile: () => boolean;
  readonly isDirectory: () => boolean;
  readonly isFIFO: () => boolean;
  readonly isSocket: () => boolean;
}

/** What stands where a plain file is expected, as a clause ("là một thư mục"); nothing for a plain file. Others may hang whoever opens them. */
export function notAFile(entry: DiskEntry): string | undefined {
  if (entry.isFile()) return undefined;
  if (entry.isDirectory()) return "là một thư mục";
  if (entry.isFIFO()) return "là một ống dẫn (FIFO)";
  if (entry.isSocket()) return "là một ổ nối (socket)";
  return "là một thiết bị";
}

/** Why the system refused, as a clause, by its error code: "không có quyền đọc, ghi". */
export function diskReason(error: unknown): string {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return (typeof code === "string" && REASONS[code]) || `hệ thống báo lỗi ${String(code ?? error)}`;
}

/** What to do about a file that another program may keep to itself, to go behind the reason; nothing for other obstacles. */
export function heldOpenFix(error: unknown): string {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  // Windows gives the first three.
  return ["EBUSY", "EPERM", "EACCES", "ETXTBSY"].includes(String(code))
    ? "; đóng tệp nếu đang mở trong Word, Excel, trình xem PDF rồi chạy lại"
    : "";
}

const REASONS: Readonly<Partial<Record<string, string>>> = {
  ENOENT: "không có tệp hay thư mục ấy",
  ENOTDIR: "một tệp đang đứng ở chỗ cần thư mục",
  EISDIR: "là một thư mục",
  EEXIST: "đã có tệp cùng tên",
  EACCES: "không có quyền đọc, ghi, hoặc tệp đang mở trong chương trình khác",
  EPERM: "không có quyền đọc, ghi, hoặc tệp đang mở trong chương trình khác",
  EBUSY: "tệp đang mở trong chương trình khác",
  ETXTBSY: "tệp đang mở trong chương trình khác",
  ENOSPC: "đĩa đã đầy",
  EDQUOT: "hết dung lượng được cấp",
  EFBIG: "tệp lớn quá mức đĩa cho phép",
  EROFS: "đĩa chỉ cho đọc",
  EIO: "đĩa báo lỗi đọc, ghi",
  ELOOP: "các liên kết trỏ vòng",
  ENAMETOOLONG: "tên hoặc đường dẫn quá dài",
  EMFILE: "đang mở quá nhiều tệp",
  ENFILE: "đang mở quá nhiều tệp",
};
