import type { CriteriaSet } from "../../domain/criteria/criteria.ts";
import type { LegalRegister } from "../../domain/criteria/legal.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { orNearest } from "../../domain/text/nearest-name.ts";
import type { DataSource } from "../rules/data-source.ts";
import { type RulePath, ruleFinding } from "../rules/rule-finding.ts";
import { indicatorsOf } from "./criteria-set.ts";

/** Legal bases that the register of documents does not have, and confirmed thresholds that name no source. */
export function citationFindings(set: CriteriaSet, source: DataSource, legal: LegalRegister): readonly Finding[] {
  const versions = indicatorsOf(set).flatMap(([indicator, path]) =>
    indicator.versions.map((version, index) => ({ version, path: [...path, "versions", index] })),
  );
  return [
    ...unregistered(set.basis.document, source, ["basis", "document"], legal),
    ...versions.flatMap(({ version, path }) => [
      ...unregistered(version.basis.document, source, [...path, "basis", "document"], legal),
      ...(version.status === "confirmed" && version.source === undefined
        ? [unsourced(source, [...path, "status"])]
        : []),
    ]),
  ];
}

/** A document that rule data cites and the register does not have. */
export function unregistered(
  document: string,
  source: DataSource,
  path: RulePath,
  { documents }: LegalRegister,
): readonly Finding[] {
  if (documents.has(document)) return [];
  return [
    ruleFinding("rules/unregistered-document", source, path, {
      found: `văn bản "${document}" chưa có trong danh mục`,
      expected: "số hiệu của một văn bản trong data/legal/documents.yaml",
      fix: orNearest("thêm một mục cho văn bản ấy vào data/legal/documents.yaml", document, documents.keys()),
    }),
  ];
}

const unsourced = (source: DataSource, path: RulePath): Finding => ({
  ...ruleFinding("rules/missing-source", source, path, {
    found: "mức ghi confirmed mà không nêu nguồn đã đối chiếu",
    expected: "source: văn bản, bản chụp hoặc trang đã đối chiếu",
  }),
  severity: "warning",
});
