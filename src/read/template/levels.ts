import type { FindingWords } from "../../domain/findings/finding.ts";
import type { WordPlace } from "../../domain/word/word-template.ts";
import type { FoundTag } from "./tags.ts";
import type { TemplateComplaint } from "./template-complaint.ts";

/** What a tag of a block takes: its paragraph in a container, its row of a table, or a place inside a paragraph. */
export interface Level {
  readonly kind: "paragraph" | "row" | "inline";
  /** The container, table or paragraph. */
  readonly of: object;
}

const NAMES: Readonly<Record<Level["kind"], string>> = {
  paragraph: "một mình một đoạn",
  row: "một mình một dòng bảng",
  inline: "giữa đoạn",
};

/** Holds tags of blocks to one level; told in the order of the file. */
export interface Levels {
  readonly meet: (tag: FoundTag, level: Level, place: WordPlace) => void;
  /** What is still open. */
  readonly end: () => void;
}

/** A block that is open. */
interface Begun {
  readonly tag: FoundTag;
  readonly level: Level;
  readonly place: WordPlace;
  /** Its other end was found at another level already. */
  told?: true;
}

export function createLevels(complain: TemplateComplaint): Levels {
  const open: Begun[] = [];
  /** An else without its block was told: the close after it is of the same. */
  let elseTold = false;
  const meet: Levels["meet"] = (tag, level, place) => {
    if (tag.kind === "open") {
      open.push({ tag, level, place });
      return;
    }
    const begun = open.at(-1);
    if (!begun) {
      const isTold = tag.kind === "close" && elseTold;
      elseTold = tag.kind === "else";
      if (!isTold) complain("template/word-block", place, tag, unopened(tag));
      return;
    }
    if (tag.kind === "close") open.pop();
    if (tag.kind === "close" && tag.name !== begun.tag.name)
      complain("template/word-block", place, tag, otherBlock(tag, begun));
    else if (!begun.told && (begun.level.kind !== level.kind || begun.level.of !== level.of)) {
      begun.told = true;
      complain("template/word-block", place, tag, otherLevel(tag, level, begun));
    }
  };
  const end = (): void => {
    elseTold = false;
    for (const { tag, place } of open.splice(0)) {
      complain("template/word-block", place, tag, {
        found: `khối ${tag.text} chưa đóng trong phần này`,
        expected: `{{/${tag.name}}} cùng mức với thẻ mở`,
      });
    }
  };
  return { meet, end };
}

const unopened = ({ text }: FoundTag): FindingWords => ({
  found: `${text} không có thẻ mở {{#…}} trước nó trong phần này`,
  expected: "mỗi khối có thẻ mở và thẻ đóng",
});

const otherBlock = ({ text }: FoundTag, begun: Begun): FindingWords => ({
  found: `${text} đóng khối ${begun.tag.text} mở ở ${begun.place.passage}`,
  expected: `{{/${begun.tag.name}}}`,
});

const otherLevel = ({ text }: FoundTag, { kind }: Level, begun: Begun): FindingWords => ({
  found: `${text} đứng ${NAMES[kind]}, còn ${begun.tag.text} đứng ${NAMES[begun.level.kind]} ở ${begun.place.passage}`,
  expected:
    "thẻ mở và thẻ đóng của một khối cùng một mức, cùng một chỗ: cùng đoạn, hoặc mỗi thẻ một đoạn của cùng một ô hay phần, hoặc mỗi thẻ một dòng của cùng một bảng",
  fix: "để lặp hay bỏ dòng bảng, đặt mỗi thẻ một mình trong một dòng riêng của bảng ấy",
});
