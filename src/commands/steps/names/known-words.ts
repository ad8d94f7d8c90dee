import { HELPERS } from "../../../compose/helpers/all.ts";
import { BLOCKS } from "../../../compose/template/template-source.ts";
import type { LegalRegister } from "../../../domain/criteria/legal.ts";
import type { HelperCatalogue } from "../../../domain/document/helper-page.ts";
import type { KnownName } from "../../../domain/document/known-name.ts";
import type { Unit } from "../../../domain/units/unit.ts";

/** The words of the template language, and what officers' texts may quote in braces. */
export const knownWords = ({ helpers, quotes }: HelperCatalogue): readonly KnownName[] => [
  ...helpers
    .filter(({ id }) => HELPERS.has(id) || BLOCKS.includes(id))
    .map(({ id, group, what, write, options }): KnownName => {
      const own = Object.keys(HELPERS.get(id)?.options ?? {});
      return {
        kind: "helper",
        id,
        name: what,
        facts: [`nhóm “${group}”`],
        template: [write],
        narrative: [],
        words: own.map((option) => [option, options[option] ?? ""]),
      };
    }),
  ...quotes.map(
    ({ write, what }): KnownName => ({
      kind: "quote",
      id: write.slice(1, -1),
      name: what,
      facts: [],
      template: [],
      narrative: [write],
      words: [],
    }),
  ),
];

/** Documents that may be cited, and official names with a numeral. */
export const knownCitations = ({ documents, names }: LegalRegister): readonly KnownName[] => [
  ...[...documents.values()].map(
    ({ number, type, title, issuer }): KnownName => ({
      kind: "document",
      id: number,
      name: title ?? type,
      facts: [[type, ...(issuer ? [`của ${issuer}`] : [])].join(" ")],
      template: [`{{cite "${number}"}}`],
      narrative: [`{vb ${number}}`],
      words: [],
    }),
  ),
  ...names.map(
    ({ name, source }): KnownName => ({
      kind: "officialName",
      id: name,
      name,
      facts: [source],
      template: [`{{name "${name}"}}`],
      narrative: [`{tên ${name}}`],
      words: [],
    }),
  ),
];

export const knownUnits = (units: readonly Unit[]): readonly KnownName[] =>
  units.map(
    ({ code, name, parent, level }): KnownName => ({
      kind: "unit",
      id: code,
      name,
      facts: level === "commune" && parent ? [units.find((one) => one.code === parent)?.name ?? ""] : [],
      template: [`of="${code}"`, `(unit "${code}")`],
      narrative: [],
      words: [],
    }),
  );
