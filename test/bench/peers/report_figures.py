"""The figures of report.js and their printed forms, in Python: of workbooks' tables to what the template prints."""

import json
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

PLAN_ROWS = json.loads(Path(__file__).with_name("plan-rows.json").read_text())
CRITERIA = range(1, 10)
# In the register of units, but not in the programme.
OUTSIDE = {"18796"}
PERIOD = (datetime(2023, 12, 15), datetime(2024, 6, 14))


def number(value):
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else 0


def printed(value, decimals):
    rounded = Decimal(repr(value)).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    whole, _, fraction = f"{rounded:,f}".partition(".")
    fraction = fraction.rstrip("0")
    return whole.replace(",", ".") + ("," + fraction if fraction else "")


def sums(workbooks):
    """Plans and results of every indicator, added over the workbooks."""
    totals = {}
    for tables in workbooks:
        for row in tables.get("indicators", []):
            total = totals.setdefault(
                row["key"], {"name": row.get("name"), "unit": row.get("unit"), "plan": 0, "actual": 0}
            )
            for column in ("plan", "actual"):
                total[column] += number(row.get(column))
    return totals


def recognised(tables, title):
    return len({str(row["unit"]) for row in tables.get("recognitions", []) if row.get("title") == title})


def is_commune(row):
    return str(row.get("name")).startswith("Xã ") and str(row.get("code")) not in OUTSIDE


def label(name):
    """Two units are called Kỳ Anh."""
    if name == "Huyện Kỳ Anh":
        return name
    for kind, short in (("Huyện ", ""), ("Thị xã ", "TX. "), ("Thành phố ", "TP. ")):
        if name.startswith(kind):
            return short + name[len(kind) :]
    return name


def standing(index, unit):
    tables = unit["tables"]
    return {
        "number": index + 1,
        "unit": label(unit["name"]),
        "programme": sum(map(is_commune, tables["communes"])),
        "recognised": recognised(tables, "Xã NTM"),
        "advanced": recognised(tables, "Xã NTM nâng cao"),
        "model": recognised(tables, "Xã NTM kiểu mẫu"),
        "hamlets": sum(number(row.get("new-model-hamlets")) for row in tables["communes"]),
    }


def computed_figures(districts, rows):
    def count(title):
        return sum(recognised(district["tables"], title) for district in districts)

    def dossiers(title):
        return sum(
            row.get("title") == title
            and row.get("year") == 2024
            and str(row.get("status")).startswith("Sở, ngành đã thẩm định")
            for row in rows("dossiers")
        )

    places = rows("communes")
    products = [row for row in rows("products") if row["recognised-on"] and PERIOD[0] <= row["recognised-on"] <= PERIOD[1]]
    urban = sum(not str(row.get("name")).startswith("Xã ") for row in places)
    units = count("Huyện NTM") + count("Thị xã, thành phố hoàn thành nhiệm vụ NTM")
    return {
        "recognised-communes-share": count("Xã NTM") * 100 / sum(map(is_commune, places)),
        "recognised-units-share": units * 100 / len(districts),
        "civilised-urban-share": count("Phường, thị trấn đô thị văn minh") * 100 / urban,
        "proposed-advanced-communes": dossiers("Xã NTM nâng cao"),
        "proposed-model-communes": dossiers("Xã NTM kiểu mẫu"),
        "ocop-in-period": len(products),
        "ocop-four-stars-in-period": sum(row["stars"] >= 4 for row in products),
    }


def criteria_rows(districts, dossiers, title, criteria_set):
    wanted = {str(row["unit"]) for row in dossiers if row.get("title") == title}
    rows = []
    for unit in districts:
        if unit["code"] not in wanted:
            continue
        verdicts = {row["key"]: row.get("verdict") for row in unit["tables"]["assessments"]}
        cells = {f"c{one}": verdicts.get(f"{criteria_set}/{one}") or "-" for one in CRITERIA}
        met = f"{sum(verdict == 'Đ' for verdict in cells.values())}/{len(CRITERIA)}"
        rows.append({"number": len(rows) + 1, "unit": label(unit["name"]), **cells, "met": met})
    return rows


