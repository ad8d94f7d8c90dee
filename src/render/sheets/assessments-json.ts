import type { Assessment, CriteriaSet, Judgement, Standing } from "../../domain/criteria/criteria.ts";
import { type Figure, type Hole, isHole } from "../../domain/figures/figure.ts";
import { traceText } from "../../domain/figures/trace-text.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import type { AssessedSetSheet } from "./assessed-sets.ts";

/** Changes when the meaning of a key changes. */
const FORMAT = "ntm-assessments";
const FORMAT_VERSION = 1;

export interface AssessmentsJsonInput {
  readonly period: { readonly id: string; readonly name: string; readonly end: string };
  readonly sets: readonly AssessedSetSheet[];
  readonly findings: readonly Finding[];
}

/** Judgements, standings and findings of a period as JSON text. Values are exact decimals, as text. */
export function assessmentsJson({ period, sets, findings }: AssessmentsJsonInput): string {
  const content = {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    period: { id: period.id, name: period.name, end: period.end },
    sets: sets.map(({ set, units }) => ({
      id: set.id,
      name: set.name,
      title: set.title,
      basis: set.basis,
      law: lawOf(set, units[0]?.assessment),
      units: units.map(({ unit, assessment, standing, isAssessed }) => ({
        code: unit.code,
        name: unit.name,
        verdict: assessment.verdict,
        isAssessed,
        recognised: recognitionOf(standing),
        preconditions: isAssessed ? assessment.preconditions.map(judgementOf) : [],
        criteria: isAssessed ? assessment.criteria.map(judgementOf) : [],
      })),
    })),
    findings,
  };
  return `${JSON.stringify(content)}\n`;
}

/** Name, clause and status by number, once for all units: on one day they are the same for each. */
function lawOf(set: CriteriaSet, sample: Assessment | undefined): object {
  const law: Record<string, object> = Object.fromEntries(set.criteria.map(({ number, name }) => [number, { name }]));
  const visit = ({ number, name, version, parts }: Judgement): void => {
    if (version) {
      const { basis, effectiveFrom, status } = version;
      law[number] = {
        name: set.criteria.find((one) => one.number === number)?.name ?? name,
        basis,
        effectiveFrom,
        status,
      };
    }
    parts.forEach(visit);
  };
  for (const judgement of [...(sample?.preconditions ?? []), ...(sample?.criteria ?? [])]) visit(judgement);
  return law;
}

const recognitionOf = ({ recognised }: Standing): object | null => recognised ?? null;

const judgementOf = (judgement: Judgement): object => ({
  number: judgement.number,
  verdict: judgement.verdict,
  ground: judgement.ground,
  ...(judgement.nearlyMet ? { nearlyMet: true } : {}),
  reason: judgement.reason,
  ...(judgement.measured ? { measured: measuredOf(judgement.measured) } : {}),
  ...(judgement.threshold ? { threshold: numberOf(judgement.threshold) } : {}),
  ...(judgement.appraised ? { appraised: judgement.appraised } : {}),
  ...(judgement.selfAssessed ? { selfAssessed: judgement.selfAssessed } : {}),
  ...(judgement.parts.length > 0 ? { parts: judgement.parts.map(judgementOf) } : {}),
});

const measuredOf = (measured: Figure | Hole): object =>
  isHole(measured)
    ? { id: measured.id, missing: measured.reason, places: measured.places }
    : { id: measured.id, ...numberOf(measured), trace: traceText(measured).split("\n") };

/** In the printed unit, as the threshold is. */
const numberOf = ({ value, unit, format }: Figure): object => ({ value: value.div(format.scale).toFixed(), unit });
