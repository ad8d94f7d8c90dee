// What only a document needs: the template language and Markdown, slow to load; loaded when a document is made.
export { checkNarratives, checkTaskTexts } from "../compose/check-narratives.ts";
export { composeReport } from "../compose/compose-report.ts";
export { printedTasks } from "../compose/printed-tasks.ts";
export { parseTemplate } from "../compose/template.ts";
export { requireSoundTemplate } from "./check-document.ts";
