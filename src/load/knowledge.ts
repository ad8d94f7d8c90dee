import type { CheckKnowledge } from "../check/check-document.ts";
import type { TemplateSource, Vocabulary } from "../compose/template/template-source.ts";
import type { DocumentType } from "../domain/checking/layout-law.ts";
import type { CriteriaSet, WithdrawalRule } from "../domain/criteria/criteria.ts";
import { setNamesIn, withSetsOn } from "../domain/criteria/form-sets.ts";
import type { LegalRegister } from "../domain/criteria/legal.ts";
import { isSetNamed, type SetTimes } from "../domain/criteria/sets-in-force.ts";
import type { ThresholdReading } from "../domain/criteria/threshold-reading.ts";
import type { HelperCatalogue } from "../domain/document/helper-page.ts";
import type { Layout } from "../domain/document/layout.ts";
import type { CrossCheck } from "../domain/figures/cross-check.ts";
import { formIn } from "../domain/figures/form-in.ts";
import type { Indicator } from "../domain/figures/indicator.ts";
import type { FindingEntry } from "../domain/findings/finding-entry.ts";
import { sayingCityWords } from "../domain/office/city-words.ts";
import type { Office } from "../domain/office/office.ts";
import { isPeriodId, type Period, parsePeriod } from "../domain/office/period.ts";
import type { IsoDate } from "../domain/text/iso-date.ts";
import { type ReportingLevel, reportingLevel, type UnitRegister } from "../domain/units/unit.ts";
import type { Form, Forms } from "../domain/workbook/form.ts";
import { once, onceEach } from "../read/workspace/once.ts";
import { listPeriods } from "../read/workspace/period-files.ts";
import { findWorkspace, type Workspace } from "../read/workspace/workspace.ts";
import { requireMeasures } from "../validate/criteria/criteria-measures.ts";
import { setTimes } from "../validate/criteria/set-times.ts";
import { withdrawalRule } from "../validate/criteria/withdrawal-rule.ts";
import { checksAtLevel } from "../validate/cross-checks/checks-at-level.ts";
import { crossChecks } from "../validate/cross-checks/cross-checks.ts";
import { documentLayout } from "../validate/rules/document-layout.ts";
import { templateWords } from "../validate/rules/document-words.ts";
import { findingCatalogue } from "../validate/rules/finding-catalogue.ts";
import { helperCatalogue } from "../validate/rules/helper-catalogue.ts";
import { indicatorDictionary } from "../validate/rules/indicator-dictionary.ts";
import { componentWords } from "../validate/rules/layout-rules.ts";
import { legalRegister } from "../validate/rules/legal-register.ts";
import { type NumberKinds, numberKinds } from "../validate/rules/number-kinds.ts";
import { officeSchema } from "../validate/rules/office.ts";
import { parseRules } from "../validate/rules/rule-data.ts";
import { cityWordsOf } from "../validate/units/provinces.ts";
import { thresholdGroups } from "../validate/units/threshold-groups.ts";
import { unitRegister, unitTableFiles } from "../validate/units/unit-register.ts";
import { type Answers, answersOf } from "./answers.ts";
import { CriteriaFiles, criteriaFile } from "./criteria-files.ts";
import { crossCheckFiles } from "./cross-check-files.ts";
import { documentChecking } from "./document-checking.ts";
import { formFiles } from "./form-files.ts";
import { PARTIALS, partialsIn, withSetPartials } from "./partials.ts";
import { withProvincial } from "./provincial-files.ts";
import { unitSources } from "./unit-sources.ts";
import { type WorkspaceFiles, workspaceFiles } from "./workspace-files.ts";

/**
 * What a workspace knows before a workbook is opened. Each member reads its files when it is first called and keeps what
 * they say, so that a command reads a file at most once, and none that it does not need. Broken files throw `CannotRun`.
 */
export class Knowledge {
  readonly workspace: Workspace;
  readonly files: WorkspaceFiles;
  readonly #sets = new Map<string, CriteriaSet>();

  constructor(workspace: Workspace) {
    this.workspace = workspace;
    this.files = workspaceFiles(workspace);
    this.#law = new CriteriaFiles(this.files);
  }

  readonly office = once((): Office => parseRules(officeSchema, this.files.yaml("data/office.yaml")));

