/** By whom the comments of a draft are that say where each figure comes from. */
export const DRAFT_NOTES = { author: "Nguồn số liệu", initials: "NSL" } as const;
