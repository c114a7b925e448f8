"""Findings as a tree: groups by weight, what bites first; undecided findings stand in a group of their own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.domain.finding import Finding, weight_of
from app.ui.marks import QT_TRANSLATE_NOOP, say
from app.ui.vocabulary import EFFECTS, LAYER_KINDS, OUTCOMES

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
FINDING_ROLE: Final = Qt.ItemDataRole.UserRole
SORT_ROLE: Final = Qt.ItemDataRole.UserRole + 1
CHANGED_ROLE: Final = Qt.ItemDataRole.UserRole + 2
MARK_ROLE: Final = Qt.ItemDataRole.UserRole + 3
UNKNOWN_GROUP: Final = "unknown"
GROUPS: Final = {
    "refuses": QT_TRANSLATE_NOOP("FindingGroups", "不符合规划"),
    "open": QT_TRANSLATE_NOOP("FindingGroups", "须核实或认定"),
    "binds": QT_TRANSLATE_NOOP("FindingGroups", "附条件"),
    "requirement": QT_TRANSLATE_NOOP("FindingGroups", "有关要求"),
    "notice": QT_TRANSLATE_NOOP("FindingGroups", "提示"),
    "support": QT_TRANSLATE_NOOP("FindingGroups", "支持"),
    UNKNOWN_GROUP: QT_TRANSLATE_NOOP("FindingGroups", "无法判定，不影响结论"),
    "clear": QT_TRANSLATE_NOOP("FindingGroups", "不触及"),
    "not_relevant": QT_TRANSLATE_NOOP("FindingGroups", "不涉及"),
}
FOLDED: Final = frozenset({"clear", "not_relevant"})
_OUTCOME_ORDER: Final = tuple(OUTCOMES)
_GROUP_ID: Final = 2**32 - 1


@dataclass(frozen=True, slots=True)
class Group:
    """Findings of one weight."""

    key: str
    findings: tuple[Finding, ...]

    @property
    def title(self) -> str:
        """The words of the group with how many findings it has."""
        words = QCoreApplication.translate("FindingGroups", GROUPS[self.key])
        return say("{words}（{count}）").format(words=words, count=len(self.findings))


def group_of(finding: Finding) -> str:
    """Return the group that a finding stands in: what weighs on the verdict, else its outcome or its effect."""
    weight = weight_of(finding)
    if weight is not None:
        return weight
    return finding.effect if finding.outcome == "hit" else finding.outcome


def grouped(findings: Iterable[Finding], outcomes: frozenset[str], words: str = "") -> tuple[Group, ...]:
    """Return the groups that hold findings of these outcomes and with all these words, what bites first."""
    asked = words.casefold().split()
    shown = [each for each in findings if each.outcome in outcomes and _holds(each, asked)]
    made = (Group(key, tuple(_sorted(each for each in shown if group_of(each) == key))) for key in GROUPS)
    return tuple(group for group in made if group.findings)


def _holds(finding: Finding, asked: Sequence[str]) -> bool:
    """Whether a finding's number, words, effect, outcome, layers or gaps hold every word that is looked for."""
    text = _text_of(finding) if asked else ""
    return all(word in text for word in asked)


def _text_of(finding: Finding) -> str:
    kinds = (LAYER_KINDS.get(each.kind, each.kind) for each in finding.overlaps)
    missing = (each.text for each in finding.missing)
    own = (finding.rule, finding.title, finding.quote, finding.place, EFFECTS[finding.effect])
    judged = (finding.judgement.reason, finding.judgement.by) if finding.judgement else ()
    return "\n".join((*own, OUTCOMES[finding.outcome], *judged, *kinds, *missing)).casefold()


def _sorted(findings: Iterable[Finding]) -> Sequence[Finding]:
    weights = tuple(EFFECTS)
    return sorted(findings, key=lambda each: (_OUTCOME_ORDER.index(each.outcome), weights.index(each.effect)))


class FindingsModel(QAbstractItemModel):
    """Groups as the top rows, findings below them; answers from tuples alone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.groups: tuple[Group, ...] = ()
        self.changed: frozenset[str] = frozenset()
        self._marked: frozenset[str] = frozenset()

    def set_marked(self, rules: frozenset[str]) -> None:
        """Mark the findings of these rules: they speak of what was clicked on the map."""
        self._marked = rules
        self.layoutChanged.emit()

    def rules(self) -> tuple[str, ...]:
        """Return the rules of the findings that are listed, from above."""
        return tuple(finding.rule for group in self.groups for finding in group.findings)

    def set_changed(self, rules: frozenset[str]) -> None:
        """Mark the findings of these rules as just changed."""
        self.changed = rules
        self.layoutChanged.emit()

    def set_groups(self, groups: tuple[Group, ...]) -> None:
        """Show other findings."""
        if groups != self.groups:
            self.beginResetModel()
            self.groups = groups
            self.endResetModel()

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        """Return the index of a group (no parent) or of a finding in a group."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() if parent.isValid() else _GROUP_ID)

    def parent(self, child: Index = _ROOT) -> QModelIndex:  # type: ignore[override]  # Qt has two functions of this name
        """Return a finding's group."""
        if not child.isValid() or child.internalId() == _GROUP_ID:
            return QModelIndex()
        return self.createIndex(child.internalId(), 0, _GROUP_ID)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many groups there are, or findings in a group."""
        if not parent.isValid():
            return len(self.groups)
        return len(self.groups[parent.row()].findings) if parent.internalId() == _GROUP_ID else 0

    def columnCount(self, _parent: Index = _ROOT) -> int:
        """Return one: the delegate draws all of a finding."""
        return 1

    def finding(self, index: Index) -> Finding | None:
        """Return the finding at an index, None at a group."""
        if not index.isValid() or index.internalId() == _GROUP_ID:
            return None
        return self.groups[index.internalId()].findings[index.row()]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with words; the user role gives the finding itself."""
        finding = self.finding(index)
        if role == FINDING_ROLE:
            return finding
        if role == MARK_ROLE:
            return finding is not None and finding.rule in self._marked
        if role == CHANGED_ROLE:
            return finding is not None and finding.rule in self.changed
        if role == Qt.ItemDataRole.DisplayRole:
            return finding.title if finding else self.groups[index.row()].title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(finding) if finding else self.groups[index.row()].title
        return finding.quote if finding and role == Qt.ItemDataRole.ToolTipRole else None

    def find(self, rule: str) -> QModelIndex:
        """Return the index of a rule's finding."""
        for row, group in enumerate(self.groups):
            for place, finding in enumerate(group.findings):
                if finding.rule == rule:
                    return self.index(place, 0, self.index(row, 0))
        return QModelIndex()


def spoken(finding: Finding) -> str:
    """Return a finding in one sentence, for those who hear the window."""
    judged = say("，人工认定") if finding.judgement else ""
    return say("{title}，{effect}，{outcome}{judged}").format(
        title=finding.title, effect=EFFECTS[finding.effect], outcome=OUTCOMES[finding.outcome], judged=judged
    )
