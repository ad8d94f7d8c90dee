/** Components of an official document that a Word template places itself: `{{component "issuer"}}`. */
export const COMPONENTS = [
  "parent",
  "issuer",
  "number",
  "placeDate",
  "addressees",
  "authority",
  "signer",
  "secretaryAuthority",
  "secretary",
  "recipients",
] as const;

export type ComponentName = (typeof COMPONENTS)[number];
