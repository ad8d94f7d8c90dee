import type { Topic } from "../../../../domain/document/view.ts";
import { CannotRun } from "../../../../domain/findings/finding.ts";
import type { UnitRegister } from "../../../../domain/units/unit.ts";
import { findUnit } from "../../judging/find-unit.ts";

/** Which of the documents that a type has for each unit or row are made. */
export interface TopicChoice {
  /** Names or codes of units; all of them without it. */
  readonly units?: readonly string[];
  /** The name of one topic: the very document that was made before. */
  readonly topic?: string;
}

/**
 * The topics that were chosen, in their order. Throws `CannotRun` for a unit that nobody knows, and for one of which the
 * type makes no document.
 */
export function chosenTopics(
  topics: readonly Topic[],
  { units, topic }: TopicChoice,
  type: string,
  register: UnitRegister,
): readonly Topic[] {
  if (topic !== undefined) {
    const chosen = topics.filter(({ name }) => name === topic);
    if (chosen.length > 0) return chosen;
    throw new CannotRun(`Văn bản "${type}" nay không còn lập cho "${topic}" (mục each, where trong data/office.yaml).`);
  }
  if (units === undefined) return topics;
  const codes = new Set(units.map((text) => codeOf(text, topics, type, register)));
  return topics.filter(({ unit }) => codes.has(unit.code));
}

function codeOf(text: string, topics: readonly Topic[], type: string, register: UnitRegister): string {
  const own = new Set(topics.map(({ unit }) => unit.code));
  const levels = new Set(topics.map(({ unit }) => unit.level));
  const { unit } = findUnit(register, text, levels.size === 1 ? [...levels][0] : undefined);
  if (own.has(unit.code)) return unit.code;
  throw new CannotRun(
    `Văn bản "${type}" không lập cho ${unit.name} ở kỳ này (mục each, where trong data/office.yaml).`,
  );
}
