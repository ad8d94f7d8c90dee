import { isOn, numberOf, type Properties } from "../document/properties.ts";

/** Type below this is a line of dust, half-points. */
const SMALLEST = 4;

/**
 * Why characters with these properties are not read by anybody, in Vietnamese; nothing when they are. White letters are
 * seen where something stands behind them.
 */
export function whyUnseen(all: Properties, isShaded: boolean): string | undefined {
  const is = (name: string): boolean => isOn(all.get(`${name}@val`));
  if (is("vanish") || is("specVanish")) return "chữ ẩn";
  if (is("strike") || is("dstrike")) return "chữ bị gạch ngang";
  if ((numberOf(all, "sz@val") ?? SMALLEST + 1) <= SMALLEST) return "cỡ chữ quá nhỏ";
  const [, red, green, blue] = /^([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(all.get("color@val") ?? "") ?? [];
  const isWhite = [red, green, blue].every((part) => part !== undefined && Number.parseInt(part, 16) >= NEARLY_WHITE);
  return isWhite && !isShaded && !is("highlight") && !hasFill(all) ? "chữ trắng" : undefined;
}

const NEARLY_WHITE = 0xf4;

export const hasFill = (all: Properties): boolean => isFill(all.get("shd@fill"));

/** Shading (17.3.5) that is a colour. */
export const isFill = (fill: string | undefined): boolean =>
  fill !== undefined && !/^(auto|none|ffffff)$/i.test(fill) && fill !== "";

/** Properties of a run that can hide its characters, by the names of their elements. */
export const HIDING: ReadonlySet<string> = new Set(
  "vanish specVanish strike dstrike sz color shd highlight rStyle".split(" ").map((name) => `w:${name}`),
);
