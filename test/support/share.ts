/**
 * Whether everything is tried, as `npm run test:all` and `.ci/run` do. `npm test` leaves out what starts LibreOffice, Wine, a
 * browser or many processes, and takes a share of what is drawn at random: minutes for what rarely breaks.
 */
export const ALL = process.env.NTM_TESTS === "all";

/**
 * How many cases are drawn: of these a share, all of them where everything is tried, or `NTM_SEEDS` times as many, which is
 * for whoever changes a reader. The seeds are fixed, so more of them go on where fewer end.
 */
export const seeds = (whole: number, share = 0.1): number =>
  Math.ceil(whole * Number(process.env.NTM_SEEDS ?? (ALL ? 1 : share)));
