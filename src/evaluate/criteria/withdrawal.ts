import type { Assessment, Standing, WithdrawalRule } from "../../domain/criteria/criteria.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { Decimal } from "../../domain/text/decimal.ts";
import { formatNumber } from "../../domain/text/vietnamese.ts";

/**
 * An early warning for a recognised unit that has lost so many criteria that its recognition may be withdrawn
 * (`standing/withdrawal-risk`); `undefined` where there is nothing to warn of.
 *
 * The share is of all criteria of the set: what has no data is not counted as lost, so it is the least share.
 */
export function withdrawalRisk(
  rule: WithdrawalRule,
  { set, assessedOn, criteria }: Assessment,
  { recognised }: Standing,
  unit: string,
): Finding | undefined {
  const keys = rule.keyCriteria[set.id];
  if (!recognised || !keys || assessedOn < rule.effectiveFrom) return undefined;
  const lost = criteria.filter(({ verdict }) => verdict === "notMet");
  const lostKeys = lost.filter(({ number }) => keys.includes(number));
  const share = new Decimal(lost.length).times(100).div(criteria.length || 1);
  if (share.lt(lostKeys.length > 0 ? Math.min(rule.shareWithKey, rule.share) : rule.share)) return undefined;

  const numbers = lost.map(({ number }) => number).join(", ");
  const key = lostKeys.map(({ number, name }) => `${number} (${name})`).join(", ");
  const checked = rule.status === "confirmed" ? "" : "; mức chưa đối chiếu nguyên văn, chỉ để cảnh báo sớm";
  return {
    code: "standing/withdrawal-risk",
    severity: "warning",
    place: recognised.place,
    unit,
    found: `đã được công nhận, nay không còn đạt ${lost.length}/${criteria.length} tiêu chí (${percent(share)}): ${numbers}${
      key === "" ? "" : `; trong đó có tiêu chí ${key}`
    }`,
    expected: `dưới ${percent(rule.share)} số tiêu chí, hoặc dưới ${percent(rule.shareWithKey)} nếu có tiêu chí ${keys.join(
      ", ",
    )}${ofCommunes(rule, set)} (${rule.basis.clause}, ${rule.basis.document}${checked})`,
    fix: "Rà soát các tiêu chí không còn đạt và đối chiếu quy định thu hồi quyết định công nhận.",
  };
}

const ofCommunes = ({ communesWithdrawn }: WithdrawalRule, { appliesTo }: Assessment["set"]): string =>
  communesWithdrawn !== undefined && appliesTo.includes("ruralDistrict")
    ? `; dưới ${percent(communesWithdrawn)} số xã bị thu hồi quyết định công nhận`
    : "";

const percent = (share: Decimal | number): string =>
  `${formatNumber(new Decimal(share), { decimals: 1, trimZeros: true, padded: false, scale: 1 })}%`;
