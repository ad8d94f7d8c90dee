import type { Layout } from "../../../domain/document/layout.ts";
import type { ReportDocument } from "../../../domain/document/report-document.ts";
import type { TrailKnowledge } from "../../../domain/document/trail-knowledge.ts";
import type { Topic } from "../../../domain/document/view.ts";
import type { SourceFiles } from "../../../domain/document/written-manifest.ts";
import type { Finding } from "../../../domain/findings/finding.ts";
import type { Issue } from "../../../domain/office/issue.ts";

/** A document that nothing refuses, with what it was made from. */
export interface SoundDocument {
  readonly type: string;
  /** What it speaks of, where it is one of many. */
  readonly topic?: Topic;
  /** Name of its file, without ending. */
  readonly file: string;
  readonly document: ReportDocument;
  readonly trail: TrailKnowledge;
  readonly layout: Layout;
  readonly sources: SourceFiles;
  /** Number and day, once văn thư has given them. */
  readonly issued?: Issue;
  /** Findings that do not refuse it. */
  readonly findings: readonly Finding[];
}
