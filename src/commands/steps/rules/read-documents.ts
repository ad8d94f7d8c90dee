import { LAYOUT_RULES } from "../../../check/layout/rules.ts";
import type { TemplateSource, Vocabulary } from "../../../compose/template/template-source.ts";
import { templateDefects } from "../../../compose/template-defects.ts";
import type { Finding, Outcome } from "../../../domain/findings/finding.ts";
import { toldOnce } from "../../../domain/findings/told-findings.ts";
import { isCurrent } from "../../../domain/office/current.ts";
import type { WordHead, WrittenSettings } from "../../../domain/office/office.ts";
import { isPeriodId, kindOfPeriod, PERIOD_KINDS, type Period } from "../../../domain/office/period.ts";
import { nearestFix } from "../../../domain/text/nearest-name.ts";
import { withAnnexes } from "../../../load/document-sources.ts";
import { MARKDOWN, type TemplateText, templateFile, templateText, WORD } from "../../../load/word-templates.ts";
import { ANSWERS_FILE, readAnswersFile } from "../../../read/workspace/answers-file.ts";
import type { Workspace } from "../../../read/workspace/workspace.ts";
import { periodAnswersFile } from "../../../validate/answers/period-answers.ts";
import { layoutFile } from "../../../validate/rules/document-layout.ts";
import {
  checkWordsFile,
  claimFindings,
  claimsFile,
  compoundsFile,
  confusionFindings,
  templateWords,
} from "../../../validate/rules/document-words.ts";
import { findingCatalogueFile } from "../../../validate/rules/finding-catalogue.ts";
import { helperCatalogueFile } from "../../../validate/rules/helper-catalogue.ts";
import { componentWordsFile, documentFamiliesFile, layoutLawFile } from "../../../validate/rules/layout-rules.ts";
import { headSchema } from "../../../validate/rules/office.ts";
import { readRules } from "../../../validate/rules/rule-data.ts";
import { type RulePath, ruleFinding } from "../../../validate/rules/rule-finding.ts";
import { draftTemplate, UNKNOWN_DOCUMENT } from "../documents/template/document-template.ts";
import type { RuleReader } from "./rule-reader.ts";

const RULES = "data/document-rules";

/** What documents are made and checked by, the catalogue of findings. */
export function documentRuleFindings({ yaml }: RuleReader): readonly Finding[] {
  const shapes = [
    [`${RULES}/nd30.yaml`, layoutFile],
    [`${RULES}/components.yaml`, componentWordsFile],
    [`${RULES}/words.yaml`, checkWordsFile],
    [`${RULES}/compounds.yaml`, compoundsFile],
    ["data/findings.yaml", findingCatalogueFile],
    ["data/helpers.yaml", helperCatalogueFile],
  ] as const;
  const confusions = yaml(`${RULES}/confusions.yaml`);
  const claims = yaml(`${RULES}/claims.yaml`);
  return [
    ...shapes.flatMap(([path, shape]) => {
      const source = yaml(path);
      return source ? readRules<unknown>(shape, source).findings : [];
    }),
    ...(confusions ? confusionFindings(confusions) : []),
    ...(claims ? claimFindings(claims) : []),
    ...layoutLawFindings(yaml(`${RULES}/layout-rules.yaml`)),
    ...familyFindings(yaml(`${RULES}/families.yaml`)),
  ];
}

/** The words that templates are held to; none where their files are broken, which is told elsewhere. */
export function knownWords({ yaml }: RuleReader): Pick<Vocabulary, "claims" | "sentenceWords" | "properNames"> {
  const [claims, words] = [yaml(`${RULES}/claims.yaml`), yaml(`${RULES}/words.yaml`)];
  const isSound = claims && words && readRules(claimsFile, claims).ok && readRules(checkWordsFile, words).ok;
  return isSound ? templateWords(claims, words) : {};
}

type Source = NonNullable<ReturnType<RuleReader["yaml"]>>;

const RULE_IDS = LAYOUT_RULES.map(({ id }) => id);

/** A rule that the program does not have would check nothing, silently. */
const unknownRule = (id: string, source: Source, path: RulePath): readonly Finding[] =>
  RULE_IDS.includes(id)
    ? []
    : [
        ruleFinding("rules/unknown-rule", source, path, {
          found: `chương trình không có quy tắc "${id}"`,
          expected: "mã một quy tắc thể thức của ntm check",
          ...nearestFix(id, RULE_IDS),
        }),
      ];

function layoutLawFindings(source: Source | undefined): readonly Finding[] {
  if (!source) return [];
  const law = readRules(layoutLawFile, source);
  if (!law.ok) return law.findings;
  return Object.keys(law.value.rules).flatMap((id) => unknownRule(id, source, ["rules", id]));
}

