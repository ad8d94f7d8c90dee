/** An ISO calendar day, `2024-06-14`. Days are text so that no time zone can shift them. */
export type IsoDate = string;
