// exceljs types its document model only; these are the XML readers below it.

declare module "exceljs/lib/utils/parse-sax.js" {
  interface OpenTag {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string | undefined>>;
  }
  type SaxEvent =
    | { readonly eventType: "opentag"; readonly value: OpenTag }
    | { readonly eventType: "closetag"; readonly value: OpenTag }
    | { readonly eventType: "text"; readonly value: string };
  /** Throws on XML that is not well-formed; does not notice a missing end. */
  const parseSax: (chunks: Iterable<string>) => AsyncGenerator<readonly SaxEvent[], void>;

  export type { OpenTag };
  export default parseSax;
}

declare module "exceljs/lib/xlsx/xform/strings/shared-string-xform.js" {
  import type { OpenTag } from "exceljs/lib/utils/parse-sax.js";
  /** Plain text, runs of rich text, or an empty object for an empty item. */
  export type SharedString = string | { readonly richText?: readonly RichTextRun[] };
  export interface RichTextRun {
    readonly text?: string;
    readonly font?: { readonly name?: string };
  }
  export default class SharedStringXform {
    model: SharedString;
    parseOpen(node: OpenTag): boolean;
    parseText(text: string): void;
    parseClose(name: string): boolean;
  }
}

declare module "exceljs/lib/xlsx/xform/sheet/cell-xform.js" {
  import type { OpenTag } from "exceljs/lib/utils/parse-sax.js";
  import type { RichTextRun } from "exceljs/lib/xlsx/xform/strings/shared-string-xform.js";
  /** What stands between `<c>` and `</c>`, before exceljs interprets it. */
  export interface CellModel {
    readonly address?: string;
    readonly styleId?: number;
    readonly value?: string | { readonly richText: readonly RichTextRun[] };
    readonly formula?: string;
    readonly shareType?: string;
    /** Group of a shared formula. */
    readonly si?: string;
  }
  export default class CellXform {
    model: CellModel;
    parseOpen(node: OpenTag): boolean;
    parseText(text: string): void;
    parseClose(name: string): boolean;
  }
}

declare module "exceljs/lib/utils/shared-formula.js" {
  const sharedFormula: { slideFormula(formula: string, from: string, to: string): string };
  export default sharedFormula;
}
