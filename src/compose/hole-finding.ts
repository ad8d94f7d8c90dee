import type { Hole } from "../domain/figures/figure.ts";
import type { Finding } from "../domain/findings/finding.ts";

/** A missing value as a finding, at the first cell that should hold it. */
export function holeFinding({ label, reason, places, fix }: Hole, template: string, draft: boolean): Finding {
  const [first, ...others] = places;
  const more = others.length > 0 ? ` và ${others.length} ô khác` : "";
  return {
    code: "figure/missing",
    severity: draft ? "warning" : "error",
    place: first ?? { file: template },
    ...(others.length > 0 ? { places } : {}),
    found: `thiếu "${label}": ${reason}`,
    expected: "có đủ số liệu thì mới lập được văn bản chính thức",
    ...(fix !== undefined
      ? { fix }
      : first
        ? { fix: `Điền ô ${first.address} của sheet "${first.sheet}"${more}.` }
        : {}),
  };
}
