import type { IsoDate } from "../text/iso-date.ts";
import type { Office } from "./office.ts";
import { settingsIn } from "./settings-in.ts";

/** What differs from one office to another; a list is one line of the document per item. */
export interface OfficeAnswers {
  readonly province?: string;
  readonly region?: string;
  readonly place?: string;
  readonly name?: string;
  readonly parent?: readonly string[];
  readonly issuer?: readonly string[];
  readonly symbol?: string;
  readonly addressees?: readonly string[];
  readonly authority?: readonly string[];
  readonly signer?: string;
  readonly recipients?: readonly string[];
}

/** What the model says of a day for the same questions: the office's own keys, and those of its first document type. */
export function officeDefaults(office: Office, day: IsoDate): Required<OfficeAnswers> {
  const [first = ""] = Object.keys(office.documents);
  const settings = settingsIn(office, first, { id: day.slice(0, "2026-01".length) });
  const { province, region, place } = office;
  const { officeName: name, parent, issuer, symbol, addressees, authority, signer, recipients } = settings;
  return { province, region, place, name, parent, issuer, symbol, addressees, authority, signer, recipients };
}

/**
 * The text of `data/office.yaml` with answers in place of the model's values, comments kept. A key that several document
 * types have is replaced wherever it says the same as in the first of them.
 */
export function officeText(model: string, answers: OfficeAnswers): string {
  let text = model;
  for (const [key, answer] of Object.entries(answers) as [string, string | readonly string[]][]) {
    const block = new RegExp(`^( *)${key}:.*(?:\\n\\1 +- .*)*$`, "m").exec(text);
    if (!block) continue;
    const [standing, indent] = block as unknown as [string, string];
    const written = `${indent}${key}:${valueText(answer, indent)}`;
    text = text.split(`${standing}\n`).join(`${written}\n`);
  }
  return text;
}

/** JSON strings are YAML strings too, whatever they hold. */
const valueText = (answer: string | readonly string[], indent: string): string =>
  typeof answer === "string"
    ? ` ${JSON.stringify(answer)}`
    : answer.length === 0
      ? " []"
      : answer.map((line) => `\n${indent}  - ${JSON.stringify(line)}`).join("");
