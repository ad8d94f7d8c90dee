import { attempts, falseAlarms, isLayout } from "./recall.ts";
import { recallTable } from "./table.ts";

/*
 * Prints recall by kind and false alarms of the planted documents: `npm run planted`. With "misses" it lists what was
 * missed in the tuned set; those of the held set are not shown, so that nobody tunes on them.
 */
const tried = attempts();
const alarms = falseAlarms();
const lines = [...recallTable(tried, alarms)];
if (process.argv.includes("misses")) {
  for (const { document, set, drawing, code, found } of alarms) {
    if (set === "tuned" || process.argv.includes("held"))
      lines.push(`ALARM ${document} | ${drawing} | ${code} | ${found}`);
  }
  for (const { document, set, defect, codes, drawing, elsewhere } of tried) {
    if (codes.length === 0 && (set === "tuned" || process.argv.includes("held"))) {
      lines.push(
        `MISS ${isLayout(defect) ? "" : "content "}${document} | ${drawing} | ${defect.kind}: ${defect.was} => ${defect.is} ${elsewhere}`,
      );
    }
  }
}
process.stdout.write(`${lines.join("\n")}\n`);
