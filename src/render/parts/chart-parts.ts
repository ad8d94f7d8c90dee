import type { IsoDate } from "../../domain/text/iso-date.ts";
import { canonicalPackage, type Part, textOf } from "../package/canonical-package.ts";

const CHART = /^word\/charts\/[^/]+\.xml$/;
const WORKBOOK = /^word\/embeddings\/.+\.xlsx$/;

/**
 * What the docx library cannot say of charts: their language, a thin edge of the bars, so that a light one shows on
 * white paper, and that every category has its name, clear of bars below zero; and the workbooks of their numbers
 * without the clock.
 */
export const chartParts = <P extends Part>(
  parts: Readonly<Record<string, P>>,
  date: IsoDate,
  language: string,
): Readonly<Record<string, P | string | Uint8Array>> =>
  Object.fromEntries(
    Object.entries(parts).map(([name, part]) => {
      if (CHART.test(name)) return [name, finished(textOf(part), language)];
      return [name, part instanceof Uint8Array && WORKBOOK.test(name) ? canonicalPackage(part, date) : part];
    }),
  );

const EDGE = '<a:ln w="6350"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>';
/** The first line inside a series is that of its bars. */
const SERIES_EDGE = /(<c:ser>(?:(?!<\/c:ser>).)*?<c:spPr>(?:(?!<a:ln>).)*?)<a:ln><a:noFill\/><\/a:ln>/gs;

const finished = (xml: string, language: string): string =>
  xml
    .replaceAll('"en-US"', `"${language}"`)
    .replace(SERIES_EDGE, `$1${EDGE}`)
    .replace('<c:tickLblPos val="nextTo"/>', '<c:tickLblPos val="low"/>')
    .replace("<c:noMultiLvlLbl", '<c:tickLblSkip val="1"/><c:noMultiLvlLbl');
