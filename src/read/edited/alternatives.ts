import { FOREIGN, wordPrefix } from "../../wordml/namespaces.ts";

/**
 * Which branch of alternative contents Word shows: the first choice whose namespaces it understands, else the fallback
 * (ISO/IEC 29500-3, 7.5–7.7). The others, and elements of namespaces that Word passes over, are shown by other programs.
 */
export function alternatives(xml: string) {
  const contents: { chosen: boolean }[] = [];
  const branches: boolean[] = [];
  let others = 0;
  const enter = (isOther: boolean): boolean => {
    branches.push(isOther);
    if (isOther) others += 1;
    return isOther && others === 1;
  };
  return {
    isOther: (): boolean => others > 0,
    /** Whether what others show begins here. */
    open: (name: string, value: (attribute: string) => string | undefined): boolean => {
      if (name === "mc:AlternateContent") contents.push({ chosen: false });
      const content = contents.at(-1);
      if (name === "mc:Choice" && content) {
        const isChosen = !content.chosen && understands(xml, value("Requires") ?? "");
        content.chosen ||= isChosen;
        return enter(!isChosen);
      }
      if (name === "mc:Fallback") return enter(content?.chosen ?? false);
      return name.startsWith(`${FOREIGN}:`) ? enter(true) : false;
    },
    /** Whether it ends here. */
    close: (name: string): boolean => {
      if (name === "mc:AlternateContent") contents.pop();
      if (name !== "mc:Choice" && name !== "mc:Fallback" && !name.startsWith(`${FOREIGN}:`)) return false;
      const isOther = branches.pop() ?? false;
      if (isOther) others -= 1;
      return isOther && others === 0;
    },
  };
}

/** Whether Word knows the namespaces of all these prefixes. */
const understands = (xml: string, requires: string): boolean =>
  requires
    .split(/\s+/)
    .filter((prefix) => prefix !== "")
    .every((prefix) => {
      const at = xml.indexOf(`xmlns:${prefix}=`);
      const [, namespace] = at < 0 ? [] : (/^[^"']*["']([^"']*)/.exec(xml.slice(at, at + 300)) ?? []);
      return namespace === undefined || wordPrefix(namespace) !== FOREIGN;
    });
