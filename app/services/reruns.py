"""Run an issued opinion's review again from the record that the PDF carries, and say what differs today."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from app.domain.plan_facts import LedgerTotals
from app.errors import BadInputError
from app.services.case_files import case_of
from app.services.desk import Desk
from app.services.editions import open_edition
from app.services.rerun_differences import differences, edition_name, layer_words
from app.services.reviews import review, review_json

RECORD_FORMAT: Final = "taixin-record/1"
_NOTICE_FORMAT: Final = "taixin-notice/1"
_PARTS: Final = {"as_of", "rulebase", "layers", "verdict", "site", "findings", "warnings"}
_PLAN: Final = "plan:"  # how the ids of layers begin that come with an edition


@dataclass(frozen=True, slots=True)
class Rerun:
    """What a rerun found.

    Attributes:
        same: whether the edition and the layers that the record names give its result to the byte.
        missing: what the record names and this machine lacks, with the way out; then there was no rerun with them.
        differences: how the rerun differs from the record, rule by rule, value by value.
        since: what today's edition and layers find instead.
        recorded, today: the record's result and today's (`taixin-review/1`).
    """

    same: bool
    missing: tuple[str, ...]
    differences: tuple[str, ...]
    since: tuple[str, ...]
    recorded: Mapping[str, Any]
    today: Mapping[str, Any]


def rerun(desk: Desk, pdf: bytes) -> Rerun:
    """Review the recorded case again, as of the recorded date and ledger, with the edition and layers it names.

    Raises:
        BadInputError: where the PDF carries no record of ours.
    """
    record = _record(pdf)
    recorded = record["review"]
    today = _again(desk, record)
    then, missing = _desk_of(desk, recorded)
    if then is None:
        return Rerun(False, missing, (), differences(recorded, today), recorded, today)
    again = (
        today if then.plan_path == desk.plan_path and today["layers"] == recorded["layers"] else _again(then, record)
    )
    return Rerun(_same(recorded, again), (), differences(recorded, again), differences(again, today), recorded, today)


def _record(pdf: bytes) -> Mapping[str, Any]:
    from app.opinion.attachments import read_record

    record = read_record(pdf)
    if record.get("format") == _NOTICE_FORMAT:
        raise BadInputError(f"这是一份通知，没有可重新审查的记录，请选择它所针对的审查意见{record.get('about')}。")
    if record.get("format") != RECORD_FORMAT:
        raise BadInputError("PDF中的审查记录不是本程序的格式，请选择由本程序签发的审查意见。")
    parts = (record, *(record.get(name) for name in ("case", "ledger", "review")))
    if not all(isinstance(part, Mapping) for part in parts) or not record["review"].keys() >= _PARTS:
        raise BadInputError("PDF中的审查记录不完整，无法重新审查，请改用完好的原件。")
    return record


def _same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    from app.opinion.attachments import record_bytes

    return record_bytes(one) == record_bytes(other)


def _again(desk: Desk, record: Mapping[str, Any]) -> dict[str, Any]:
    case = case_of(desk, record["case"], name="审查记录")
    return review_json(review(desk, case, record["review"]["as_of"], ledger=LedgerTotals(**record["ledger"])))


def _desk_of(desk: Desk, recorded: Mapping[str, Any]) -> tuple[Desk | None, tuple[str, ...]]:
    """Return the desk with the edition and the layers that a result names, or what is missing for that."""
    wanted = [layer for layer in recorded["layers"] if not layer["id"].startswith(_PLAN)]
    then = replace(desk, layer_ids=frozenset(layer["id"] for layer in wanted))
    missing: tuple[str, ...] = ()
    if recorded["rulebase"] != {"edition": desk.edition.edition, "sha256": desk.edition.sha256}:
        try:
            then = open_edition(then, recorded["rulebase"]["sha256"])
        except BadInputError:
            missing = (_missing_edition(recorded),)
    missing += tuple(_missing_layers(then, wanted))
    return (None if missing else then), missing


def _missing_edition(recorded: Mapping[str, Any]) -> str:
    return (
        f"签发时的规则库{edition_name(recorded)}已不在本机。请从备份恢复规则库文件夹，"
        "或用当时的种子文件夹运行plan build重建，再重新审查。"
    )


def _missing_layers(desk: Desk, wanted: list[Mapping[str, Any]]) -> Iterator[str]:
    with desk.layer_source() as source:
        there = {layer.id for kind in source.kinds() for layer in source.layers(kind)}
    for layer in wanted:
        if layer["id"] not in there:
            yield (
                f"签发时所用的{layer_words(layer)}已不在本工作区（来源：{layer.get('source') or '未注明'}）。"
                "请从备份恢复工作区，或按原来的声明重新导入同一文件（导入后编号相同），再重新审查。"
            )
