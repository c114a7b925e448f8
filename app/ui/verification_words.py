"""A verification report in plain words."""

import html
from typing import TYPE_CHECKING

from app.ui.theme import VERDICT_COLOURS

if TYPE_CHECKING:
    from app.opinion.verification_report import SignatureReport, VerificationReport

_YES = {True: "是", False: "否"}


def report_html(name: str, report: "VerificationReport") -> str:
    """Return what a verification found: the bottom line, then each signature, then what is wrong."""
    colour = VERDICT_COLOURS["conforms" if report.ok else "does_not_conform"]
    word = "查验通过" if report.ok else "查验未通过"
    parts = [
        f"<p style='margin:0'>{html.escape(name)}</p>",
        f"<p style='margin:4px 0;font-size:16px;color:{colour}'><b>{word}</b></p>",
        f"<p style='margin:0 0 6px 0'>{html.escape(report.bottom_line)}</p>",
        *(_signature(signature) for signature in report.signatures),
        *(f"<p style='margin:2px 0'>问题：{html.escape(problem)}</p>" for problem in report.problems),
    ]
    return "".join(parts)


def _signature(signature: "SignatureReport") -> str:
    time = signature.time.strftime("%Y-%m-%d %H:%M:%S") if signature.time else "未写明"
    rows = (
        ("签名人", signature.signer),
        ("身份", signature.role or "未写明"),
        ("证书颁发者", signature.issuer),
        ("签名时间（签名人所称）", time),
        ("签名内容未被改动", _YES[signature.intact]),
        ("覆盖整个文件", _YES[signature.covers_document]),
        ("证书在信任列表内", _YES[signature.trusted]),
        *(("问题", problem) for problem in signature.problems),
    )
    cells = "".join(
        f"<tr><td style='color:#5f6c7b'>{words}</td><td>{html.escape(value)}</td></tr>" for words, value in rows
    )
    return f"<table cellspacing='0' cellpadding='2'>{cells}</table>"
