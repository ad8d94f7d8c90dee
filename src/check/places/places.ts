import type {
  CheckedBlock,
  CheckedDocument,
  CheckedParagraph,
  CheckedTable,
} from "../../domain/checking/checked-document.ts";
import type { ParagraphPlace } from "../../domain/findings/text-place.ts";
import { pathText, type Step, stepOf, withStep } from "./heading-path.ts";

const ANNEX = /^\s*(phụ lục(?:\s+(?:[IVX]+|\d+))?)\s*(?:[.:].*)?$/iu;
const RECIPIENTS = /^\s*Nơi nhận\s*:?/u;
const AUTHORITY = /^\s*(?:TM|KT|TL|TUQ|Q)\.\s?\p{Lu}/u;
/** A line of the letterhead or a title is shorter. */
const SENTENCE = 80;

/** Where the walk through a document stands. */
interface Walk {
  readonly places: Map<string, string>;
  annex: string;
  path: readonly Step[];
  zone: "head" | "body" | "recipients" | "signature";
  paragraphs: number;
  tables: number;
}

const keyOf = ({ part, index }: ParagraphPlace): string => `${part}#${index}`;

/**
 * Readable places of paragraphs that hold on every page and in every word processor: "Phần B.I, đoạn 3",
 * "Phụ lục II, bảng 1, dòng 4", "chú thích 5", "phần đầu", "nơi nhận".
 */
export function placesOf(document: CheckedDocument): (place: ParagraphPlace) => string {
  const walk: Walk = { places: new Map(), annex: "", path: [], zone: "head", paragraphs: 0, tables: 0 };
  for (const section of document.sections) {
    for (const header of Object.values(section.headers)) for (const one of header) name(walk, one, "đầu trang");
    walkBlocks(walk, section.blocks, false);
  }
  for (const [index, [id, bodies]] of [...document.footnotes].entries()) {
    const number = document.kind === "text" && /^\d+$/.test(id) ? id : index + 1;
    for (const body of bodies) name(walk, body, `chú thích ${number}`);
  }
  return (place) => walk.places.get(keyOf(place)) ?? "trong văn bản";
}

function name(walk: Walk, paragraph: CheckedParagraph, words: string): void {
  walk.places.set(keyOf(paragraph.place), words);
  for (const box of paragraph.boxes) name(walk, box, words);
}

function walkBlocks(walk: Walk, blocks: readonly CheckedBlock[], inLayout: boolean): void {
  for (const block of blocks) {
    if (block.kind === "paragraph") walkParagraph(walk, block, inLayout);
    else if (block.bordered) walkTable(walk, block);
    // Letterhead and signature stand in tables without lines.
    else for (const row of block.rows) for (const cell of row.cells) walkBlocks(walk, cell.blocks, true);
  }
}

function walkParagraph(walk: Walk, paragraph: CheckedParagraph, inLayout: boolean): void {
  const { text } = paragraph;
  const annex = ANNEX.exec(paragraph.label === undefined ? text : `${paragraph.label} ${text}`)?.[1];
  const step = inLayout ? undefined : headingStep(paragraph);
  if (annex !== undefined && text.length < SENTENCE) {
    const label =
      annex.slice(0, 1).toUpperCase() +
      annex
        .slice(1)
        .toLowerCase()
        .replace(/\s+\S+$/u, (number) => number.toUpperCase());
    const isNumbered = /\s\S+\s\S+$/u.test(annex);
    Object.assign(walk, { annex: isNumbered ? label : "Phụ lục", path: [], zone: "body", paragraphs: 0, tables: 0 });
  } else if (RECIPIENTS.test(text)) walk.zone = "recipients";
  else if (AUTHORITY.test(text)) walk.zone = "signature";
  else if (walk.zone === "recipients" && paragraph.label === undefined && /^\s*[^\s\-+]/u.test(text)) {
    walk.zone = "signature";
  } else if (step && (walk.zone === "head" || walk.zone === "body")) {
    Object.assign(walk, { path: withStep(walk.path, step), zone: "body", paragraphs: 0, tables: 0 });
  } else if (!inLayout && text.trim() !== "" && counts(walk, text)) walk.paragraphs += 1;
  name(walk, paragraph, wordsFor(walk, inLayout));
}

/** The lines of the letterhead and the titles are not counted as paragraphs of the text. */
const counts = (walk: Walk, text: string): boolean =>
  walk.zone === "body" || (walk.zone === "head" && text.length >= SENTENCE && text !== text.toUpperCase());

function wordsFor(walk: Walk, inLayout: boolean): string {
  if (walk.zone === "recipients") return "nơi nhận";
  if (walk.zone === "signature") return "phần ký";
  const area = [walk.annex, pathText(walk.path)].filter((part) => part !== "");
  if (walk.paragraphs === 0) return area.length === 0 ? "phần đầu" : area.join(", ");
  if (inLayout && area.length === 0) return "phần đầu";
  return [...area, area.length === 0 ? `phần mở đầu, đoạn ${walk.paragraphs}` : `đoạn ${walk.paragraphs}`].join(", ");
}

/** A heading by its number, or an unnumbered one by its title. */
function headingStep(paragraph: CheckedParagraph): Step | undefined {
  const step = stepOf(paragraph.text, paragraph.label);
  const depth = paragraph.heading ?? paragraph.look.outline ?? /^heading (\d)$/i.exec(paragraph.style)?.[1];
  if (step || depth === undefined) return step;
  const title = paragraph.text.trim();
  return { rank: Number(depth), label: `“${title.length > 40 ? `${title.slice(0, 39)}…` : title}”` };
}

function walkTable(walk: Walk, table: CheckedTable): void {
  walk.tables += 1;
  const area = [walk.annex, pathText(walk.path), `bảng ${walk.tables}`].filter((part) => part !== "").join(", ");
  let rows = 0;
  for (const row of table.rows) {
    if (!row.head) rows += 1;
    const words = row.head ? `${area}, dòng đầu bảng` : `${area}, dòng ${rows}`;
    const nameAll = (blocks: readonly CheckedBlock[]): void => {
      for (const block of blocks) {
        if (block.kind === "paragraph") name(walk, block, words);
        else for (const inner of block.rows) for (const cell of inner.cells) nameAll(cell.blocks);
      }
    };
    for (const cell of row.cells) nameAll(cell.blocks);
  }
}
