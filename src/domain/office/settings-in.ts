import { CannotRun } from "../findings/finding.ts";
import { isCurrent } from "./current.ts";
import type { DocumentSettings, Office, WrittenLine, WrittenSettings, WrittenWords } from "./office.ts";
import type { Period } from "./period.ts";

/** Settings of a document type as they are in a period. Throws `CannotRun` where the period has no words for what must have some. */
export function settingsIn(office: Office, type: string, period: Pick<Period, "id">): DocumentSettings {
  const written = office.documents[type] as WrittenSettings;
  const { since: _, until: __, issuerName, secretary, ...rest } = written;
  const refuse = (key: string): never => {
    throw new CannotRun(`data/office.yaml: mục ${key} không có dòng nào cho kỳ ${period.id}.`);
  };
  const words = (key: string, value: WrittenWords): string => wordsIn(value, period) ?? refuse(key);
  const lines = (key: "issuer" | "authority" | "recipients"): readonly string[] => {
    const current = linesIn(written[key], period);
    return current.length > 0 ? current : refuse(`${key} của ${type}`);
  };
  return {
    ...rest,
    officeName: words("name", office.name),
    ...(issuerName === undefined ? {} : { issuerName: words(`issuerName của ${type}`, issuerName) }),
    symbol: words(`symbol của ${type}`, written.symbol),
    signer: words(`signer của ${type}`, written.signer),
    ...(secretary
      ? {
          secretary: {
            authority: linesIn(secretary.authority, period),
            signer: words(`secretary của ${type}`, secretary.signer),
          },
        }
      : {}),
    parent: linesIn(written.parent, period),
    addressees: linesIn(written.addressees, period),
    issuer: lines("issuer"),
    authority: lines("authority"),
    recipients: lines("recipients"),
  };
}

/** The same as they are now: for what is made without a period. */
export const latestSettings = (office: Office, type: string): DocumentSettings =>
  settingsIn(office, type, { id: "9999-12" });

/** The lines that a period has, in their order. */
const linesIn = (lines: readonly WrittenLine[], period: Pick<Period, "id">): readonly string[] =>
  lines.flatMap((line) => (typeof line === "string" ? [line] : isCurrent(line, period) ? [line.text] : []));

/** The words of a period; the first of several. */
const wordsIn = (words: WrittenWords, period: Pick<Period, "id">): string | undefined =>
  typeof words === "string" ? words : linesIn(words, period)[0];