def body_figures(actual, plan, before, communes):
    """Numbers inside the sentences of the report: sums and ratios."""

    def progress(key, decimals):
        return printed(actual(key) * 100 / plan(key), decimals) + "%"

    def hamlets(column):
        return sum(number(row.get(column)) for row in communes)

    def rice(figure):
        return figure("spring-rice-production") / figure("spring-rice-area") * 10

    now, then = rice(actual), rice(lambda key: before[key]["actual"])
    funds = actual("investment-funds") + actual("recurrent-funds")
    funds_plan = plan("investment-funds") + plan("recurrent-funds")
    treated = actual("waste-treated-at-home") + actual("waste-treated-at-facilities")
    return {
        "cementRoads": printed(actual("cement-roads"), 2),
        "cementRoadsPlan": printed(plan("cement-roads"), 2),
        "cementRoadsProgress": progress("cement-roads", 1),
        "drainagePlan": printed(plan("drainage"), 2),
        "drainageProgress": progress("drainage", 1),
        "restoredRoadsPlan": printed(plan("restored-roads"), 2),
        "restoredRoadsProgress": progress("restored-roads", 1),
        "concentratedLand": printed(actual("concentrated-land"), 1),
        "riceYield": printed(now, 2),
        "riceYieldChange": printed(abs(now - then), 2),
        "investmentFunds": printed(actual("investment-funds"), 0),
        "investmentFundsProgress": progress("investment-funds", 2),
        "recurrentFunds": printed(actual("recurrent-funds"), 0),
        "recurrentFundsProgress": progress("recurrent-funds", 2),
        "funds": printed(funds, 0),
        "fundsPlan": printed(funds_plan, 0),
        "fundsProgress": printed(funds * 100 / funds_plan, 2) + "%",
        "modelHamlets": printed(hamlets("model-hamlets"), 0),
        "hamlets": printed(hamlets("hamlets"), 0),
        "modelHamletsShare": printed(hamlets("model-hamlets") * 100 / hamlets("hamlets"), 1) + "%",
        "outreachSessions": printed(actual("outreach-sessions"), 0),
        "wasteTreatedShare": printed(treated * 100 / actual("waste-generated"), 1) + "%",
    }


def report_data(workbooks):
    """Everything that the template prints."""
    units = []
    for tables in workbooks:
        identity = {row["key"]: row for row in tables["identity"]}
        unit = identity["unit"]
        units.append(
            {
                "tables": tables,
                "code": str(unit["value"]),
                "name": unit["meaning"],
                "period": identity["period"]["value"],
            }
        )
    districts = sorted((unit for unit in units if unit["code"] != "42"), key=lambda unit: unit["code"])
    entered = sums([unit["tables"] for unit in units if unit["period"] == "2024-H1"])
    before = sums([unit["tables"] for unit in units if unit["period"] == "2023-H1"])

    def rows(key):
        return [row for district in districts for row in district["tables"].get(key, [])]

    computed = computed_figures(districts, rows)

    def actual(key):
        return computed[key] if key in computed else entered.get(key, {}).get("actual", 0)

    def plan(key):
        return entered.get(key, {}).get("plan", 0)

    def plan_row(index, key):
        funds = key.endswith("-funds")
        decimals = 1 if key.endswith("-share") else 0 if funds else 2
        return {
            "number": index + 1,
            "name": entered[key]["name"],
            "unit": entered[key]["unit"],
            "plan": printed(plan(key), 0 if funds else 2),
            "actual": printed(actual(key), decimals),
            "progress": printed(actual(key) * 100 / plan(key), 2 if funds else 1),
        }

    communes = [standing(index, unit) for index, unit in enumerate(districts)]
    totals = {
        f"total{column.title()}": sum(row[column] for row in communes)
        for column in ("programme", "recognised", "advanced", "model", "hamlets")
    }
    return {
        "plan": [plan_row(index, key) for index, key in enumerate(PLAN_ROWS)],
        "communes": communes,
        **totals,
        "rural": criteria_rows(districts, rows("dossiers"), "Huyện NTM", "huyen-ntm-2021-2025"),
        "advanced": criteria_rows(districts, rows("dossiers"), "Huyện NTM nâng cao", "huyen-ntm-nang-cao-2021-2025"),
        **body_figures(actual, plan, before, rows("communes")),
    }
