import { describe, expect, test } from "vitest";
import {
  assessment,
  CAN_LOC,
  figure,
  format,
  HONG_LINH,
  judgement,
  narrative,
  row,
  SON_KIM_1,
  THACH_HA,
  THACH_LIEN,
} from "../support/view.ts";
import { BROKEN, DAY, km, knowledge, said } from "./any-data-view.ts";

describe("nothing at all", () => {
  test.each([
    ["bao-cao/3-noi-dung/ha-tang", "Toàn tỉnh chưa làm được đường giao thông"],
    ["bao-cao/2-chi-tieu/huyen-dat-chuan", "Chưa có huyện đang phấn đấu đạt chuẩn huyện NTM nâng cao."],
    ["bao-cao/2-chi-tieu/xa-dat-chuan", "toàn tỉnh chưa có xã thuộc Chương trình được công nhận"],
    ["bao-cao/4-von-ocop/ocop", "Tỉnh chưa có sản phẩm OCOP được công nhận."],
    ["bao-cao/4-von-ocop/do-dau", "Trong kỳ chưa huy động được kinh phí đỡ đầu, tài trợ."],
    ["bao-cao/3-noi-dung/kinh-te", "chưa có diện tích được chứng nhận VietGAP"],
  ])("%s still says whole sentences", (partial, sentence) => {
    const text = said(partial, {});
    expect(text).toContain(sentence);
    expect(text.replaceAll("Đoạn của chuyên viên.", "")).not.toMatch(BROKEN);
  });
});

test("criteria met are told beside the nearly met, and add up to all", () => {
  const criteria = [
    judgement("1", "Quy hoạch", "met"),
    judgement("2", "Điện", "notMet", { nearlyMet: true }),
    judgement("3", "Giao thông", "notMet"),
  ];
  const text = said("bao-cao/2-chi-tieu/huyen-dat-chuan", {
    lists: { dossiers: [row(CAN_LOC, CAN_LOC, { title: "advanced-district", status: "completing" })] },
    assessments: [assessment("huyen-ntm-nang-cao-2021-2025", CAN_LOC, criteria)],
  });
  expect(text).toContain(
    "Huyện Can Lộc: đạt 1/3 tiêu chí (Quy hoạch); cơ bản đạt 1/3 tiêu chí (Điện); chưa đạt 1/3 tiêu chí (Giao thông).",
  );
});

test("a town recognised in the period is named with its decision", () => {
  const fields = { title: "completed-town", decision: "149/QĐ-TTg", date: "2024-02-06" };
  const text = said("bao-cao/2-chi-tieu/huyen-dat-chuan", {
    lists: { recognitions: [row(HONG_LINH, HONG_LINH, fields)] },
  });
  expect(text).toContain("thị xã Hồng Lĩnh được Thủ tướng Chính phủ công nhận hoàn thành nhiệm vụ trong kỳ (");
});

test.each([
  [40, "Phấn đấu 50% xã đạt chuẩn NTM:"],
  [50, "Giữ vững 50% xã đạt chuẩn NTM:"],
])("a share of %d against a plan of 50 is kept only when it is reached", (share, told) => {
  const figures = {
    "recognised-communes-share": figure("recognised-communes-share", share, { unit: "%" }),
    "plan:recognised-communes-share": figure("plan:recognised-communes-share", 50, { unit: "%" }),
  };
  expect(said("bao-cao/2-chi-tieu/xa-dat-chuan", { figures })).toContain(told);
});

test("a decision of the period for another year is told with its title", () => {
  const fields = { title: "advanced-district", decision: "149/QĐ-TTg", date: "2024-02-06", year: 2022 };
  const narratives = ["I.1", "I.2", "I.3"].map((one) => narrative(one, "Đoạn của chuyên viên."));
  const text = said("thong-bao/ket-qua", { lists: { recognitions: [row(CAN_LOC, CAN_LOC, fields)] }, narratives });
  expect(text).toContain("huyện Can Lộc có quyết định công nhận đạt chuẩn nâng cao trong kỳ");
});

test("communes recognised in the period are named in the body", () => {
  const fields = { title: "advanced-commune", date: "2024-03-01" };
  const recognitions = [row(THACH_HA, THACH_LIEN, fields)];
  const figures = { "recognised-advanced-communes-in-period": figure("recognised", 1) };
  expect(said("bao-cao/2-chi-tieu/xa-dat-chuan", { lists: { recognitions }, figures })).toContain(
    "có 1 xã có quyết định công nhận nâng cao là xã Thạch Liên (huyện Thạch Hà);",
  );
});

