/** More names than these are counted, not listed. */
const LISTED = 8;

/** Names for a message: "Xã A, Xã B", or of many the number first: "69 đơn vị (Xã A, Xã B … và 61 đơn vị nữa)". */
export const fewNames = (names: readonly string[]): string =>
  names.length <= LISTED
    ? names.join(", ")
    : `${names.length} đơn vị (${names.slice(0, LISTED).join(", ")} và ${names.length - LISTED} đơn vị nữa)`;
