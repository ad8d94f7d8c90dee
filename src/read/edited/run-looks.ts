import { merged, NONE, type Properties, toggled } from "../document/properties.ts";
import type { Styles } from "../document/styles.ts";
import type { OpenParagraph } from "./story.ts";
import { HIDING, hasFill, whyUnseen } from "./unseen-looks.ts";

/** Follows the properties of runs as far as they can hide characters; styles are resolved as everywhere (17.7.2). */
export function runLooks(styles: Styles) {
  let direct = new Map<string, string>();
  const known = new Map<string, string | undefined>();
  return {
    run: (): void => {
      if (direct.size > 0) direct = new Map();
    },
    property: (name: string, value: (attribute: string) => string | undefined): void => {
      if (!HIDING.has(name)) return;
      const local = name.slice(2);
      direct.set(`${local}@${local === "shd" ? "fill" : "val"}`, value(local === "shd" ? "fill" : "val") ?? "1");
    },
    /** Why the characters of the run are not seen, if they are not. */
    why: ({ style, shaded }: OpenParagraph, isShaded: boolean): string | undefined => {
      const key = JSON.stringify([style, shaded || isShaded, ...direct]);
      // A copy: what is merged is remembered by its layers, and this one goes on changing.
      if (!known.has(key)) known.set(key, whyOf(styles, style, new Map(direct), shaded || isShaded));
      return known.get(key);
    },
  };
}

function whyOf(styles: Styles, style: string, direct: Properties, isShaded: boolean): string | undefined {
  const paragraph = styles.paragraph(style || undefined);
  const base = merged(styles.defaults.run, paragraph.run);
  const characters = direct.has("rStyle@val") ? styles.characters(direct.get("rStyle@val")) : NONE;
  const all = merged(toggled(base, characters), direct);
  return whyUnseen(all, isShaded || hasFill(paragraph.paragraph));
}
