/**
 * How many damages are tried: as many as the suite can afford each time, or `NTM_SEEDS` times as many, which is for whoever
 * changes a reader. The seeds are fixed, so more of them go on where fewer end.
 */
export const seeds = (usual: number): number => usual * Number(process.env.NTM_SEEDS ?? 1);