  /** What numbers of a unit can be. */
  readonly numberKinds = once((): NumberKinds => numberKinds(this.files.yaml("data/number-kinds.yaml")));

  /** The dictionary of indicators by id, as it is where units of a level report. */
  readonly indicatorsAt = onceEach(
    (level: ReportingLevel): ReadonlyMap<string, Indicator> =>
      indicatorDictionary(this.files.yamlIn("data/indicators"), this.numberKinds(), level),
  );

  /** The same on a day. */
  readonly indicatorsOn = onceEach((day: IsoDate) =>
    sayingCityWords(this.indicatorsAt(reportingLevel(this.registerOn(day))), this.cityWordsOn(day)),
  );

  /** The documents and official names that may be cited. */
  readonly legal = once(
    (): LegalRegister =>
      legalRegister(
        withProvincial(this.files, "data/legal/documents.yaml", "documents").map(this.files.yaml),
        withProvincial(this.files, "data/legal/names.yaml", "names").map(this.files.yaml),
      ),
  );

  /** Types of documents with the abbreviations that symbols begin with. */
  readonly documentTypes = once((): readonly DocumentType[] => componentWords(this.files.yaml(COMPONENTS)).types);

  readonly #partials = once(() => partialsIn(this.files.list(PARTIALS, ".md.hbs"), this.files.text));

