import type { Finding, Severity } from "../../domain/findings/finding.ts";
import { inReadingOrder } from "../../domain/findings/finding-group.ts";
import type { FindingsReport } from "./report.ts";

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** Findings as workflow commands of GitHub Actions, one line each; what somebody has answered for is left out. */
export const findingsGithub = ({ findings }: FindingsReport): string =>
  inReadingOrder(findings)
    .filter(({ answer }) => !answer)
    .map((finding) => `${commandOf(finding)}\n`)
    .join("");

function commandOf({ code, severity, place, unit, found, expected, basis, fix }: Finding): string {
  const where = place.passage ?? (place.sheet && place.address ? `${place.sheet}!${place.address}` : place.sheet);
  const subject = [where, unit].filter(Boolean).join(" · ");
  const message = `thấy: ${found}; cần: ${expected}${basis ? ` (${basis})` : ""}${fix ? `; sửa: ${fix}` : ""}`;
  const properties = [
    `file=${property(place.file ?? "")}`,
    ...(place.line === undefined ? [] : [`line=${place.line}`]),
    ...(place.column === undefined ? [] : [`col=${place.column}`]),
    `title=${property(subject === "" ? code : `${subject} (${code})`)}`,
  ];
  return `::${COMMANDS[severity]} ${properties.join(",")}::${data(message)}`;
}

const data = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
