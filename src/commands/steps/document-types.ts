import { CannotRun } from "../../domain/findings/finding.ts";
import { documentsFor, type Office } from "../../domain/office/office.ts";
import { kindOfPeriod, type Period } from "../../domain/office/period.ts";

/** The document types that the settings name for a period of this kind. Throws `CannotRun` when there are none. */
export function typesFor(office: Office, period: Period): readonly string[] {
  const types = documentsFor(office, kindOfPeriod(period));
  if (types.length > 0) return types;
  throw new CannotRun(
    `data/office.yaml không khai báo văn bản nào cho kỳ ${period.name}; sửa mục periods của văn bản, hoặc chọn một văn bản bằng --type.`,
  );
}
