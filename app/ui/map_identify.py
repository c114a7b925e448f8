"""What lies at a place of the map, told in full: features, layers, areas, the rules that speak of them."""

import html
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QTextBrowser, QToolButton, QVBoxLayout, QWidget

from app.domain.finding import Finding
from app.domain.rule import Rule
from app.services.map_layers import Found
from app.ui.finding_words import area_words
from app.ui.map_subjects import claim_words, kind_words
from app.ui.marks import comma, semicolon
from app.ui.theme import css
from app.ui.vocabulary import OUTCOMES

_WIDE_LINES, _HIGH_LINES = 17, 13
_HIDDEN = frozenset({"name", "uncertainty_m"})


class IdentifyPanel(QFrame):
    """The panel; Escape closes it.

    Signals:
        link: a word and what it points at: `rule` an id, `finding` a rule's id.
        look_wanted: the geometry of a feature to show all of.
        closed: it was put away.
    """

    link = Signal(str, str)
    look_wanted = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self._found: tuple[Found, ...] = ()
        self.head = QLabel(self)
        self.head.setObjectName("title")
        self.close_button = QToolButton(self)
        self.close_button.setText(self.tr("收起"))
        self.close_button.setAccessibleName(self.tr("收起查询结果（Esc）"))
        self.close_button.clicked.connect(self.put_away)
        self.text = QTextBrowser(self)
        self.text.setAccessibleName(self.tr("此处有什么：图斑、图层和有关规则"))
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._on_link)
        top = QHBoxLayout()
        top.addWidget(self.head, 1)
        top.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 6)
        column.setSpacing(3)
        column.addLayout(top)
        column.addWidget(self.text, 1)
        self.hide()

    def sizeHint(self) -> QSize:
        """Return what holds a feature and its rules."""
        line = self.fontMetrics().height()
        return QSize(line * _WIDE_LINES, line * _HIGH_LINES)

    def show_found(self, found: Sequence[Found], findings: Mapping[str, Finding]) -> None:
        """Tell what was found; findings by rule are those of the case's review."""
        self._found = tuple(found)
        self.head.setText(self.tr("此处有%n个图斑", "", len(self._found)))
        self.text.setHtml("".join(_told(self._found, findings)))
        self.show()
        self.raise_()

    def put_away(self) -> None:
        """Close."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def _on_link(self, url: QUrl) -> None:
        if url.scheme() == "look":
            self.look_wanted.emit(self._found[int(url.path())].feature.geometry)
        else:
            self.link.emit(url.scheme(), url.path())


def hover_words(found: Sequence[Found]) -> str:
    """Return in a line each what lies under the pointer."""
    return "\n".join(
        "　".join(filter(None, (each.name, kind_words(each.layer.kind), claim_words(each.layer)))) for each in found
    )


def _told(found: Sequence[Found], findings: Mapping[str, Finding]) -> Iterator[str]:
    if not found:
        yield _paragraph(
            QCoreApplication.translate(
                "IdentifyPanel", "所显示的图层在此处没有图斑；没有图斑不等于没有限制，要看图层是否覆盖此处。"
            )
        )
    for place, each in enumerate(found):
        yield from _feature(place, each)
        yield from _rules(each.rules, findings)


def _feature(place: int, found: Found) -> Iterator[str]:
    name = html.escape(found.name or kind_words(found.layer.kind))
    look = QCoreApplication.translate("IdentifyPanel", "看全")
    yield f"<p style='margin:6px 0 0 0'><b>{name}</b>　{_link('look', str(place), look)}</p>"
    facts = [kind_words(found.layer.kind), claim_words(found.layer)]
    if found.feature.uncertainty_m != found.layer.uncertainty_m:
        own = QCoreApplication.translate("IdentifyPanel", "本图斑±{metres:,.0f}米")
        facts.append(own.format(metres=found.feature.uncertainty_m))
    if found.area_m2 > 0:
        facts.append(area_words(found.area_m2))
    yield _paragraph("　".join(map(html.escape, facts)))
    told = semicolon().join(
        f"{key}={_value(value)}" for key, value in found.attributes.items() if key not in _HIDDEN and _value(value)
    )
    if told:
        yield f"<p style='margin:0;color:{css('faint')}'>{html.escape(told)}</p>"


def _value(value: Any) -> str:
    return (
        comma().join(map(str, value))
        if isinstance(value, list)
        else ""
        if value is None or value is True
        else str(value)
    )


def _rules(rules: Sequence[Rule], findings: Mapping[str, Finding]) -> Iterator[str]:
    for rule in rules:
        finding = findings.get(rule.id)
        said = _link("finding", rule.id, OUTCOMES[finding.outcome]) + "　" if finding is not None else ""
        yield _paragraph(f"·{said}{_link('rule', rule.id, rule.id)} {html.escape(rule.title)}")


def _link(scheme: str, path: str, words: str) -> str:
    return f"<a href='{scheme}:{path}' style='color:{css('accent')}'>{html.escape(words)}</a>"


def _paragraph(words: str) -> str:
    return f"<p style='margin:0'>{words}</p>"
