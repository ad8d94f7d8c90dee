import type { MadeTemplate } from "./template-source.ts";

const codes = new WeakMap<hbs.AST.Program, string>();

/** The tree of a text that was compiled before. */
export function keptTree({ tree, code }: MadeTemplate): hbs.AST.Program {
  codes.set(tree, code);
  return tree;
}

/** The code that was kept with a tree. */
export const keptCode = (tree: hbs.AST.Program): string | undefined => codes.get(tree);
