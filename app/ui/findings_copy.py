"""Findings for the clipboard: as text for a letter, as a table for a spreadsheet."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.finding import Finding
from app.ui.finding_words import overlap_words, plain
from app.ui.marks import QT_TRANSLATE_NOOP, say, semicolon
from app.ui.vocabulary import ANSWERS, EFFECTS, OUTCOMES

_HEADS: Final = (
    QT_TRANSLATE_NOOP("FindingsCopy", "条款"),
    QT_TRANSLATE_NOOP("FindingsCopy", "内容"),
    QT_TRANSLATE_NOOP("FindingsCopy", "效力"),
    QT_TRANSLATE_NOOP("FindingsCopy", "结果"),
    QT_TRANSLATE_NOOP("FindingsCopy", "自动判定"),
    QT_TRANSLATE_NOOP("FindingsCopy", "规划原文"),
    QT_TRANSLATE_NOOP("FindingsCopy", "出处"),
    QT_TRANSLATE_NOOP("FindingsCopy", "与图层的关系"),
    QT_TRANSLATE_NOOP("FindingsCopy", "尚缺"),
    QT_TRANSLATE_NOOP("FindingsCopy", "认定理由"),
    QT_TRANSLATE_NOOP("FindingsCopy", "认定人"),
)


def as_text(findings: Sequence[Finding]) -> str:
    """Return findings as paragraphs."""
    return "\n\n".join(map(finding_text, findings))


def finding_text(finding: Finding) -> str:
    """Return a finding as lines of text: what it is, the plan's words, areas, gaps, judgement."""
    judged = finding.judgement
    lines = [
        say("{rule} {title}（{effect}，{outcome}）").format(
            rule=finding.rule, title=finding.title, effect=EFFECTS[finding.effect], outcome=OUTCOMES[finding.outcome]
        ),
        say("“{quote}”（{place}）").format(quote=finding.quote, place=_place(finding)),
        *map(overlap_words, finding.overlaps),
        *(plain(each.text) for each in finding.missing),
    ]
    if judged:
        words = QCoreApplication.translate(
            "FindingsCopy", "人工认定：{answer}，{reason}（{by}）；自动判定：{automatic}"
        )
        values = {"answer": ANSWERS[judged.answer], "automatic": OUTCOMES[finding.automatic]}
        lines.append(words.format(**values, reason=judged.reason, by=judged.by))
    return "\n".join(lines)


def _place(finding: Finding) -> str:
    return QCoreApplication.translate("FindingsCopy", "{place}，第{line}行").format(
        place=finding.place, line=finding.line
    )


def as_table(findings: Sequence[Finding]) -> str:
    """Return findings as a table with headings, cells parted by tabs: spreadsheets and documents take it as one.

    Text alone: mime data that is made in Python and still on the clipboard when the interpreter ends crashes it.
    """
    rows = [tuple(map(say, _HEADS)), *map(_cells, findings)]
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows)


def _cells(finding: Finding) -> tuple[str, ...]:
    judged = finding.judgement
    return (
        finding.rule,
        finding.title,
        EFFECTS[finding.effect],
        OUTCOMES[finding.outcome],
        OUTCOMES[finding.automatic],
        finding.quote,
        _place(finding),
        semicolon().join(map(overlap_words, finding.overlaps)),
        "".join(plain(each.text) for each in finding.missing),
        judged.reason if judged else "",
        judged.by if judged else "",
    )
