/** Words of the template language that print whole blocks: a paragraph of a Word template that holds nothing else is replaced. */
export const WHOLE_BLOCKS: ReadonlySet<string> = new Set([
  "narrative",
  "tasks",
  "districtTable",
  "planTable",
  "criteriaTable",
  "answersTable",
  "faultsTable",
]);
