-- Reads the exports of many provinces into tables, for DuckDB from version 1.1. Columns and types are written out, so that no
-- column is guessed from its first rows. Say before where the exports are, one folder a province:
--   SET VARIABLE exports = 'provinces/*/out/2026-H1/xuat';
-- Made from src/domain/document/export-tables.ts by the test of the format; change that file.

-- Enough for a country at no more CPU; whoever has more to spare says so here.
SET threads = 1;
SET memory_limit = '256MB';

CREATE OR REPLACE TABLE figures AS
FROM read_json(
  getvariable('exports') || '/figures.jsonl',
  format = 'newline_delimited',
  columns = {
    period: 'VARCHAR',
    period_end: 'DATE',
    province: 'VARCHAR',
    unit: 'VARCHAR',
    unit_name: 'VARCHAR',
    level: 'VARCHAR',
    indicator: 'VARCHAR',
    role: 'VARCHAR',
    label: 'VARCHAR',
    value: 'DECIMAL(38, 12)',
    unit_of_measure: 'VARCHAR',
    combine: 'VARCHAR',
    qualifier: 'VARCHAR',
    missing: 'VARCHAR',
    figure: 'VARCHAR'
  }
);

CREATE OR REPLACE TABLE verdicts AS
FROM read_json(
  getvariable('exports') || '/verdicts.jsonl',
  format = 'newline_delimited',
  columns = {
    period: 'VARCHAR',
    period_end: 'DATE',
    province: 'VARCHAR',
    unit: 'VARCHAR',
    unit_name: 'VARCHAR',
    level: 'VARCHAR',
    criteria_set: 'VARCHAR',
    kind: 'VARCHAR',
    number: 'VARCHAR',
    parent: 'VARCHAR',
    verdict: 'VARCHAR',
    ground: 'VARCHAR',
    nearly_met: 'BOOLEAN',
    measured: 'DECIMAL(38, 12)',
    threshold: 'DECIMAL(38, 12)',
    unit_of_measure: 'VARCHAR',
    effective_from: 'DATE',
    document: 'VARCHAR',
    clause: 'VARCHAR',
    status: 'VARCHAR',
    readers: 'VARCHAR',
    self_assessed: 'VARCHAR',
    appraised: 'VARCHAR',
    recognised: 'BOOLEAN',
    recognised_decision: 'VARCHAR',
    recognised_on: 'DATE',
    reason: 'VARCHAR',
    figure: 'VARCHAR'
  }
);

CREATE OR REPLACE TABLE traces AS
FROM read_json(
  getvariable('exports') || '/traces.jsonl',
  format = 'newline_delimited',
  columns = {
    period: 'VARCHAR',
    period_end: 'DATE',
    province: 'VARCHAR',
    figure: 'VARCHAR',
    operation: 'VARCHAR',
    place: 'INTEGER',
    input: 'VARCHAR',
    input_value: 'DECIMAL(38, 12)',
    file: 'VARCHAR',
    sheet: 'VARCHAR',
    cell: 'VARCHAR',
    criteria_set: 'VARCHAR',
    number: 'VARCHAR',
    effective_from: 'DATE',
    document: 'VARCHAR',
    clause: 'VARCHAR',
    status: 'VARCHAR',
    rule: 'VARCHAR'
  }
);

CREATE OR REPLACE TABLE law AS
FROM read_json(
  getvariable('exports') || '/law.jsonl',
  format = 'newline_delimited',
  columns = {
    period: 'VARCHAR',
    period_end: 'DATE',
    province: 'VARCHAR',
    criteria_set: 'VARCHAR',
    kind: 'VARCHAR',
    number: 'VARCHAR',
    parent: 'VARCHAR',
    name: 'VARCHAR',
    unit_of_measure: 'VARCHAR'
  }
);
