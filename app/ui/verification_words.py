"""A verification report in plain words."""

import html
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Final

from app.ui.marks import QT_TR_NOOP, say
from app.ui.theme import FAINT, VERDICT_COLOURS, css, px

if TYPE_CHECKING:
    from app.opinion.verification_report import SignatureReport, StampReport, VerificationReport

_LEVELS: Final = {
    "B-B": QT_TR_NOOP("只有签名，时间为签名人所称"),
    "B-T": QT_TR_NOOP("有可信时间戳"),
    "B-LT": QT_TR_NOOP("有可信时间戳和长期验证资料"),
}


def report_html(name: str, report: "VerificationReport") -> str:
    """Return what a verification found: the bottom line, then what is wrong, then each signature."""
    colour = VERDICT_COLOURS["conforms" if report.ok else "does_not_conform"]
    word = say("查验通过") if report.ok else say("查验未通过")
    parts = [
        f"<p style='margin:0'>{html.escape(name)}</p>",
        f"<p style='margin:4px 0;font-size:{px(16)}px;color:{css(colour)}'><b>{word}</b></p>",
        f"<p style='margin:0 0 6px 0'>{html.escape(say(report.bottom_line))}</p>",
        *_lines(say("问题"), report.problems),
        *(_table(_signature(signature)) for signature in report.signatures),
        *([_table(_stamp(report.archive))] if report.archive else []),
        *_lines(
            say("附件"),
            (
                say("{name}（{size:,}字节），SHA-256 {sha256}").format(
                    name=file.name, size=file.size, sha256=file.sha256
                )
                for file in report.attachments
            ),
        ),
        *_lines(say("说明"), report.notes),
    ]
    return "".join(parts)


def _lines(head: str, sentences: "Iterator[str] | tuple[str, ...]") -> Iterator[str]:
    for sentence in sentences:
        yield say("<p style='margin:2px 0'>{head}：{sentence}</p>").format(
            head=head, sentence=html.escape(say(sentence))
        )


def _table(rows: Iterator[tuple[str, str]]) -> str:
    cells = "".join(
        # not by white-space: Qt gives lines that do not break the letters of code once the looks change
        f"<tr><td style='color:{css(FAINT)}'>{words.replace(' ', '&nbsp;')}</td><td>{html.escape(value)}</td></tr>"
        for words, value in rows
    )
    return f"<table cellspacing='0' cellpadding='2' style='margin-top:8px'>{cells}</table>"


def _signature(signature: "SignatureReport") -> Iterator[tuple[str, str]]:
    yield say(signature.role) or say("签名"), say(signature.signer) or say("无法辨认")
    yield say("作用"), _effect(signature)
    if signature.reason:
        yield say("事由"), say(signature.reason)
    yield say("签名时间"), say("{time}（签名人所称）").format(time=_time(signature.time))
    if signature.stamped:
        yield say("时间戳"), _time(signature.stamped)
    yield say("证书"), say("由“{issuer}”颁发，{trust}").format(issuer=signature.issuer, trust=_trust(signature))
    yield say("签名内容"), say("未被改动") if signature.intact else say("已被改动或无法判断")
    yield (
        say("签名之后"),
        say("覆盖整个文件，其后没有改动") if signature.covers_document else say(signature.modifications),
    )
    yield (
        say("证明程度"),
        say("{level}：{meaning}").format(level=signature.level, meaning=say(_LEVELS.get(signature.level, ""))),
    )
    yield from ((say("问题"), say(problem)) for problem in signature.problems)
    yield from ((say("说明"), say(note)) for note in signature.notes)


def _effect(signature: "SignatureReport") -> str:
    if signature.certifies:
        return say("认证全文，其后只允许追加签名")
    return say("盖章并锁定，其后不允许任何改动") if signature.locks else say("同意此前的全部内容")


def _trust(signature: "SignatureReport") -> str:
    return (
        say("由信任的“{trusted_by}”担保").format(trusted_by=signature.trusted_by)
        if signature.trusted
        else say("不在信任列表，或未核对")
    )


def _stamp(stamp: "StampReport") -> Iterator[tuple[str, str]]:
    yield say("归档时间戳"), _time(stamp.time)
    yield (
        say("出具机构"),
        say("{issuer}，{trust}").format(
            issuer=stamp.issuer, trust=say("可信") if stamp.trusted else say("不在信任列表，或未核对")
        ),
    )
    yield from ((say("问题"), say(problem)) for problem in stamp.problems)


def _time(time: datetime | None) -> str:
    return time.astimezone().strftime("%Y-%m-%d %H:%M:%S") if time else say("未写明")