function familyFindings(source: Source | undefined): readonly Finding[] {
  if (!source) return [];
  const read = readRules(documentFamiliesFile, source);
  if (!read.ok) return read.findings;
  return read.value.families.flatMap(({ rules }, index) =>
    rules.flatMap((id, at) => unknownRule(id, source, ["families", index, "rules", at])),
  );
}

/** The answers beside the workbooks of each period: their shape. */
export const answerFindings = (
  { attempt }: RuleReader,
  { locate }: Pick<Workspace, "locate">,
  periods: readonly string[],
): readonly Finding[] =>
  periods.flatMap((period) => {
    const folder = `data/periods/${period}`;
    const source = attempt(`${folder}/${ANSWERS_FILE}`, () => readAnswersFile(locate(folder), folder)?.yaml);
    return source ? readRules(periodAnswersFile, source).findings : [];
  });

type Chosen = Pick<WrittenSettings, "template" | "head" | "annexes" | "periods" | "each" | "since" | "until"> & {
  readonly type: string;
};

/** The templates and annexes that the settings choose, also where the rest of a document's settings is broken. */
export function chosenTemplates(settings: unknown): readonly Chosen[] {
  const { documents } = (settings ?? {}) as { readonly documents?: unknown };
  const entries = typeof documents === "object" && documents ? Object.entries(documents) : [];
  return entries.flatMap(([type, entry]: readonly [string, unknown]) => {
    const { template, head, annexes, periods, each, since, until } = (entry ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof template !== "string") return [];
    const names = Array.isArray(annexes) ? annexes.filter((name) => typeof name === "string") : [];
    const kinds = PERIOD_KINDS.filter((kind) => Array.isArray(periods) && periods.includes(kind));
    return [
      {
        type,
        template,
        annexes: names,
        ...(wordHead(head) ? { head: wordHead(head)! } : {}),
        ...(kinds.length > 0 ? { periods: kinds } : {}),
        ...(typeof each === "string" ? { each } : {}),
        ...(isPeriod(since) ? { since } : {}),
        ...(isPeriod(until) ? { until } : {}),
      },
    ];
  });
}

const isPeriod = (id: unknown): id is string => typeof id === "string" && isPeriodId(id);

/** A head that is broken is told by the shape of the settings. */
const wordHead = (head: unknown): WordHead | undefined => {
  const read = headSchema().safeParse(head);
  return read.success ? read.data : undefined;
};

/** What a template may speak of, and include, in the newest period at hand that it is made for; of no period where there is none. */
export type TemplateSurroundings = (period: Period | undefined) => {
  readonly partials: TemplateSource["partials"];
  readonly vocabulary: Vocabulary;
};

const newestFor = ({ periods: kinds, ...times }: Chosen, periods: readonly Period[]): Period | undefined =>
  periods
    .filter((period) => (kinds === undefined || kinds.includes(kindOfPeriod(period))) && isCurrent(times, period))
    .toSorted((one, other) => (one.end < other.end ? -1 : 1))
    .at(-1);

/** Every template that is chosen, as a draft has it, with its annexes and all that it includes. */
export function templateFindings(
  reader: RuleReader,
  chosen: readonly Chosen[],
  periods: readonly Period[],
  surroundings: TemplateSurroundings,
): readonly Finding[] {
  const found = chosen.map((one) => {
    const { annexes = [], each } = one;
    const { partials, vocabulary: shared } = surroundings(newestFor(one, periods));
    const vocabulary = { ...shared, ...(each === undefined ? {} : { each }) };
    const drawn = chosenText(reader, one);
    if (!drawn) return [];
    if (!drawn.ok) return drawn.findings;
    const known = annexes.filter((name) => partials.has(`phu-luc-${name}`));
    const text = withAnnexes(drawn.value.text, known);
    return templateDefects(draftTemplate({ ...drawn.value, text, partials }), vocabulary);
  });
  return toldOnce(found).map(asRule);
}

/** What the language reads of a chosen template; nothing where it is not there, which is told elsewhere. */
function chosenText(reader: RuleReader, one: Chosen): Outcome<TemplateText> | undefined {
  const file = templateFile(one);
  const isThere = reader.list("templates", one.head ? WORD : MARKDOWN).includes(file.slice("templates/".length));
  if (!isThere) return undefined;
  const text = one.head ? "" : reader.text(file);
  const bytes = one.head ? reader.bytes(file) : undefined;
  if (text === undefined || (one.head && !bytes)) return undefined;
  return templateText({ text: () => text, bytes: () => bytes! }, one.type, one);
}

/** The rules alone can't tell whether the workbook of a period lists a document: only its reports can. */
const asRule = (finding: Finding): Finding =>
  finding.code === UNKNOWN_DOCUMENT ? { ...finding, severity: "warning" } : finding;
