"""Peer: openpyxl reads, docxtpl writes. Arguments: folder of periods, template, output.

The figures are those of report.js, the template is made by template.js; that both print the same text is proven before
anything is measured. Writes what the process used to the file that NTM_BENCH_USAGE names.
"""

import atexit
import glob
import json
import os
import resource
import sys

from docxtpl import DocxTemplate
from openpyxl import load_workbook
from report_figures import report_data


def tables_of(path):
    """A workbook's tables by sheet id, each row a dictionary by column code."""
    book = load_workbook(path, read_only=True, data_only=True)
    tables = {}
    for sheet in book.worksheets:
        rows = list(sheet.iter_rows(values_only=True))
        at = next((i for i, row in enumerate(rows) if row and str(row[0] or "").startswith("#ntm:")), None)
        if at is None:
            continue
        codes = rows[at]
        tables[codes[0][5:]] = [
            {"key": row[0], **{code: value for code, value in zip(codes[1:], row[1:]) if code}}
            for row in rows[at + 2 :]
            if any(value not in (None, "") for value in row) and not str(row[0] or "").startswith("#")
        ]
    return tables


def write_usage():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    with open(os.environ["NTM_BENCH_USAGE"], "w") as file:
        json.dump({"cpu": (usage.ru_utime + usage.ru_stime) * 1000, "memory": usage.ru_maxrss / 1024}, file)


def main():
    if "NTM_BENCH_USAGE" in os.environ:
        atexit.register(write_usage)
    periods, template, output = sys.argv[1:]
    paths = [*sorted(glob.glob(os.path.join(periods, "2024-H1", "*.xlsx"))), os.path.join(periods, "2023-H1", "tinh.xlsx")]
    document = DocxTemplate(template)
    document.render(report_data([tables_of(path) for path in paths]))
    document.save(output)


main()
