// The SQL of docs/sql over exports of many provinces. Arguments: the folder of provinces, the folder of the SQL.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

const [provinces, sql, period] = process.argv.slice(2);
const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
await connection.run(`SET VARIABLE exports = '${provinces}/*/out/${period}/xuat'`);
for (const name of ["load-duckdb.sql", "country.sql"]) await connection.run(readFileSync(join(sql, name), "utf8"));
const ask = async (query) => (await connection.runAndReadAll(query)).getRowObjectsJson();
const [{ totals, provinces: reporting }] = await ask(
  "SELECT count(*) AS totals, max(provinces) AS provinces FROM country_totals WHERE missing = 0",
);
const [{ units }] = await ask("SELECT sum(units) AS units FROM country_verdicts");
const [{ cells }] = await ask("SELECT count(*) AS cells FROM country_cells");
const [{ ratios }] = await ask("SELECT count(*) AS ratios FROM country_ratios WHERE ratio IS NOT NULL");
process.stderr.write(
  `${reporting} provinces: ${totals} totals, ${ratios} ratios, ${units} judged units, ${cells} cells behind them\n`,
);
