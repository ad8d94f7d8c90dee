import { COMPONENTS, type ComponentName } from "../../domain/word/component-names.ts";
import type { Helper } from "../core/helper.ts";
import type { Part } from "../core/ledger.ts";
import { dateParts, nameParts } from "../core/print.ts";

const PRINTED = { kind: "printed" } as const;

/**
 * Number and day of the document itself, blank until văn thư gives them: số …/VPĐP-NV₃ ngày … tháng 6 năm 2024. Numbers
 * below ten, days below ten, months 1 and 2 have a leading zero (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3, II.4).
 */
const issueLine: Helper = {
  params: [],
  yields: PRINTED,
  run: ({ composition: { ledger, view, issue } }) => {
    const [year, month, day] = issue.date.split("-");
    const monthOfYear = `tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
    const symbol = view.settings.symbol.split("~").flatMap((text, index): readonly Part[] => {
      const [part] = nameParts(ledger, text);
      return text === "" ? [] : [index % 2 === 0 ? part! : { ...part!, subscript: true }];
    });
    return ledger.print([
      { text: "số " },
      ...(issue.number === undefined ? [{ text: BLANK }] : nameParts(ledger, issue.number.padStart(2, "0"))),
      { text: "/" },
      ...symbol,
      { text: " ngày " },
      ...(issue.isDayKnown
        ? dateParts(ledger, `${day} ${monthOfYear}`, issue.date)
        : [{ text: BLANK }, ...dateParts(ledger, monthOfYear, monthOfYear)]),
    ]);
  },
};

/** What the document calls itself: Công văn, Báo cáo. */
const documentType: Helper = {
  params: [],
  yields: PRINTED,
  run: ({ composition: { ledger, documentType: type } }) => ledger.print(nameParts(ledger, type)),
};

/** How the office calls itself. */
const office: Helper = {
  params: [],
  yields: PRINTED,
  run: ({ composition: { ledger, view } }) => ledger.print(nameParts(ledger, view.settings.officeName)),
};

/** What the department that the office reports to is called. */
const department: Helper = {
  params: [],
  yields: PRINTED,
  run: ({ composition: { ledger, view } }) => ledger.print(nameParts(ledger, view.department())),
};

/** How the body that issues this document is called. */
const issuer: Helper = {
  params: [],
  yields: PRINTED,
  run: ({ composition: { ledger, view } }) =>
    ledger.print(nameParts(ledger, view.settings.issuerName ?? view.settings.officeName)),
};

/** In a template drawn in Word: a component that the layout prints for others, once the document is put together. */
const component: Helper = {
  params: [COMPONENTS],
  yields: PRINTED,
  run: ({ composition: { ledger }, params }) => ledger.print([{ text: "", component: params[0] as ComponentName }]),
};

/** Full name of the province or city: "Tỉnh Hà Tĩnh". */
const provinceName: Helper = {
  params: [],
  yields: PRINTED,
  run: ({ composition: { ledger, view } }) => ledger.print(nameParts(ledger, view.register.province.name)),
};

/** Room for a number or a day to be written in by hand. */
const BLANK = "\u00A0".repeat(6);

/** What a document says of itself: its type, number, day, and who issues it. */
export const documentHelpers: Readonly<Record<string, Helper>> = {
  component,
  issueLine,
  documentType,
  office,
  department,
  issuer,
  provinceName,
};
