-- Several provinces added up. Standard SQL over the tables figures, verdicts and traces: DuckDB, PostgreSQL, Spark and Trino
-- take it as it stands. A total of which one province lacks its part is NULL, beside what is known: missing is never zero.

-- 1. What adds up: results and plans of all provinces.
CREATE VIEW country_totals AS
SELECT
  period,
  indicator,
  role,
  unit_of_measure,
  CASE WHEN COUNT(value) = COUNT(*) THEN SUM(value) END AS total,
  SUM(value) AS known,
  COUNT(*) AS provinces,
  COUNT(*) - COUNT(value) AS missing
FROM figures
WHERE level = 'province' AND combine = 'sum'
GROUP BY period, indicator, role, unit_of_measure;

-- 2. Ratios: of sums, never means of ratios. The trace of a ratio holds its numerator (place 0) and denominator (place 1).
CREATE VIEW country_ratios AS
WITH parts AS (
  SELECT
    f.period,
    f.province,
    f.indicator,
    f.role,
    f.unit_of_measure,
    MAX(CASE WHEN t.place = 0 THEN t.input_value END) AS numerator,
    MAX(CASE WHEN t.place = 1 THEN t.input_value END) AS denominator
  FROM figures AS f
  LEFT JOIN traces AS t
    ON t.period = f.period AND t.province = f.province AND t.figure = f.figure AND t.operation = 'ratio'
  WHERE f.level = 'province' AND f.combine = 'ratio'
  GROUP BY f.period, f.province, f.indicator, f.role, f.unit_of_measure
)
SELECT
  period,
  indicator,
  role,
  unit_of_measure,
  CASE
    WHEN COUNT(numerator) = COUNT(*) AND SUM(denominator) <> 0
    THEN SUM(numerator) * (CASE WHEN unit_of_measure = '%' THEN 100 ELSE 1 END) / SUM(denominator)
  END AS ratio,
  COUNT(*) AS provinces,
  COUNT(*) - COUNT(numerator) AS missing
FROM parts
GROUP BY period, indicator, role, unit_of_measure;

-- 3. How many units meet each set by their data, and how many an authority recognised.
CREATE VIEW country_verdicts AS
SELECT
  period,
  criteria_set,
  COUNT(*) AS units,
  SUM(CASE WHEN verdict = 'met' THEN 1 ELSE 0 END) AS met,
  SUM(CASE WHEN verdict = 'notMet' THEN 1 ELSE 0 END) AS not_met,
  SUM(CASE WHEN verdict = 'noData' THEN 1 ELSE 0 END) AS no_data,
  SUM(CASE WHEN recognised THEN 1 ELSE 0 END) AS recognised
FROM verdicts
WHERE kind = 'unit'
GROUP BY period, criteria_set;

-- 4. Which criteria fail most often, and on how many of those a confirmed threshold decided.
CREATE VIEW country_failures AS
SELECT
  period,
  criteria_set,
  number,
  COUNT(*) AS failing,
  SUM(CASE WHEN status = 'confirmed' AND ground = 'computed' THEN 1 ELSE 0 END) AS by_threshold
FROM verdicts
WHERE kind = 'indicator' AND verdict = 'notMet'
GROUP BY period, criteria_set, number;

-- 5. The cells behind one total: from the country to the province, workbook, sheet and cell.
CREATE VIEW country_cells AS
WITH RECURSIVE behind (period, province, root, figure) AS (
  SELECT period, province, figure, figure
  FROM figures
  WHERE level = 'province'
  UNION
  SELECT b.period, b.province, b.root, t.input
  FROM behind AS b
  JOIN traces AS t ON t.period = b.period AND t.province = b.province AND t.figure = b.figure
  WHERE t.input IS NOT NULL
)
SELECT b.period, b.province, b.root AS figure, t.file, t.sheet, t.cell
FROM behind AS b
JOIN traces AS t ON t.period = b.period AND t.province = b.province AND t.figure = b.figure
WHERE t.cell IS NOT NULL;
