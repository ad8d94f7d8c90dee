/*
 * The sheets and columns of `data/forms` that the program itself speaks of, each declared once. All others are known by
 * the forms alone and only pass through. A test holds that the forms have these.
 */

/** Who a workbook belongs to: rows of the sheet, and its columns. */
export const IDENTITY = {
  sheet: "identity",
  unit: "unit",
  period: "period",
  preparedBy: "preparedBy",
  preparedOn: "preparedOn",
  label: "label",
  value: "value",
  meaning: "meaning",
} as const;

/** Columns of every sheet of indicators. */
export const INDICATORS = {
  name: "name",
  unit: "unit",
  plan: "plan",
  actual: "actual",
  /** What earlier periods of the year reported; printed by the form, never read. */
  soFar: "year-so-far",
  /** Next year's plan, in forms of periods that end the year. */
  nextPlan: "next-plan",
  qualifier: "qualifier",
  note: "note",
} as const;

/** Columns that mean the same on every list. */
export const LISTS = { code: "code", name: "name", unit: "unit", unitName: "unit-name", year: "year" } as const;

/** Decisions on titles (quyết định công nhận). */
export const RECOGNITIONS = {
  sheet: "recognitions",
  unit: "unit",
  title: "title",
  decision: "decision",
  date: "date",
} as const;

/** What a district and the departments say of its criteria. */
export const ASSESSMENTS = { sheet: "assessments", verdict: "verdict", appraised: "appraised" } as const;

/** Wards and townships by the criteria of civilised urban areas: one column a criterion, `c1` to `c9`. */
export const CIVILISED = { sheet: "civilised" } as const;

/** Documents that are cited in this period and that the register lacks. */
export const CITED = {
  sheet: "documents",
  number: "number",
  date: "date",
  issuer: "issuer",
  subject: "subject",
  type: "type",
} as const;

/** What officers write, section by section. */
export const NARRATIVES = { sheet: "narratives", section: "section", style: "style", text: "text" } as const;

/** Hamlets (thôn), which people name as a level. */
export const HAMLETS = { sheet: "hamlets" } as const;

/** The ledger of tasks (sổ nhiệm vụ). */
export const TASKS = {
  sheet: "tasks",
  assigned: "assigned",
  source: "source",
  item: "item",
  content: "content",
  lead: "lead",
  joint: "joint",
  unit: "unit",
  deadline: "deadline",
  limit: "limit",
  completedOn: "completed-on",
  progress: "progress",
  evidence: "evidence",
  indicator: "indicator",
  operator: "operator",
  value: "value",
  note: "note",
} as const;

/** What templates see of a task beside the columns of the form, once it is judged on a day. */
export const JUDGED = {
  status: "status",
  result: "result",
  measured: "measured",
  target: "target",
  lastDay: "last-day",
  assignee: "assignee",
} as const;

/** What stands in the key column of rows that hold no data: headings of groups, and totals. */
export const ROW_MARKS = { group: "#group", total: "#total" } as const;

/** The hidden sheet of a form with the lists behind its drop-downs, by its name: it carries no code, and nobody reads it. */
export const CHOICES_NAME = "Danh mục";
