"""A verification report in plain words."""

import html
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Final

from app.ui.theme import FAINT, VERDICT_COLOURS, css, px

if TYPE_CHECKING:
    from app.opinion.verification_report import SignatureReport, StampReport, VerificationReport

_LEVELS: Final = {
    "B-B": "只有签名，时间为签名人所称",
    "B-T": "有可信时间戳",
    "B-LT": "有可信时间戳和长期验证资料",
}


def report_html(name: str, report: "VerificationReport") -> str:
    """Return what a verification found: the bottom line, then what is wrong, then each signature."""
    colour = VERDICT_COLOURS["conforms" if report.ok else "does_not_conform"]
    word = "查验通过" if report.ok else "查验未通过"
    parts = [
        f"<p style='margin:0'>{html.escape(name)}</p>",
        f"<p style='margin:4px 0;font-size:{px(16)}px;color:{css(colour)}'><b>{word}</b></p>",
        f"<p style='margin:0 0 6px 0'>{html.escape(report.bottom_line)}</p>",
        *_lines("问题", report.problems),
        *(_table(_signature(signature)) for signature in report.signatures),
        *([_table(_stamp(report.archive))] if report.archive else []),
        *_lines("附件", (f"{file.name}（{file.size:,}字节），SHA-256 {file.sha256}" for file in report.attachments)),
        *_lines("说明", report.notes),
    ]
    return "".join(parts)


def _lines(head: str, sentences: "Iterator[str] | tuple[str, ...]") -> Iterator[str]:
    for sentence in sentences:
        yield f"<p style='margin:2px 0'>{head}：{html.escape(sentence)}</p>"


def _table(rows: Iterator[tuple[str, str]]) -> str:
    cells = "".join(
        f"<tr><td style='color:{css(FAINT)};white-space:nowrap'>{words}</td><td>{html.escape(value)}</td></tr>"
        for words, value in rows
    )
    return f"<table cellspacing='0' cellpadding='2' style='margin-top:8px'>{cells}</table>"


def _signature(signature: "SignatureReport") -> Iterator[tuple[str, str]]:
    yield signature.role or "签名", signature.signer or "无法辨认"
    yield "作用", _effect(signature)
    if signature.reason:
        yield "事由", signature.reason
    yield "签名时间", f"{_time(signature.time)}（签名人所称）"
    if signature.stamped:
        yield "时间戳", _time(signature.stamped)
    yield "证书", f"由“{signature.issuer}”颁发，{_trust(signature)}"
    yield "签名内容", "未被改动" if signature.intact else "已被改动或无法判断"
    yield "签名之后", "覆盖整个文件，其后没有改动" if signature.covers_document else signature.modifications
    yield "证明程度", f"{signature.level}：{_LEVELS.get(signature.level, '')}"
    yield from (("问题", problem) for problem in signature.problems)
    yield from (("说明", note) for note in signature.notes)


def _effect(signature: "SignatureReport") -> str:
    if signature.certifies:
        return "认证全文，其后只允许追加签名"
    return "盖章并锁定，其后不允许任何改动" if signature.locks else "同意此前的全部内容"


def _trust(signature: "SignatureReport") -> str:
    return f"由信任的“{signature.trusted_by}”担保" if signature.trusted else "不在信任列表，或未核对"


def _stamp(stamp: "StampReport") -> Iterator[tuple[str, str]]:
    yield "归档时间戳", _time(stamp.time)
    yield "出具机构", f"{stamp.issuer}，{'可信' if stamp.trusted else '不在信任列表，或未核对'}"
    yield from (("问题", problem) for problem in stamp.problems)


def _time(time: datetime | None) -> str:
    return time.astimezone().strftime("%Y-%m-%d %H:%M:%S") if time else "未写明"