  /** The parts that templates may include, with those of the criteria sets in force on a day. */
  readonly partialsOn = onceEach((day: IsoDate): TemplateSource["partials"] =>
    withSetPartials(this.#partials(), this.setIds(), (names) => this.timesOfSets(names), day),
  );

  /** Words that templates are held to: what they may say only of a figure, how they speak of results and plans. */
  readonly templateWords = once(
    (): Pick<Vocabulary, "claims" | "sentenceWords" | "properNames"> =>
      templateWords(
        this.files.yaml("data/document-rules/claims.yaml"),
        this.files.yaml("data/document-rules/words.yaml"),
      ),
  );

  /** The look of a document that is made. */
  readonly layout = once((): Layout => documentLayout(this.files.yaml(LAYOUT)));

  /** The pages of finding codes. */
  readonly catalogue = once((): readonly FindingEntry[] => findingCatalogue(this.files.yaml("data/findings.yaml")));

  /** The words of the template language, for the person who writes templates. */
  readonly helpers = once((): HelperCatalogue => helperCatalogue(this.files.yaml("data/helpers.yaml")));

  readonly #units = once(() => unitSources(this.files));

  /** The units in force on a day. */
  readonly registerOn = onceEach(
    (day: IsoDate): UnitRegister => unitRegister(this.#units(), day, this.office().province),
  );

  /** Paths of the tables of units that the office's province is read from. */
  readonly unitTables = once((): readonly string[] =>
    unitTableFiles(this.#units().registers, this.office().province).map((name) => `${UNITS}/${name}`),
  );

  /** What documents of a day say of a city under the centre, of other kinds of districts, in place of a province's words. */
  readonly cityWordsOn = onceEach((day: IsoDate) => cityWordsOf(this.registerOn(day), this.files.yaml));

  /** Groups of thresholds that a commune has of its own on a day (xã đặc biệt khó khăn). */
  readonly groupsOn = onceEach((day: IsoDate) =>
    thresholdGroups(this.files.yaml(`${UNITS}/threshold-groups.yaml`), day),
  );

  readonly #forms = once(() => formFiles(this.files, this.indicatorsAt));

  /** Names of the criteria sets that the forms of a day ask about; of each name the one in force is meant. */
  readonly setNamesOn = onceEach((day: IsoDate) => {
    const { reporting, province } = this.#forms()[reportingLevel(this.registerOn(day))];
    return [reporting, province].flatMap(setNamesIn);
  });

  /** The forms of a day, with the criteria sets in force on it; which units report is a matter of the register. */
  readonly formsOn = onceEach((day: IsoDate): Forms => {
    const { reporting, province, ...others } = this.#forms()[reportingLevel(this.registerOn(day))];
    const withSets = (form: Form) => withSetsOn(form, this.timesOfSets(this.setNamesOn(day)), day);
    return sayingCityWords(
      { ...others, reporting: withSets(reporting), province: withSets(province) },
      this.cityWordsOn(day),
    );
  });

  /** The forms with what a period asks for. */
  readonly formsIn = onceEach((id: string): Forms => {
    const period = this.period(id);
    const { reporting, province, ...others } = this.formsOn(period.end);
    const asked = (form: Form) => formIn(form, period, this.indicatorsOn(period.end));
    return { ...others, reporting: asked(reporting), province: asked(province) };
  });

  /** Paths of the files of cross-checks. */
  readonly crossCheckFiles = once(() => crossCheckFiles(this.workspace));

  /** The cross-checks of figures and rows on a day. */
  readonly crossChecksOn = onceEach((day: IsoDate): readonly CrossCheck[] => {
    const checks = crossChecks(
      this.crossCheckFiles().map(this.files.yaml),
      this.indicatorsAt("district"),
      this.#forms().district,
    );
    return checksAtLevel(checks, reportingLevel(this.registerOn(day)), this.indicatorsOn(day));
  });

  readonly #law: CriteriaFiles;

  /** Ids of all criteria sets: the names of their files. */
  setIds(): readonly string[] {
    return this.#law.ids();
  }

  /** The criteria sets with the given ids, in their order; only those not read before are read. */
  sets(ids: readonly string[]): readonly CriteriaSet[] {
    const unread = [...new Set(ids)].filter((id) => !this.#sets.has(id));
    for (const [index, set] of this.#law.published(unread).entries()) {
      const id = unread[index]!;
      const measured = requireMeasures(set, this.files.yaml(criteriaFile(id)), this.indicatorsAt("district"));
      this.#sets.set(id, this.#law.withReadings(measured));
    }
    return ids.map((id) => this.#sets.get(id)!);
  }

  /** All sets of the given names (or ids), whatever the day; only those are read. */
  setsNamed(names: readonly string[]): readonly CriteriaSet[] {
    return this.sets(this.setIds().filter((id) => names.some((name) => isSetNamed(id, name))));
  }

  /** When the sets of the given names (or ids) are in force; of their law nothing is read. */
  timesOfSets(names: readonly string[]): readonly SetTimes[] {
    const ids = this.setIds().filter((id) => names.some((name) => isSetNamed(id, name)));
    return ids.map((id) => setTimes(this.files.yaml(criteriaFile(id))) ?? this.sets([id])[0]!);
  }

  /** A set as it is published, without what the office read itself. */
  readonly publishedSet = (id: string): CriteriaSet => this.#law.published([id])[0]!;

  /** Paths of the files that a set is made of: its own, the province's decisions, the office's readings. */
  lawFiles(id: string): readonly string[] {
    return this.#law.paths(id);
  }

  /** What the office read itself of a set. */
  readingsOf(id: string): readonly ThresholdReading[] {
    return this.#law.readingsOf(id);
  }

  /** When a recognition is in danger, checked against the given sets. */
  withdrawalRule(sets: readonly CriteriaSet[]): WithdrawalRule {
    return withdrawalRule(this.files.yaml("data/withdrawal.yaml"), sets, this.setIds());
  }

  /** Law, words and names that documents are held against; the day chooses the register of units. */
  readonly checkingOn = onceEach(
    (day: IsoDate): CheckKnowledge => documentChecking(this.files, this.legal(), this.registerOn(day)),
  );

  /** Names of the folders of `data/periods`; others may lie beside those of periods. */
  readonly periodFolders = once((): readonly string[] => listPeriods(this.workspace.locate("data/periods")));

  /** The periods that have a folder. */
  readonly periods = once((): readonly Period[] => this.periodFolders().filter(isPeriodId).map(this.period));

  /** The period with this id, by the office's calendar. */
  readonly period = onceEach((id: string): Period => parsePeriod(id, this.office().calendar));

  /** The answers to the warnings of a period. */
  readonly answersOf = onceEach((period: string): Answers => answersOf(this.workspace, this.period(period)));
}

const COMPONENTS = "data/document-rules/components.yaml";
const LAYOUT = "data/document-rules/nd30.yaml";
const UNITS = "data/units";

/** The knowledge of the workspace that holds the folder in which a command was started. */
export const openKnowledge = (folder: string): Knowledge => new Knowledge(findWorkspace(folder));
