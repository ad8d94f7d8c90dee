import type { MadeTemplate } from "./template-source.ts";

/**
 * What the build made of the program's own templates, by the name of their trees' files. Run from sources there is none: the
 * bundler puts it in the place of this file, so that V8 keeps their compiled code with that of the program.
 */
export const MADE_CODE: Readonly<Record<string, () => Omit<MadeTemplate, "tree">>> = {};
