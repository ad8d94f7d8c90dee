/**
 * What a random year still finds and nobody has mended yet: the rule, and the file of the template that makes the
 * sentence ("-" where no line of a template is to be named), or the figure that is missing. An entry leaves this list with
 * the change that mends it; what is not in it may never be found.
 */
export const KNOWN_GAPS: ReadonlySet<string> = new Set([]);
