import type { Topic } from "../../../../domain/document/view.ts";
import type { Finding } from "../../../../domain/findings/finding.ts";
import type { SentWorkbook, WorkbookState } from "../../../../domain/findings/sent-workbook.ts";
import type { DocumentSettings } from "../../../../domain/office/office.ts";
import { reporterOf, reportersOf } from "../../../../domain/units/unit.ts";
import type { LoadedPeriod } from "../../../../load/period.ts";
import { isMissingWorkbook } from "../../senders.ts";

type Workbooks = Pick<LoadedPeriod, "period" | "register" | "data">;

/** What officers write themselves is no defect of somebody's workbook. */
const TEXTS = "narrative/";

/**
 * The findings that speak of a document: of a period's only document all of them; of one for a unit those of its
 * own workbook, of the province's, and of what is no workbook; of one about what was sent none of the workbooks'.
 */
export function findingsOf(
  findings: readonly Finding[],
  { about }: Pick<DocumentSettings, "about">,
  topic: Topic | undefined,
  current: Workbooks,
): readonly Finding[] {
  if (about === "submissions") {
    const folder = folderOf(current);
    return findings.filter(({ code, place }) => code.startsWith(TEXTS) || !isIn(folder, place.file));
  }
  if (!topic) return findings;
  const { register } = current;
  const own = reporterOf(topic.unit, register);
  const owner = ownerIn(current);
  return findings.filter((finding) => [undefined, own, register.province.code].includes(owner(finding)));
}

/** The state of every workbook that is expected, by the code of its unit. */
export function sentWorkbooks(findings: readonly Finding[], current: Workbooks): ReadonlyMap<string, SentWorkbook> {
  const owner = ownerIn(current);
  const own = new Map<string, Finding[]>();
  for (const finding of findings) {
    const unit = owner(finding);
    if (unit !== undefined) own.set(unit, [...(own.get(unit) ?? []), finding]);
  }
  return new Map(reportersOf(current.register).map(({ code }) => [code, sentWorkbook(own.get(code) ?? [])]));
}

function sentWorkbook(findings: readonly Finding[]): SentWorkbook {
  const missing = findings.some(isMissingWorkbook);
  if (missing) return { state: "missing", findings: [] };
  const errors = findings.filter(({ severity }) => severity === "error");
  const open = findings.filter(({ severity, answer }) => severity === "warning" && !answer);
  const state: WorkbookState = errors.length > 0 ? "faulty" : open.length > 0 ? "questioned" : "sound";
  return { state, findings: [...errors, ...open] };
}

/** The code of the unit whose workbook a finding speaks of; "" of a workbook that nobody can be named for. */
function ownerIn(current: Workbooks): (finding: Finding) => string | undefined {
  const { data, register } = current;
  const sent = [...(data.province ? [data.province] : []), ...data.reports];
  const byFile = new Map(sent.map(({ file, unit }) => [file, unit]));
  const byName = new Map([register.province, ...reportersOf(register)].map(({ name, code }) => [name, code]));
  const folder = folderOf(current);
  return ({ unit, place: { file } }) => {
    if (!isIn(folder, file)) return undefined;
    return byFile.get(file!) ?? byName.get(unit ?? "") ?? "";
  };
}

const folderOf = ({ period }: Workbooks): string => `data/periods/${period.id}`;
const isIn = (folder: string, file: string | undefined): boolean =>
  file !== undefined && (file === folder || file.startsWith(`${folder}/`));
