import { expect, test } from "vitest";
import { figure, format, hole } from "../../support/view.ts";
import { composed, said } from "../composed.ts";

const NBSP = "\u00A0";

test("a figure prints in the form of its indicator and carries its source", () => {
  const people = figure("people", 1080);
  const document = composed('Có {{num "people"}} người.', { figures: { people } });
  expect(document.body).toEqual([
    { kind: "paragraph", runs: [{ text: "Có " }, { text: "1.080", origin: 0 }, { text: " người." }] },
  ]);
  expect(document.origins).toEqual([{ kind: "figure", figure: people }]);
});

test("number and unit do not part, the sign % is joined", () => {
  const figures = {
    roads: figure("roads", "22.6", { unit: "km" }),
    done: figure("done", "5.2286", { unit: "%", format: format({ decimals: 1 }) }),
  };
  expect(said('{{qty "roads"}} (đạt {{share "done"}})', { figures })).toBe(`22,6${NBSP}km (đạt 5,2%)`);
  expect(said('{{qty "roads" unit="ki-lô-mét"}}', { figures })).toBe(`22,6${NBSP}ki-lô-mét`);
});

test("a reported qualifier stands before the number, unless the template drops it", () => {
  const figures = { news: figure("news", 600, { qualifier: "gần" }) };
  expect(said('{{num "news"}}', { figures })).toBe("gần 600");
  expect(said('{{num "news" qualifier=false}}', { figures })).toBe("600");
});

test("zero prints as the template's words, with its source all the same", () => {
  const zero = figure("wards", 0);
  const document = composed('Đến nay {{num "wards" zero="chưa có"}} phường.', { figures: { wards: zero } });
  expect(document.body[0]).toMatchObject({
    runs: [{ text: "Đến nay " }, { text: "chưa có", origin: 0 }, { text: " phường." }],
  });
});

test("pad=true prints a count in two digits", () => {
  expect(said('{{num "x" pad=true}}', { figures: { x: figure("x", 4) } })).toBe("04");
});

test("a ratio prints two numbers, each with its source, and a unit with unit=true", () => {
  const figures = { a: figure("a", "15.78", { unit: "km" }), "plan:a": figure("plan:a", "301.8", { unit: "km" }) };
  const document = composed('{{ratio "a" "plan:a" unit=true}}', { figures });
  expect(document.body[0]).toEqual({
    kind: "paragraph",
    runs: [{ text: `15,78${NBSP}km`, origin: 0 }, { text: "/" }, { text: `301,8${NBSP}km`, origin: 1 }],
  });
  expect(said('{{ratio "a" "plan:a"}}', { figures })).toBe("15,78/301,8");
});

test("a range prints its unit once; equal ends print one number", () => {
  const figures = {
    from: figure("from", 5800, { unit: "đồng/kg" }),
    to: figure("to", 6300, { unit: "đồng/kg" }),
    low: figure("low", 50, { unit: "%" }),
    high: figure("high", 55, { unit: "%" }),
  };
  expect(said('{{range "from" "to"}}', { figures })).toBe(`5.800-6.300${NBSP}đồng/kg`);
  expect(said('{{range "low" "high"}}', { figures })).toBe("50-55%");
  expect(said('{{range "low" "low"}}', { figures })).toBe("50%");
  const about = {
    a: figure("a", 45, { unit: "%", qualifier: "khoảng" }),
    b: figure("b", 50, { unit: "%", qualifier: "khoảng" }),
  };
  expect(said('{{range "a" "b"}}; {{range "a" "b" qualifier=false}}', { figures: about })).toBe(
    "khoảng 45-50%; 45-50%",
  );
});

test("rise or fall is chosen by sign, the number prints without it", () => {
  const source = '{{change "d" up="tăng" down="giảm" same="không đổi"}}';
  const of = (value: string) => said(source, { figures: { d: figure("d", value, { unit: "tạ/ha" }) } });
  expect(of("1.58")).toBe(`tăng 1,58${NBSP}tạ/ha`);
  expect(of("-2")).toBe(`giảm 2${NBSP}tạ/ha`);
  expect(of("0")).toBe("không đổi");
});

test("of takes the figure of a district, by id or by the unit of the row", () => {
  const figures = { "x@443": figure("x", 8) };
  expect(said('{{num "x" of="443"}}', { figures })).toBe("8");
  expect(said('{{#with (unit "443")}}{{label}}: {{num "x" of=this}}{{/with}}', { figures })).toBe("Can Lộc: 8");
});

test("a required threshold comes from the criteria set", () => {
  const figures = { "threshold:bo/5.1": figure("t", 55, { unit: "%" }) };
  expect(said('tối thiểu {{qty (threshold "bo" "5.1")}}', { figures })).toBe("tối thiểu 55%");
});

test("comparing figures chooses the sentence to print; a missing one is told, not taken for 0", () => {
  const source = '{{#if (gt "a" "b")}}hơn{{else}}không hơn{{/if}}';
  expect(said(source, { figures: { a: figure("a", 2), b: figure("b", 1) } })).toBe("hơn");
  expect(said('{{#if (lte "a" 2)}}đủ{{/if}}', { figures: { a: figure("a", 2) } })).toBe("đủ");
  expect(() => said(source, { figures: { a: figure("a", 2), b: hole("b", "D7") } })).toThrow("ô để trống");
  expect(said('{{#if (present "a")}}có{{else}}trống{{/if}}', { figures: { a: hole("a", "D7") } })).toBe("trống");
});
