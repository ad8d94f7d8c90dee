const REFERENCES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The characters of markup that holds no references but the five that XML itself defines (XML 1.0, 4.6). */
export const characters = (markup: string): string =>
  markup.includes("&") ? markup.replace(/&(\w+);/g, (_, name: string) => REFERENCES[name]!) : markup;
