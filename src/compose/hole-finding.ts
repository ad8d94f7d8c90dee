import type { Hole } from "../domain/figures/figure.ts";
import type { Finding } from "../domain/findings/finding.ts";
import type { Period } from "../domain/office/period.ts";

/**
 * A missing value as a finding: at the first cell that should hold it, else the sheet that lacks it, else the data of the
 * period. The template that wants it is no culprit.
 */
export function holeFinding(hole: Hole, { id }: Pick<Period, "id">, draft: boolean): Finding {
  const { label, reason, places, sheet } = hole;
  const [first, ...others] = places;
  return {
    code: hole.code ?? "figure/missing",
    severity: draft ? "warning" : "error",
    place: first ?? sheet ?? { file: `data/periods/${id}` },
    ...(others.length > 0 ? { places } : {}),
    found: `thiếu "${label}": ${reason}`,
    expected: "có đủ số liệu thì mới lập được văn bản chính thức",
    ...fixOf(hole),
  };
}

function fixOf({ fix, places: [first, ...others] }: Hole): { readonly fix?: string } {
  if (fix !== undefined) return { fix };
  const more = others.length > 0 ? ` và ${others.length} ô khác` : "";
  return first ? { fix: `Điền ô ${first.address} của sheet "${first.sheet}"${more}.` } : {};
}
