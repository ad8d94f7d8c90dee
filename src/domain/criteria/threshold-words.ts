import type { ThresholdStatus } from "../figures/figure.ts";

/** Names of groups of thresholds; a group without one is called by its key. */
const GROUPS: Readonly<Record<string, string>> = {
  default: "chung",
  "northern-mountains": "Trung du miền núi phía Bắc",
  "red-river-delta": "Đồng bằng sông Hồng",
  "north-central-coast": "Bắc Trung Bộ",
  "south-central-coast": "Duyên hải Nam Trung Bộ",
  "central-highlands": "Tây Nguyên",
  "south-east": "Đông Nam Bộ",
  "mekong-delta": "Đồng bằng sông Cửu Long",
};

export const groupName = (group: string): string => GROUPS[group] ?? group;

export const STATUS_NAMES: Readonly<Record<ThresholdStatus, string>> = {
  confirmed: "đã đối chiếu",
  unverified: "chưa đối chiếu",
  provincial: "do tỉnh hoặc bộ, ngành quy định",
  unknown: "chưa biết mức",
};

/** Regions of the country; other groups are of communes. */
export const isRegion = (group: string): boolean => group !== "default" && Object.hasOwn(GROUPS, group);
