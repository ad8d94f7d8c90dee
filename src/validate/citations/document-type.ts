import type { DocumentType } from "../../domain/checking/layout-law.ts";
import type { DocumentSymbol } from "../../domain/text/document-symbol.ts";

/** What a document is called whose symbol does not say it, as the register calls them: Văn bản số 1525/UBND-NL5. */
const PLAIN = "Văn bản";

/** Name of the type that a symbol begins with: Quyết định for 149/QĐ-TTg. `undefined` where it does not tell. */
export const typeInSymbol = (
  { groups: [first, ...others] }: DocumentSymbol,
  types: readonly DocumentType[],
): string | undefined => (others.length === 0 ? undefined : types.find(({ symbol }) => symbol === first)?.name);

/** The same, with a general word for what the symbol does not tell. */
export const typeNamed = (symbol: DocumentSymbol, types: readonly DocumentType[]): string =>
  typeInSymbol(symbol, types) ?? PLAIN;
