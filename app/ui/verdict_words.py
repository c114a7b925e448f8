"""The verdict in words: what it rests on, what would change it, the site in figures."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.finding import Finding, decisive
from app.domain.review import Review
from app.domain.what_if import Change, changes
from app.ui.finding_words import area_words
from app.ui.marks import QT_TRANSLATE_NOOP, comma, say
from app.ui.vocabulary import ANSWERS, VERDICTS

_NAMED: Final = 3
_WHY: Final = {
    "does_not_conform": QT_TRANSLATE_NOOP("Verdict", "触及{count}项禁止或限制性规定：{names}。"),
    "needs_verification": QT_TRANSLATE_NOOP(
        "Verdict", "{count}项禁止或限制性规定尚不能排除，须补充资料或作出认定：{names}。"
    ),
    "conditional": QT_TRANSLATE_NOOP("Verdict", "触及或不能排除{count}项附条件规定，或有经认定的例外：{names}。"),
    "conforms": QT_TRANSLATE_NOOP("Verdict", "各项禁止、限制和附条件规定均不触及。"),
}


def reason(review: Review) -> str:
    """Return in one sentence what the verdict rests on."""
    found = decisive(review.findings)
    return say(_WHY[review.verdict]).format(count=len(found), names=_names(found))


def _names(found: tuple[Finding, ...]) -> str:
    names = comma().join(finding.title for finding in found[:_NAMED])
    return QCoreApplication.translate("Verdict", "{names}等").format(names=names) if len(found) > _NAMED else names


def figures(review: Review) -> str:
    """Return the site in figures, the date and the edition."""
    return "　　".join(
        (
            _where(review),
            QCoreApplication.translate("Verdict", "审查日期{date}").format(date=review.as_of),
            QCoreApplication.translate("Verdict", "规则库{edition}").format(edition=review.edition.edition),
        )
    )


def _where(review: Review) -> str:
    site = review.site
    if site is None:
        return QCoreApplication.translate("Verdict", "未提供用地范围")
    counties = comma().join(site.counties) or QCoreApplication.translate("Verdict", "六县之外")
    return QCoreApplication.translate("Verdict", "用地{area}，{counties}（示意县界）").format(
        area=area_words(site.area_m2), counties=counties
    )


def paths(review: Review) -> tuple[str, ...]:
    """Return what would change the verdict, a sentence each; empty where nothing that it rests on would."""
    found = changes(review.findings)
    ends = dict.fromkeys((change.rules, change.any_one, change.verdict) for change in found)
    return tuple(_way([each for each in found if (each.rules, each.any_one, each.verdict) == end]) for end in ends)


def _way(alike: Sequence[Change]) -> str:
    """Return answers that lead to one verdict: 若F-01认定为“触及但符合例外” → 有条件符合."""
    change = alike[0]
    if change.any_one:
        words = QCoreApplication.translate("Verdict", "若其中任一项认定为{answers} → {verdict}")
    elif len(change.rules) > _NAMED:
        words = QCoreApplication.translate("Verdict", "若这{count}项都认定为{answers} → {verdict}")
    else:
        words = QCoreApplication.translate("Verdict", "若{rules}认定为{answers} → {verdict}")
    return words.format(
        count=len(change.rules),
        rules=comma().join(change.rules),
        answers=QCoreApplication.translate("Verdict", "或").join(f"“{ANSWERS[each.answer]}”" for each in alike),
        verdict=VERDICTS[change.verdict],
    )
