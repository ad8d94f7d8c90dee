import type { Finding } from "../../../domain/findings/finding.ts";
import { type FindingGroup, groupFindings } from "../../../domain/findings/finding-group.ts";
import { cellsText, passagesText, positionsText, unitsText } from "../../../domain/findings/finding-place.ts";
import { SEVERITIES, SEVERITY_NAMES } from "../../../domain/findings/severity-name.ts";
import { element, type Html, text } from "./html.ts";
import type { Items } from "./list-markup.ts";

/** Findings as items of a list, worst first, those of one cause told once; `anchorOf` says where a reader may jump to. */
export const findingItems = (
  findings: readonly Finding[],
  anchorOf: (finding: Finding) => string | undefined = () => undefined,
): Items => {
  const groups = groupFindings(findings).toSorted(
    (one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity),
  );
  return {
    length: groups.length,
    *[Symbol.iterator]() {
      for (const group of groups) {
        const anchors = group.findings.map(anchorOf);
        yield findingItem(
          group,
          anchors.find((anchor) => anchor !== undefined),
        );
      }
    },
  };
};

function findingItem(group: FindingGroup, anchor: string | undefined): Html {
  const { severity, code, place, found, expected, fix, basis, answer } = group;
  const cells = [cellsText(group), positionsText(group), passagesText(group)].filter((one) => one !== "");
  const where = [place.file, place.sheet, ...cells].filter((one) => one !== undefined).join(" › ");
  const units = unitsText(group);
  const head = `${where || "Toàn văn bản"}${units === "" ? "" : ` · ${units}`}`;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["Thấy", found],
    ["Cần", expected],
    ["Sửa", fix],
    ["Căn cứ", basis],
    ["Giải trình", answer && `${answer.reason} (${answer.by})`],
  ];
  return element(
    "article",
    { class: `finding ${severity}` },
    element("span", { class: "severity" }, text(SEVERITY_NAMES[severity])),
    text(" "),
    anchor === undefined
      ? element("b", {}, text(head))
      : element("a", { href: `#${anchor}`, class: "jump" }, text(head)),
    element(
      "dl",
      {},
      ...rows.flatMap(([name, words]) =>
        words === undefined ? [] : [element("dt", {}, text(name)), element("dd", {}, text(words))],
      ),
    ),
    element("code", {}, text(code)),
  );
}
