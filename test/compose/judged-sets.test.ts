import { expect, test } from "vitest";
import { judgedSetsIn } from "../../src/compose/judged-sets.ts";

test("sets of which a text prints how units stand, not those of which it cites the law alone", () => {
  expect(
    judgedSetsIn([
      '{{criteriaTable "xa-ntm" (communes type="commune")}} {{#if (assessed "do-thi-van-minh" verdict="notMet")}}…{{/if}}',
      '{{share (threshold "huyen-ntm" "P2")}} {{#if (inForce "tinh-ntm")}}{{criteriaCount "xa-ntm" verdict="met"}}{{/if}}',
    ]),
  ).toEqual(["xa-ntm", "do-thi-van-minh"]);
  expect(judgedSetsIn(['- {{> xet-tieu-chi set="huyen-ntm" of=unit}}{{> ket-qua plan="plan:drainage"}}'])).toEqual([
    "huyen-ntm",
  ]);
  expect(judgedSetsIn([])).toEqual([]);
});

test("sets that a partial is called with: the partial may print how units stand to them", () => {
  const texts = ['{{> ket-qua/theo-bo set="huyen-ntm"}}', "{{#if (gt (criteriaNumber 'xa-ntm' of=unit) 0)}}…{{/if}}"];
  expect(judgedSetsIn(texts)).toEqual(["xa-ntm", "huyen-ntm"]);
});
