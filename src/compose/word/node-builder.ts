import { SOFT_SPACE } from "../../domain/word/piece-token.ts";
import type {
  WordBox,
  WordCell,
  WordInline,
  WordMarkup,
  WordNode,
  WordParagraph,
  WordRow,
  WordRun,
  WordTable,
} from "../../domain/word/word-document.ts";
import type { Container, TemplatePiece } from "../../domain/word/word-template.ts";

type Opened = Extract<TemplatePiece, { kind: "open" }>;

interface Level {
  readonly of: Container | "story";
  readonly opened?: Opened;
  readonly content: (WordNode | WordInline | WordRow | WordCell)[];
  /** Lines of a value that repeats its paragraph, at their place. */
  lines?: { readonly at: number; readonly values: readonly (readonly WordRun[])[] };
}

/** Puts nodes together as pieces open and close; pieces come in the order of a template, so they match. */
export interface NodeBuilder {
  readonly add: (node: WordNode | WordInline) => void;
  readonly open: (piece: Opened) => void;
  readonly close: (close: string) => void;
  /** A value of several lines: the paragraph that holds it is repeated. */
  readonly lines: (values: readonly (readonly WordRun[])[]) => void;
  /** A note's paragraphs begin; `take` ends them. */
  readonly beginNote: () => void;
  readonly take: () => readonly WordNode[];
}

export function createNodeBuilder(): NodeBuilder {
  const levels: Level[] = [{ of: "story", content: [] }];
  const here = (): Level => levels.at(-1)!;
  return {
    add: (node) => {
      here().content.push(node);
    },
    open: (opened) => {
      levels.push({ of: opened.of, opened, content: [] });
    },
    close: (close) => {
      const level = levels.pop()!;
      here().content.push(...closed(level, close));
    },
    lines: (values) => {
      const level = here();
      if (level.of === "paragraph" && !level.lines) level.lines = { at: level.content.length, values };
      else level.content.push(...values.flatMap(onNewLine));
    },
    beginNote: () => {
      levels.push({ of: "note", content: [] });
    },
    take: () => {
      const { content } = levels.length > 1 ? levels.pop()! : levels[0]!;
      return content.splice(0) as WordNode[];
    },
  };
}

const onNewLine = (runs: readonly WordRun[], index: number): readonly WordRun[] =>
  index === 0
    ? runs
    : runs.map((one, at) => (at === 0 ? { ...one, run: { ...one.run, text: `\n${one.run.text}` } } : one));

/** Spaces that meet where a block between them printed nothing are one, and none begins or ends the paragraph. */
function singleSpaced(content: readonly WordInline[]): readonly WordInline[] {
  let isSpaced = true;
  const single = content.map((one): WordInline => {
    if (one.kind !== "run") {
      if (one.kind === "box" || /<w:r[\s>]/.test(one.xml)) isSpaced = false;
      return one;
    }
    const { text } = one.run;
    const joined = text.replace(SOFT, SOFT_SPACE);
    const shown = isSpaced && joined.startsWith(SOFT_SPACE) ? joined.slice(1) : joined;
    if (shown !== "" || one.run.footnote !== undefined || one.xml !== undefined)
      isSpaced = shown.endsWith(" ") || shown.endsWith(SOFT_SPACE);
    return shown === text ? one : { ...one, run: { ...one.run, text: shown } };
  });
  const last = single.findLastIndex((one) => one.kind !== "xml" && !(one.kind === "run" && one.run.text === ""));
  return single.map((one, index) => {
    if (one.kind !== "run" || !one.run.text.includes(SOFT_SPACE)) return one;
    const text = index === last && one.run.text.endsWith(SOFT_SPACE) ? one.run.text.slice(0, -1) : one.run.text;
    return { ...one, run: { ...one.run, text: text.replaceAll(SOFT_SPACE, " ") } };
  });
}

const SOFT = new RegExp(`[ ${SOFT_SPACE}]*${SOFT_SPACE}[ ${SOFT_SPACE}]*`, "g");

function closed(
  { of, opened, content, lines }: Level,
  close: string,
): readonly (WordNode | WordInline | WordRow | WordCell)[] {
  const open = opened?.xml ?? "";
  switch (of) {
    case "paragraph": {
      const paragraph = (inline: readonly WordInline[]): WordParagraph => ({
        kind: "paragraph",
        open,
        ...(opened?.marks ? { marks: opened.marks } : {}),
        content: singleSpaced(inline),
        close,
      });
      const inline = content as WordInline[];
      if (!lines) return [paragraph(inline)];
      const { at, values } = lines;
      return values.map((runs) => paragraph([...inline.slice(0, at), ...runs, ...inline.slice(at)]));
    }
    case "table": {
      const rows = content as (WordMarkup | WordRow)[];
      // A table without rows is none.
      return rows.some(({ kind }) => kind === "row") ? [{ kind: "table", open, rows, close } satisfies WordTable] : [];
    }
    case "row":
      return [{ kind: "row", open, cells: content as (WordMarkup | WordCell)[], close }];
    case "cell":
      return [{ kind: "cell", shape: opened?.cell ?? { columns: 1 }, open, nodes: content as WordNode[], close }];
    case "box":
      return [{ kind: "box", open, nodes: content as WordNode[], close } satisfies WordBox];
    default:
      return content;
  }
}
