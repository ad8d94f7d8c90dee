import { charactersOf, type XmlToken, xmlTokens } from "../opc/xml-tokens.ts";
import { wordPrefix } from "./namespaces.ts";

/** An element of a part, or characters (no name), with its offsets in the text of the part. */
export interface PartNode {
  /** By agreed prefix: `w:p`. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Where the opening tag ends and the closing one begins; both `to` of an empty element. */
  readonly inside: { readonly from: number; readonly to: number };
  readonly children: readonly PartNode[];
  /** Characters of a text. */
  readonly text?: string;
}

type Growing = { -readonly [Key in keyof PartNode]: Key extends "children" ? Growing[] : PartNode[Key] };

/**
 * A part as a tree that knows where each element stands: whoever writes the part anew copies what stays, character by
 * character. Throws `MalformedXml` as `xmlTokens` does.
 */
export function partTree(xml: string): PartNode {
  const outside: Growing = { name: "", from: 0, to: xml.length, inside: { from: 0, to: xml.length }, children: [] };
  const open = [outside];
  for (const token of xmlTokens(xml, wordPrefix)) {
    const parent = open.at(-1)!;
    if (token.kind === "close") {
      parent.inside = { ...parent.inside, to: token.from };
      parent.to = token.to;
      open.pop();
      continue;
    }
    const node = nodeOf(xml, token);
    parent.children.push(node);
    if (token.kind === "open") open.push(node);
  }
  return outside.children.find(({ name }) => name !== "") ?? outside;
}

function nodeOf(xml: string, token: XmlToken): Growing {
  const { kind, name, from, to } = token;
  const node: Growing = { name, from, to, inside: { from: to, to }, children: [] };
  if (kind === "text" || kind === "cdata") node.text = charactersOf(xml, token);
  return node;
}

/** The first child of that name. */
export const childNamed = (node: PartNode | undefined, name: string): PartNode | undefined =>
  node?.children.find((child) => child.name === name);

/** Whether an element of one of the names stands anywhere inside. */
export const holds = (node: PartNode, names: ReadonlySet<string>): boolean =>
  node.children.some((child) => names.has(child.name) || holds(child, names));
