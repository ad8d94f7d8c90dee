import type { Hole } from "../domain/figures/figure.ts";
import type { Finding } from "../domain/findings/finding.ts";

/** A missing value as a finding, at the first cell that should hold it, or the sheet; the template only where neither is known. */
export function holeFinding(hole: Hole, template: string, draft: boolean): Finding {
  const { label, reason, places, sheet } = hole;
  const [first, ...others] = places;
  return {
    code: hole.code ?? "figure/missing",
    severity: draft ? "warning" : "error",
    place: first ?? sheet ?? { file: template },
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
