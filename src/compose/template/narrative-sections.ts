import { isCurrent } from "../../domain/office/current.ts";
import type { Period } from "../../domain/office/period.ts";
import type { Dated } from "../../domain/text/dated.ts";
import type { TemplateSource } from "./template-source.ts";

/** A section that a template leaves to an officer's words. */
export interface NarrativeSection {
  /** Code in the sheet of narratives: "A.I.1". */
  readonly section: string;
  /** What the template calls it (`title=`), else the heading it stands under; empty before the first. */
  readonly title: string;
}

/** A heading, a call of a partial, a call for a narrative: what decides the way through a template. */
const STEP =
  /^#{1,6} +(?<heading>.+)$|\{\{~?#?> *(?<partial>[^\s}~]+)|\{\{~?narrative "(?<section>[^"]+)"(?<options>[^}]*)\}\}/gmu;

/** What an option of a call says. */
const optionIn = (options: string, key: string): string | undefined =>
  new RegExp(`\\b${key}="([^"]*)"`).exec(options)?.[1];

function timesIn(options: string): Dated {
  const [since, until] = [optionIn(options, "since"), optionIn(options, "until")];
  return { ...(since ? { since } : {}), ...(until ? { until } : {}) };
}

/** The sections that a period has of a template and the partials that it includes, each once, in the order of the document. */
export function narrativeSections(
  text: string,
  partials: TemplateSource["partials"],
  period?: Period,
): readonly NarrativeSection[] {
  const found = new Map<string, NarrativeSection>();
  const open = new Set<string>();
  let heading = "";
  const follow = (source: string): void => {
    for (const { groups = {} } of source.matchAll(STEP)) {
      const { section, options = "", partial } = groups;
      if (groups.heading !== undefined) heading = plainHeading(groups.heading);
      else if (section !== undefined) {
        if (period && !isCurrent(timesIn(options), period)) continue;
        const title = optionIn(options, "title") ?? heading;
        if (!found.has(section)) found.set(section, { section, title });
      } else if (partial !== undefined && partials.has(partial) && !open.has(partial)) {
        open.add(partial);
        follow(partials.get(partial)!.text);
        open.delete(partial);
      }
    }
  };
  follow(text);
  return [...found.values()];
}

/** The words of a heading; what is filled in later is left out. */
const plainHeading = (heading: string): string =>
  heading
    .replace(/\{\{[^}]*\}\}/g, "")
    .replace(/\s+/g, " ")
    .trim();
