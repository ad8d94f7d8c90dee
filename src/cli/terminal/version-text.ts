/** Days known when the bundle was made (`.build/release.js`): of the program, of the newest citable document, of the newest thresholds. */
export interface Release {
  readonly day?: string;
  readonly signed: string;
  readonly inForce: string;
}

/** What `--version` prints. The number stands alone on the first line, for scripts. */
export function versionText(version: string, node: string, { day, signed, inForce }: Release): string {
  return `${version}
Chương trình: ${day ? `ngày ${dayText(day)}, ` : ""}Node.js ${node}
Quy định: văn bản ký đến ngày ${dayText(signed)}, mức yêu cầu mới nhất có hiệu lực từ ngày ${dayText(inForce)}
`;
}

const dayText = (day: string): string => day.split("-").reverse().join("/");
