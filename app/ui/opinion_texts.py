"""The opinion's free texts: each in a box of its own, kept as one types, shown as edited, put back at a press."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.domain.opinion import FreeText
from app.ui.marks import say
from app.ui.page_parts import label, make_button

_PAUSE_MS: Final = 700  # from the first key that is not kept: whoever types on is kept all the same
_LINES: Final = 5


class TextBox(QWidget):
    """One free text.

    Signals:
        changed: the FreeText, and its words or None for the template's.
    """

    changed = Signal(object, object)

    def __init__(self, text: FreeText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = text
        self.state = label(self, "", "explain")
        self.edit = QPlainTextEdit(self)
        name = self.tr("{section}：{name}").format(section=text.section, name=text.name)
        self.edit.setAccessibleName(name)
        self.edit.setTabChangesFocus(True)
        self.edit.setPlaceholderText(self.tr("不写则不印"))
        self.edit.setMinimumHeight(self.edit.fontMetrics().lineSpacing() * _LINES)
        self.edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.edit.setSizeAdjustPolicy(QPlainTextEdit.SizeAdjustPolicy.AdjustToContents)
        self.reset = make_button(self, self.tr("恢复模板文字"), self.tr("恢复模板文字：%s") % text.name, self._on_reset)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        row = QHBoxLayout()
        row.addWidget(self.state, 1)
        row.addWidget(self.reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.addWidget(label(self, name, "title"))
        column.addWidget(self.edit)
        column.addLayout(row)
        self.edit.setPlainText(text.text)
        self.edit.textChanged.connect(self._on_typed)
        self.show_text(text)

    def show_text(self, text: FreeText) -> None:
        """Take how the text stands; what is being typed stays."""
        self.text = text
        if not (self._pause.isActive() or self.edit.hasFocus()) and self.edit.toPlainText() != text.text:
            self._write(text.text)
        words = self.tr("已改写，随案卷保存并写入审查记录") if text.is_edited else self.tr("模板原文")
        self.state.setText(words if text.text.strip() else self.tr("没有文字，不印"))
        self.reset.setEnabled(text.is_edited)

    def _write(self, words: str) -> None:
        self.edit.blockSignals(True)  # Qt's own
        self.edit.setPlainText(words)
        self.edit.blockSignals(False)  # likewise

    def _on_typed(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    def flush(self) -> None:
        """Tell of what was typed, now."""
        self._pause.stop()
        if self.edit.toPlainText() != self.text.text:
            self.changed.emit(self.text, self.edit.toPlainText())

    def _on_reset(self) -> None:
        self._pause.stop()
        self._write(self.text.shipped)
        self.changed.emit(self.text, None)


class OpinionTexts(QScrollArea):
    """All free texts of the shown draft.

    Signals:
        changed: a FreeText, and its words or None for the template's.
    """

    changed = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: tuple[TextBox, ...] = ()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("可改写的文字"))
        inside = QWidget(self)
        self._column = QVBoxLayout(inside)
        self.explain = label(inside, "", "explain")
        self.trouble = label(inside, "", "trouble")
        self.trouble.hide()
        self._column.addWidget(self.explain)
        self._column.addWidget(self.trouble)
        self._column.addStretch(1)
        self.setWidget(inside)
        self.show_texts(())

    def show_texts(self, texts: Sequence[FreeText]) -> None:
        """Show how the texts stand; boxes that stay keep what is being typed in them."""
        if [each.key for each in texts] != [box.text.key for box in self.boxes]:
            self._rebuild(texts)
        for box, text in zip(self.boxes, texts, strict=True):
            box.show_text(text)
        words = self.tr("结论、规划引文和审查取值不能改写。哪些条款可以改写，由“机关设置”的条款模板决定。")
        self.explain.setText(words if texts else self.tr("没有可改写的文字：请先生成草稿。"))
        self.show_trouble("")

    def _rebuild(self, texts: Sequence[FreeText]) -> None:
        for box in self.boxes:
            box.flush()
            self._column.removeWidget(box)
            box.deleteLater()
        self.boxes = tuple(TextBox(text, self.widget()) for text in texts)
        for box in self.boxes:
            box.changed.connect(self.changed)
            self._column.insertWidget(self._column.count() - 1, box)

    def show_trouble(self, sentence: str) -> None:
        """Say what is wrong with what was written; nothing where it is right."""
        self.trouble.setText(say(sentence))
        self.trouble.setVisible(bool(sentence))

    def flush(self) -> None:
        """Tell of what was typed in any box, now."""
        for box in self.boxes:
            box.flush()
