import Handlebars from "handlebars";
import { compiledCode } from "./compiled-template.ts";
import { factsOf, type TemplateFacts } from "./template-facts.ts";
import type { MadeTemplate } from "./template-source.ts";

/** What a text of a template is to those who judge it and to those who fill it in, each made when it is asked for. */
export interface ProgramContent {
  readonly tree: hbs.AST.Program;
  readonly facts: TemplateFacts;
  /** The tree with what going through it takes, or all of it. */
  readonly walkable: hbs.AST.Program;
  /** As Handlebars runs it, in any environment. */
  readonly specification: TemplateSpecification;
}

/** Throws the parser's error for a broken text. */
export function parsedContent(file: string, text: string): ProgramContent {
  const tree = parse(file, text);
  let facts: TemplateFacts | undefined;
  let specification: TemplateSpecification | undefined;
  return {
    tree,
    walkable: tree,
    get facts() {
      facts ??= factsOf(tree);
      return facts;
    },
    get specification() {
      specification ??= new Function(`return ${compiledCode(tree, text)}`)() as TemplateSpecification;
      return specification;
    },
  };
}

/** The content that the build has made of a text: of it a document needs no tree. */
export function madeContent(file: string, text: string, made: MadeTemplate): ProgramContent {
  let tree: hbs.AST.Program | undefined;
  let walkable: hbs.AST.Program | undefined;
  let specification: TemplateSpecification | undefined;
  return {
    get tree() {
      tree ??= made.tree() ?? parse(file, text);
      return tree;
    },
    facts: made.facts,
    get walkable() {
      walkable ??= made.walkable();
      return walkable;
    },
    get specification() {
      specification ??= made.code();
      return specification;
    },
  };
}

const parse = (file: string, text: string): hbs.AST.Program => Handlebars.parse(text, { srcName: file });
