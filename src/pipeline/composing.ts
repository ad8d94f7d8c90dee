// What only a document needs: the template language and Markdown, slow to load; loaded when a document is made.
export { checkNarratives } from "../compose/check-narratives.ts";
export { composeReport } from "../compose/compose-report.ts";
export { parseTemplate } from "../compose/template.ts";
export { requireSoundTemplate } from "./check-document.ts";
