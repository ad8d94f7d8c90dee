/** A readable place, independent of pages: "Phần A.I.1.3, đoạn 2", "Phụ lục I, bảng 1, dòng 3, cột 4", "Chú thích 7". */
export interface DocumentPlaces {
  /** The label is what is printed: "A.", "1.1.", "a)". */
  readonly heading: (level: number, label: string) => string;
  /** The next paragraph with text, outside tables. */
  readonly paragraph: () => string;
  readonly table: () => void;
  /** 1-based; cells that continue the one above are not counted. */
  readonly cell: (row: number, column: number) => string;
  readonly annex: (label: string) => string;
}

/** Counts through a document in reading order; the composed and the edited document must name a place alike. */
export function createPlaces(): DocumentPlaces {
  let area = "Phần đầu";
  let labels: { readonly level: number; readonly label: string }[] = [];
  let paragraphs = 0;
  let tables = 0;
  const restart = (): void => {
    paragraphs = 0;
    tables = 0;
  };
  const where = (): string => {
    const path = labels.reduce<string[]>((steps, { label }) => {
      // "1.3.1" says "1.3" and "1" itself.
      const kept = steps.filter((step) => !label.startsWith(`${step}.`));
      return [...kept, label];
    }, []);
    const section = path.length === 0 ? "" : `Phần ${path.join(".")}`;
    if (area === "Phần đầu") return section === "" ? area : section;
    return section === "" ? area : `${area}, ${section.replace("Phần", "phần")}`;
  };
  return {
    heading: (level, label) => {
      labels = [...labels.filter((one) => one.level < level), { level, label: label.replace(/[.)]+$/, "") }];
      restart();
      return where();
    },
    paragraph: () => {
      paragraphs += 1;
      return `${where()}, đoạn ${paragraphs}`;
    },
    table: () => {
      tables += 1;
    },
    cell: (row, column) => `${where()}, bảng ${tables}, dòng ${row}, cột ${column}`,
    annex: (label) => {
      area = label;
      labels = [];
      restart();
      return area;
    },
  };
}

export const notePlace = (position: number): string => `Chú thích ${position}`;