describe("a dossier is of the period by its own day", () => {
  const dossier = (unit: typeof SON_KIM_1, date?: string) =>
    row(CAN_LOC, unit, { title: "advanced-commune", status: "appraised", ...(date ? { date } : {}) });

  test.each([
    ["carried over from an earlier period", [dossier(SON_KIM_1, "2023-11-20"), dossier(THACH_LIEN)], "Liên;"],
    ["one of two", [dossier(SON_KIM_1, "2024-05-02"), dossier(THACH_LIEN)], "Liên, trong kỳ có xã Sơn Kim 1"],
    ["both", [dossier(SON_KIM_1, "2024-05-02"), dossier(THACH_LIEN, "2024-03-01")], "Liên, đều trong kỳ;"],
  ])("%s", (_, dossiers, told) => {
    const text = said("bao-cao/2-chi-tieu/xa-dat-chuan", {
      lists: { dossiers },
      figures: { "appraised-advanced-communes": figure("appraised", 2) },
    });
    expect(text).toContain("đến ngày 14/6/2024 có 2 xã đề nghị công nhận nâng cao là xã Sơn Kim 1");
    expect(text.replace(/ \(huyện [^)]*\)/g, "")).toContain(told);
  });

  test("a district whose dossier was handed in before the period is a state, and no event", () => {
    const submitted = (date: string) =>
      said("bao-cao/2-chi-tieu/huyen-dat-chuan", {
        lists: { dossiers: [row(CAN_LOC, CAN_LOC, { title: "district", status: "submitted", date })] },
      });
    expect(submitted("2023-11-20")).toContain("UBND tỉnh đã trình Trung ương thẩm định, công nhận;");
    expect(submitted("2024-05-02")).toContain("UBND tỉnh đã trình Trung ương thẩm định, công nhận, trong kỳ;");
  });
});

test("unmet requirements of the province come from the data, with the digits that show the truth", () => {
  const measured = figure("advanced-communes-share", "39.7790055", { unit: "%", format: format({ decimals: 0 }) });
  const threshold = figure("threshold", 40, { unit: "%", format: format({ decimals: 0 }) });
  const criteria = [
    judgement("1", "Huyện đạt chuẩn", "met"),
    judgement("4", "Xã đạt chuẩn nâng cao", "notMet", { measured, threshold }),
  ];
  const province = { ...assessment("tinh-hoan-thanh-ntm-2021-2025", CAN_LOC, criteria), unit: "42" };
  const text = said("tinh-hoan-thanh-ntm-2021-2025/ket-qua", {
    assessments: [province],
    figures: {
      "advanced-communes": figure("advanced-communes", 72),
      "programme-communes": figure("programme-communes", 181),
      "advanced-communes-share": measured,
    },
  });
  expect(text).toContain("đạt 1/2 yêu cầu, gồm: huyện đạt chuẩn.");
  expect(text).toContain("Chưa đạt 1/2 yêu cầu, cụ thể:");
  expect(text).toContain("hiện có 72/181 xã (chiếm 39,8%, yêu cầu 40%)");
  expect(text).not.toContain("SIPAS");
});

test("communes of districts left are counted, no plan is printed as their result", () => {
  const measured = figure("recognised-districts-share", 50, { unit: "%" });
  const criteria = [
    judgement("1", "Huyện đạt chuẩn", "notMet", { measured, threshold: figure("t", 100, { unit: "%" }) }),
  ];
  const text = said("tinh-hoan-thanh-ntm-2021-2025/ket-qua", {
    assessments: [{ ...assessment("tinh-hoan-thanh-ntm-2021-2025", CAN_LOC, criteria), unit: "42" }],
    lists: { recognitions: [row(CAN_LOC, CAN_LOC, { title: "district", date: "2023-01-01" })] },
    figures: {
      "plan:recognised-communes-share": figure("plan", 100, { unit: "%" }),
      "recognised-communes@445": figure("rc", 3),
      "programme-communes@445": figure("pc", 21),
    },
  });
  expect(text).toContain(
    "còn 1 huyện chưa được công nhận là huyện Thạch Hà. Tại đó, huyện Thạch Hà có 3/21 xã đạt chuẩn",
  );
});

test("each town is judged by its own wards", () => {
  const lists = { dossiers: [row(HONG_LINH, HONG_LINH, { title: "completed-town", status: "registered" })] };
  const text = said("bao-cao/5-ton-tai/ton-tai", { lists, figures: { "wards@437": figure("wards", 5) } });
  expect(text).toContain("Thị xã Hồng Lĩnh chưa hoàn thành nhiệm vụ: chưa có phường đạt chuẩn đô thị văn minh");
  expect(text).not.toMatch(/thi công chậm|phường nào đạt/);
});

