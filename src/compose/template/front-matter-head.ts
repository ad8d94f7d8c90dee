import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException } from "js-yaml";
import type { FindingWords } from "../../domain/findings/finding.ts";

/** One line of text in the head of a template, by offsets into the head, without quotes. */
export interface HeadValue {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A key of the head with its line, or its list of lines. */
export interface HeadEntry {
  readonly key: string;
  readonly at: number;
  readonly valueAt: number;
  readonly isList: boolean;
  readonly values: readonly HeadValue[];
}

const BROKEN: FindingWords = {
  found: "không đọc được dòng này",
  expected: "mục, dấu hai chấm và chữ",
  fix: 'dòng có "{{", ": " hoặc dấu nháy thì đặt cả dòng trong nháy đơn',
};

/** Tells what is wrong at an offset into the head. */
export type Complain = (position: number, words: FindingWords) => void;

/** Reads the YAML of a head: keys with a line or a list of lines. Anything else is complained about and left out. */
export function readHead(yaml: string, complain: Complain): readonly HeadEntry[] {
  const events = eventsOf(yaml, complain);
  const entries: HeadEntry[] = [];
  if (events[1]?.type !== EVENT_ID.MAPPING) return entries;
  let next = 2;
  while (events[next] && events[next]!.type !== EVENT_ID.POP) {
    const key = scalarOf(yaml, events[next]!);
    const value = events[next + 1]!;
    const isList = value.type === EVENT_ID.SEQUENCE;
    const end = endOf(events, next + 1);
    const items = events.slice(next + 1, end).filter((event) => !isList || event !== value);
    const values: HeadValue[] = [];
    for (const event of items) {
      const item = scalarOf(yaml, event);
      if (item) values.push(item);
      else if (isList && event.type !== EVENT_ID.POP)
        complain(positionOf(event), {
          found: `một dòng của "${key?.text}" không phải là chữ`,
          expected: "mỗi dòng là chữ",
        });
    }
    if (key) entries.push({ key: key.text, at: key.start, valueAt: positionOf(value), isList, values });
    next = end;
  }
  return entries;
}

function eventsOf(yaml: string, complain: Complain): readonly Event[] {
  try {
    return parseEvents(yaml, {});
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    complain(error.mark?.position ?? 0, BROKEN);
    return [];
  }
}

/** A key without a value is an empty plain scalar: nothing; `""` is an empty line. */
const scalarOf = (yaml: string, event: Event): HeadValue | undefined =>
  event.type === EVENT_ID.SCALAR && (event.valueEnd > event.valueStart || event.style !== SCALAR_STYLE.PLAIN)
    ? { text: getScalarValue(yaml, event), start: event.valueStart, end: event.valueEnd }
    : undefined;

/** Index after the node that begins at `at`. */
function endOf(events: readonly Event[], at: number): number {
  let depth = 0;
  for (let index = at; index < events.length; index += 1) {
    const { type } = events[index]!;
    if (type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING) depth += 1;
    if (type === EVENT_ID.POP) depth -= 1;
    if (depth === 0) return index + 1;
  }
  return events.length;
}

const positionOf = (event: Event): number =>
  "valueStart" in event ? event.valueStart : "start" in event ? event.start : 0;
