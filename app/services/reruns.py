"""Run an issued opinion's review again from the record that the PDF carries, and say what differs today."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from app.domain.finding import OUTCOMES, VERDICTS
from app.domain.plan_facts import LedgerTotals
from app.errors import BadInputError
from app.services.case_files import case_of
from app.services.desk import Desk
from app.services.editions import open_edition
from app.services.reviews import review, review_json

RECORD_FORMAT: Final = "taixin-record/1"


@dataclass(frozen=True, slots=True)
class Rerun:
    """What a rerun found.

    Attributes:
        same: whether the edition and the layers that the record names give its result to the byte.
        differences: what differs from the record, as Chinese sentences.
        since: what today's edition finds instead, where it is another one.
        recorded, today: the record's result and today's (`taixin-review/1`).
    """

    same: bool
    differences: tuple[str, ...]
    since: tuple[str, ...]
    recorded: Mapping[str, Any]
    today: Mapping[str, Any]


def rerun(desk: Desk, pdf: bytes) -> Rerun:
    """Review the recorded case again, as of the recorded date, with the edition it names and this desk's layers.

    Raises:
        BadInputError: where the PDF carries no record of ours.
    """
    from app.opinion.attachments import read_record

    record = read_record(pdf)
    if record.get("format") != RECORD_FORMAT:
        raise BadInputError("PDF中的审查记录不是本程序的格式，请选择由本程序签发的审查意见。")
    recorded = record["review"]
    today = _again(desk, record)
    if recorded["rulebase"] == today["rulebase"]:
        return Rerun(recorded == today, tuple(_differences(recorded, today)), (), recorded, today)
    again = _again(_desk_of(desk, recorded), record)
    since = tuple(_differences(again, today))
    return Rerun(recorded == again, tuple(_differences(recorded, again)), since, recorded, today)


def _again(desk: Desk, record: Mapping[str, Any]) -> dict[str, Any]:
    case = case_of(desk, record["case"], name="审查记录")
    return review_json(review(desk, case, record["review"]["as_of"], ledger=LedgerTotals(**record["ledger"])))


def _desk_of(desk: Desk, recorded: Mapping[str, Any]) -> Desk:
    """Return the desk with the edition that the record names, or as it is where that one is no longer kept."""
    try:
        return open_edition(desk, recorded["rulebase"]["sha256"])
    except BadInputError:
        return desk


def _differences(recorded: Mapping[str, Any], today: Mapping[str, Any]) -> Iterator[str]:
    if recorded["rulebase"] != today["rulebase"]:
        yield f"规则库不同：当时为{_edition(recorded)}，现在为{_edition(today)}。"
    then, now = ({layer["id"] for layer in each["layers"]} for each in (recorded, today))
    yield from (f"当时所用图层“{layer}”现在没有。" for layer in sorted(then - now))
    yield from (f"现在的图层“{layer}”当时没有。" for layer in sorted(now - then))
    if recorded["verdict"] != today["verdict"]:
        yield f"结论不同：当时为{VERDICTS[recorded['verdict']]}，现在为{VERDICTS[today['verdict']]}。"
    yield from _changed_findings(recorded["findings"], today["findings"])


def _edition(result: Mapping[str, Any]) -> str:
    return f"{result['rulebase']['edition']}（{result['rulebase']['sha256'][:12]}）"


def _changed_findings(recorded: list[dict[str, Any]], today: list[dict[str, Any]]) -> Iterator[str]:
    now = {finding["rule"]: finding for finding in today}
    for then in recorded:
        finding = now.get(then["rule"])
        if finding is None:
            yield f"规则{then['rule']}现在没有。"
        elif finding["outcome"] != then["outcome"]:
            yield f"规则{then['rule']}：当时{OUTCOMES[then['outcome']]}，现在{OUTCOMES[finding['outcome']]}。"
        elif finding != then:
            yield f"规则{then['rule']}：结果相同，所依据的数值、图层或文字有变化。"