test("overdue tasks are told once each with their text, and tasks without a source are counted apart", () => {
  const fields = { assigned: "earlier", status: "overdue", deadline: "2024-03-31", limit: "before", result: "none" };
  const tasks = [
    row(CAN_LOC, CAN_LOC, { ...fields, source: "321/QĐ-TTg", assignee: "UBND huyện", content: "làm đường." }),
    row(CAN_LOC, SON_KIM_1, { ...fields, assignee: "UBND huyện", content: "làm trường" }),
  ];
  const text = said("bao-cao/1-chi-dao/nhiem-vu-da-giao", {
    lists: { tasks: tasks.map((one) => ({ ...one, place: { file: "a", sheet: "b", address: "C1" } })) },
    figures: {
      "tracked-tasks": figure("tracked-tasks", 2),
      "sourced-tasks": figure("sourced-tasks", 1),
      "unsourced-tasks": figure("unsourced-tasks", 1),
    },
  });
  expect(text).toContain("(1 nhiệm vụ) và 1 nhiệm vụ chưa ghi văn bản giao.");
  expect(text).toContain(
    "Quá hạn: UBND huyện: làm đường (hạn trước ngày 31/3/2024); UBND huyện: làm trường (hạn trước ngày 31/3/2024).",
  );
});

test("roads of the period stand apart from the year so far, and nothing claims that areas grow", () => {
  const figures = {
    "roads-built": km("roads-built", "22.58"),
    "cement-roads": km("cement-roads", "15.78"),
    "plan:cement-roads": km("plan", "301.8"),
    "cement-roads-progress": figure("p", "5.2", { unit: "%" }),
  };
  expect(said("bao-cao/3-noi-dung/ha-tang", { figures })).toContain(
    "Theo cơ chế hỗ trợ xi măng, làm 15,78 km/301,8 km (đạt 5,2% kế hoạch).",
  );
  expect(said("bao-cao/3-noi-dung/kinh-te", {})).not.toMatch(/mở rộng|tăng|giảm/);
});

describe("a second half-year", () => {
  const period = "2024-H2";

  test("sets the targets of the next year, and says so", () => {
    const narratives = ["C.I", "C.II"].map((one) => narrative(one, "Đoạn của chuyên viên."));
    const text = said("bao-cao/6-nhiem-vu-toi/nhiem-vu-toi", { period, narratives });
    expect(text).toContain("Các chỉ tiêu kế hoạch năm 2025");
    expect(text).not.toMatch(/hoàn thành kế hoạch năm 2024/);
  });

  test("asks for no spring rice, and speaks of none", () => {
    const indicators = [...knowledge.indicatorsOn(DAY).values()].filter(({ id }) => id.startsWith("spring-rice"));
    expect(indicators.length).toBeGreaterThan(2);
    expect(said("bao-cao/3-noi-dung/kinh-te", { period, indicators })).not.toContain("Lúa vụ Xuân");
    expect(said("bao-cao/3-noi-dung/kinh-te", { indicators })).toContain("Lúa vụ Xuân");
  });
});

test("a measure beside the level of its task takes the digits that show on which side it lies", () => {
  const percent = (id: string, value: number) => figure(id, value, { unit: "%", format: format({ decimals: 0 }) });
  const task = row(CAN_LOC, CAN_LOC, {
    assigned: "earlier",
    content: "cấp nước",
    assignee: "UBND huyện",
    status: "overdue",
    result: "notMet",
    operator: "atLeast",
    measured: percent("m", 89.7),
    target: percent("t", 90),
  });
  const located = { ...task, place: { file: "a", sheet: "b", address: "C1" } };
  expect(
    said("thu", { lists: { tasks: [located] } }, 0, '{{#each (where "tasks")}}\n{{> nhiem-vu/tien-do}}\n\n{{/each}}'),
  ).toBe("Số liệu của kỳ 89,7%, chưa đạt mức từ 90%.");
});

test("a notice without assigned tasks has no annex of them, and names none", () => {
  const mention =
    'Việc sau{{#if (and (hasAnnex "assigned") (where "tasks" assigned="now"))}} (danh mục tại {{annex "assigned"}}){{/if}}.';
  expect(said("thu", { lists: { tasks: [] } }, 0, `${mention}\n\n{{> phu-luc-giao-viec}}`)).toBe("Việc sau.");
});
