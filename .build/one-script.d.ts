/** One expression: a function of `require` and the URL of the script, that runs the entry. */
export function oneScript(chunks: readonly { readonly path: string; readonly text: string }[], entry: string): string;
