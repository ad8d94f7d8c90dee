import type { Closing, Letterhead, ReportDocument, Run } from "../domain/document/report-document.ts";
import type { View } from "../domain/document/view.ts";
import { lowerFirst } from "../domain/text/vietnamese.ts";
import type { Composition } from "./core/helper.ts";
import type { DocumentIssue } from "./core/issue.ts";
import { plainRuns, type Surroundings } from "./markdown/runs.ts";
import { type FrontMatter, isDated } from "./template/front-matter.ts";
import type { PaddedText } from "./template/padded-text.ts";

/** In the lines of the settings it stands for the unit that a document is for. */
const TOPIC = "{đơn vị}";

/** What stands around the body; a Word template may print addressees that a named document does not show. */
export function partsAround(
  front: FrontMatter,
  { view, issue, topic }: Composition,
  line: (text: PaddedText) => readonly Run[],
  around: Surroundings,
) {
  const ofTopic = (text: string) => (topic ? text.replaceAll(TOPIC, lowerFirst(topic.unit.name)) : text);
  const settingsLine = (text: string) => plainRuns(ofTopic(text), around);
  const subject = front.subject.map(line);
  const addressees = front.addressees?.map(line) ?? view.settings.addressees.map(settingsLine);
  const opening: ReportDocument["opening"] =
    front.kind === "letter"
      ? { kind: "letter", subject, addressees }
      : { kind: "named", type: front.type, subject, addressees: front.addressees ? addressees : [] };
  return {
    addressees,
    letterhead: letterheadOf(view, issue, settingsLine(view.settings.symbol), isDated(front)),
    opening,
    closing: closingOf(view, view.settings.recipients.map(settingsLine)),
  };
}

/** Who issues: from the office's settings. */
function letterheadOf(
  { office, settings }: View,
  { number, date, isDayKnown }: DocumentIssue,
  symbol: readonly Run[],
  hasPlace: boolean,
): Letterhead {
  const [year, month, day] = date.split("-").map(Number);
  return {
    parent: settings.parent,
    issuer: settings.issuer,
    symbol,
    ...(number === undefined ? {} : { number }),
    place: hasPlace ? office.place : "",
    date: { ...(isDayKnown ? { day: day! } : {}), month: month!, year: year! },
  };
}

/** Who signs and who receives: from the office's settings. */
const closingOf = (
  { settings: { authority, signer, secretary } }: View,
  recipients: readonly (readonly Run[])[],
): Closing => ({
  authority,
  signer,
  ...(secretary ? { secretary } : {}),
  recipients,
});
