import type { TemplateSource } from "../compose/template/template-source.ts";
import { nameOfSet, type SetTimes, setInForce } from "../domain/criteria/sets-in-force.ts";
import type { IsoDate } from "../domain/text/iso-date.ts";
import { once } from "../read/workspace/once.ts";

export const PARTIALS = "templates/partials";
const ENDING = ".md.hbs";

type Partials = TemplateSource["partials"];

/** The parts that templates may include, by name; each is read when its text is looked at. */
export const partialsIn = (names: readonly string[], text: (file: string) => string): Partials =>
  new Map(
    names.map((name) => {
      const file = `${PARTIALS}/${name}`;
      const trimmed = once(() => text(file).trimEnd());
      const partial = {
        file,
        get text() {
          return trimmed();
        },
      };
      return [name.slice(0, -ENDING.length), partial];
    }),
  );

/**
 * The partials with those of the sets in force: `huyen-ntm/ton-tai` is the file of the folder that is called after the set
 * of that name in force on the day, `huyen-ntm-2021-2025/ton-tai`. Where that set has none, or none is in force, it says
 * nothing. Sets are looked up when such a partial is looked at.
 */
export function withSetPartials(
  partials: Partials,
  ids: readonly string[],
  sets: (names: readonly string[]) => readonly SetTimes[],
  day: IsoDate,
): Partials {
  const ofSets = [...partials.keys()].flatMap((name) => {
    const id = name.slice(0, name.indexOf("/"));
    return ids.includes(id) ? [[id, name.slice(id.length + 1)] as const] : [];
  });
  const aliases = ofSets.map(([id, rest]) => {
    const name = nameOfSet(id);
    const chosen = once(() => partials.get(`${setInForce(sets([name]), name, day)?.id}/${rest}`));
    const partial = {
      get file() {
        return (chosen() ?? partials.get(`${id}/${rest}`)!).file;
      },
      get text() {
        return chosen()?.text ?? "";
      },
    };
    return [`${name}/${rest}`, partial] as const;
  });
  return new Map([...partials, ...aliases]);
}
