import {
  composeDocument,
  type DocumentPlan,
  documentGround,
  documentTopics,
  planDocument,
} from "../../src/commands/steps/documents/compose-document.ts";
import { parseTemplate } from "../../src/compose/template/template.ts";
import type { ReportDocument } from "../../src/domain/document/report-document.ts";
import type { Finding } from "../../src/domain/findings/finding.ts";
import { documentsFor } from "../../src/domain/office/office.ts";
import { type Knowledge, openKnowledge } from "../../src/load/knowledge.ts";
import type { EnteredRow } from "../../src/render/form/form-values.ts";
import { ROOT } from "../support/workspace.ts";
import { askedBy } from "./asked.ts";
import type { YearChoices } from "./drawn/year-choices.ts";
import { daysOf } from "./drawn/year-days.ts";
import type { Asked } from "./period-workbooks.ts";
import { preparedYear } from "./prepared-year.ts";
import { type RandomYear, randomYear } from "./random-year.ts";

/** A document of a random year, composed as a draft, so that a hole does not hide what else is wrong. */
export interface MadeDocument {
  readonly year: RandomYear;
  readonly type: string;
  readonly plan: DocumentPlan;
  readonly document: ReportDocument;
  /** What would refuse it. */
  readonly errors: readonly Finding[];
}

/** Dictionary, law, forms and templates, read once for all years. */
export const knowledge: Knowledge = openKnowledge(ROOT);

/** Every period of the tests has a document; every type that the office makes is among these. */
export const PERIODS = ["2024-H1", "2024-H2", "2023", "2024", "2024-Q3", "2024-9M", "2024-05"];

/** Where communes and wards report; the first half of 2025 was reported by districts. */
export const TWO_TIER_PERIODS = ["2026-H1", "2025-H2", "2026", "2025", "2026-Q1", "2026-9M", "2026-05"];

/** The types of a period whose words differ, with those made by their name alone: the same content under another head is read once. */
export const typesOf = (period: string): readonly string[] => [
  ...documentsFor(knowledge.office(), knowledge.period(period)).filter((type) => type !== "bao-cao"),
  ...BY_NAME,
];

const { documents: SETTINGS } = knowledge.office();
/** Of each unit, or of no kind of period. */
const BY_NAME = Object.keys(SETTINGS).filter(
  (type) => SETTINGS[type]!.each !== undefined || SETTINGS[type]!.periods?.length === 0,
);

const plans = new Map<string, { readonly plan: DocumentPlan; readonly asked: Asked }>();

/** Half of what a document costs are its tables: with `annexes` false it is made as for an office that has none. */
export function planOf(period: string, type: string, annexes: boolean) {
  const key = `${period} ${type} ${annexes}`;
  const known = plans.get(key) ?? {
    plan: newPlan(period, type, annexes),
    asked: askedBy(knowledge, [type], knowledge.period(period).end),
  };
  plans.set(key, known);
  return known;
}

function newPlan(period: string, type: string, annexes: boolean): DocumentPlan {
  const plan = planDocument(knowledge, knowledge.period(period), type, false);
  if (annexes) return plan;
  const { template } = plan.sources;
  const text = template.text.replace(/^\{\{> phu-luc-.*$/gmu, "");
  return { ...plan, template: parseTemplate({ ...template, text }) };
}

/** The year that the choices mean, and one document of it, where there is anything to make one for. Throws what stops the product. */
export function madeDocument(choices: YearChoices, type: string, annexes: boolean): MadeDocument | undefined {
  const { plan, asked } = planOf(choices.period, type, annexes);
  const year = randomYear(knowledge, choices, asked);
  const hasMeeting = year.workbooks.get(year.register.province.code)!.lists!.get("events")!.some(isMeeting);
  // A notice of a conference that the sheet of events does not name takes its date from whoever issues it.
  const issued = type === "thong-bao" && !hasMeeting ? { issued: { date: daysOf(year.period).fromEnd(30) } } : {};
  const ground = documentGround(knowledge, plan, preparedYear(knowledge, year));
  const topics = documentTopics(ground);
  if (topics?.length === 0) return undefined;
  const topic = topics?.[choices.seed % topics.length];
  const options = { draft: true, ...issued, ...(topic ? { topic } : {}) };
  const { document, known, missing } = composeDocument(ground, options);
  const errors = [...known.filter(({ severity }) => severity === "error"), ...missing];
  return { year, type, plan, document: document!, errors };
}

const isMeeting = ({ fields }: EnteredRow): boolean => fields.kind === "meeting";
