import { expect, test } from "vitest";
import { openKnowledge } from "../../src/load/knowledge.ts";
import { said } from "../compose/composed.ts";
import { figure } from "../support/view.ts";
import { ROOT } from "../support/workspace.ts";

test("a result stands beside the year's plan only in the year's first period; later the year so far does", () => {
  const textOf = (name: string): string => openKnowledge(ROOT).partialsOn("2024-06-14").get(name)!.text;
  /** The text of a partial with the parameters that it is called with in place of their names. */
  const inPlace = (_: string, name: string, given: string): string =>
    [...given.matchAll(/(\w+)=("[^"]*")/g)].reduce(
      (text, [, parameter, value]) => text.replace(new RegExp(`(?<![":\\w])${parameter}(?![\\w-])`, "g"), value!),
      textOf(name).trim(),
    );
  const [, sentence = ""] =
    /\{\{#if \(gt "drainage" 0\)\}\}\n([\s\S]*?)\n\{\{else/.exec(textOf("bao-cao/3-noi-dung/ha-tang")) ?? [];
  const body = sentence.replace(/\{\{> (\S+) ([^}]*)\}\}/g, inPlace);
  const of = (id: string, value: string, unit: string) => figure(id, value, { unit });
  const figures = {
    drainage: of("drainage", "20", "km"),
    "year:drainage": of("year:drainage", "36", "km"),
    "plan:drainage": of("plan:drainage", "60", "km"),
    "drainage-progress": of("drainage-progress", "60", "%"),
  };
  const told = (period: string) => said(body, { figures, period }).replaceAll("\u00A0", " ");
  expect(told("2024-H2")).toBe("Làm được 20 km rãnh thoát nước (từ đầu năm 36 km/60 km, đạt 60% kế hoạch).");
  expect(told("2024-H1")).toBe("Làm được 20 km/60 km rãnh thoát nước (đạt 60% kế hoạch).");
});
