import { expect, test } from "vitest";
import type { Cell } from "../../../src/domain/workbook/cell.ts";
import { cellSchema } from "../../../src/validate/cells/cell-schema.ts";

const schema = cellSchema({
  type: "choice",
  choices: [
    ["done", "Đã ký kết"],
    ["running", "Đang triển khai"],
  ],
  required: false,
});

const fixOf = (value: string): string | undefined => {
  const cell: Cell = { row: 5, column: 2, content: { kind: "text", value } };
  const result = schema(cell);
  return typeof result === "object" && "fix" in result ? result.fix : undefined;
};

test("a mistyped choice is answered with the nearest one of the list", () => {
  expect(fixOf("Đang triên khai")).toBe('chọn một giá trị trong danh sách của ô; có phải "Đang triển khai"?');
});

test("a choice that is near none gets no guess", () => {
  expect(fixOf("xyz")).toBe("chọn một giá trị trong danh sách của ô");
  expect(fixOf("đã ký kết")).toBeUndefined();
});
