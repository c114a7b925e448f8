"""The help beside the work: contents, search with the hits marked, back and forward, size of the words, printing."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QStringListModel, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QImage,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QSplitter,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.ui.help_text import CHAPTERS, HELP, Section, chapter_markdown, excerpt, find, sections, title_of
from app.ui.page_parts import label, make_browser, make_button
from app.ui.preferences import Preferences, keep_splitter
from app.ui.theme import FONT_PIXELS, colour, px

_PERCENTS: Final = (80, 90, 100, 115, 130, 150, 175, 200)
_USUAL: Final = 115
_SIZE: Final = "help/percent"
_PLACE: Final = "help/geometry"
_HEADINGS: Final = {1: 20, 2: 15}  # pixels at 100 %
_MARGIN: Final = 16
_LINE_PERCENT: Final = 135  # Chinese text wants more room than Latin
_PROPORTIONAL: Final = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


class HelpWindow(QWidget):
    """A window of its own, over no other: it may stand beside the work, or on the second screen.

    Signals:
        page_wanted: the name of a page of the main window.
    """

    page_wanted = Signal(str)

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._preferences = preferences
        self._shown: tuple[Section, ...] = ()
        self._been: list[tuple[str, str]] = []
        self._at = -1
        self.setWindowTitle(self.tr("使用说明"))
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("搜索（Ctrl+F）"))
        self.search.setAccessibleName(self.tr("在使用说明中搜索"))
        self.search.setClearButtonEnabled(True)
        self.contents = QListView(self)
        self.contents.setAccessibleName(self.tr("目录"))
        self.contents.setWordWrap(True)
        self.model = QStringListModel(self)
        self.contents.setModel(self.model)
        self.contents.setSpacing(3)
        self.contents.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.count = label(self, "", "count")
        self.text = make_browser(self, self.tr("使用说明的正文"), _MARGIN)
        self.text.document().setBaseUrl(QUrl.fromLocalFile(f"{HELP}/"))
        self._lay_out()
        self._connect()
        self._list()

    def _lay_out(self) -> None:
        side, page = QWidget(self), QWidget(self)
        left, right = QVBoxLayout(side), QVBoxLayout(page)
        for column in (left, right):
            column.setContentsMargins(8, 8, 8, 8)
        left.addWidget(self.search)
        left.addWidget(self.count)
        left.addWidget(self.contents, 1)
        right.addLayout(self._buttons())
        right.addWidget(self.text, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(side)
        self.splitter.addWidget(page)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([px(200), px(620)])
        keep_splitter(self.splitter, self._preferences, "help")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.back = self._button(self.tr("后退"), self.tr("回到上一处（Alt+左）"), lambda: self.go(-1))
        self.forward = self._button(self.tr("前进"), self.tr("去到下一处（Alt+右）"), lambda: self.go(1))
        self.larger = self._button(self.tr("大字"), self.tr("放大说明的字（Ctrl+加号）"), lambda: self.step(1))
        self.smaller = self._button(self.tr("小字"), self.tr("缩小说明的字（Ctrl+减号）"), lambda: self.step(-1))
        self.print = self._button(self.tr("打印…"), self.tr("打印这一章（Ctrl+P）"), self.print_chapter)
        for button in (self.back, self.forward):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.smaller, self.larger, self.print):
            row.addWidget(button)
        return row

    def _button(self, words: str, name: str, act: Callable[[], None]) -> QPushButton:
        return make_button(self, words, name, act)

    def _connect(self) -> None:
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(80)
        self._timer.timeout.connect(self._list)
        self._wide = QTimer(self)
        self._wide.setSingleShot(True)
        self._wide.setInterval(120)
        self._wide.timeout.connect(self._refit)
        self.splitter.splitterMoved.connect(lambda *_what: self._wide.start())
        self.search.textChanged.connect(lambda _text: self._timer.start())
        self.search.returnPressed.connect(self._enter_list)
        self.contents.selectionModel().currentChanged.connect(self._on_chosen)
        self.text.anchorClicked.connect(self._on_link)
        for keys, act in (
            ("Ctrl+F", self.search.setFocus),
            ("Alt+Left", lambda: self.go(-1)),
            ("Alt+Right", lambda: self.go(1)),
            ("Ctrl++", lambda: self.step(1)),
            ("Ctrl+=", lambda: self.step(1)),
            ("Ctrl+-", lambda: self.step(-1)),
            ("Ctrl+P", self.print_chapter),
            ("Esc", self._leave),
            ("F1", self.close),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def show_chapter(self, name: str) -> None:
        """Show the window with a chapter, and put the keys into its text."""
        self.search.clear()
        self._timer.stop()
        self._list()
        self._place_window()
        self.show()
        self._visit(name, "")
        self.raise_()
        self.activateWindow()
        self.text.setFocus()

    def _place_window(self) -> None:
        """Stand where the user left it; at first at the right of the screen, high and narrow."""
        if self.isVisible() or self.restoreGeometry(self._preferences.state(_PLACE)):
            return
        area = self.screen().availableGeometry()
        wide = min(px(860), area.width())
        self.setGeometry(area.right() - wide, area.top() + px(40), wide, area.height() - px(60))

    def _list(self) -> None:
        """List the chapters, or what holds the words that are searched for."""
        words = self.search.text().strip()
        if words:
            self._shown = find(words)
            lines = [f"{_name(each)}\n{excerpt(each, words)}" for each in self._shown]
            self.count.setText(self.tr("找到%n处", "", len(lines)) if lines else self.tr("没有找到，请换一个词"))
        else:
            self._shown = tuple(sections(name)[0] for name in CHAPTERS)
            lines = [each.title for each in self._shown]
        self.count.setVisible(bool(words))
        self.model.setStringList(lines)
        self._mark()
        self._follow()

    def _enter_list(self) -> None:
        self._timer.stop()
        self._list()
        if self._shown:
            self.contents.setFocus()
            self.contents.setCurrentIndex(self.model.index(0))

    def _on_chosen(self, index: QModelIndex) -> None:
        if index.isValid() and (self.contents.hasFocus() or self.contents.underMouse()):
            section = self._shown[index.row()]
            self._visit(section.chapter, section.heading)

    def _visit(self, chapter: str, heading: str) -> None:
        place = (chapter, heading)
        if self._at < 0 or self._been[self._at] != place:
            self._been = [*self._been[: self._at + 1], place]
            self._at = len(self._been) - 1
        self._read()

    def go(self, by: int) -> None:
        """Go back (-1) or forward (1) in what was read."""
        if 0 <= self._at + by < len(self._been):
            self._at += by
            self._read()

    def chapter(self) -> str:
        """Return the name of the chapter that is shown."""
        return self._been[self._at][0] if self._at >= 0 else ""

    def _read(self) -> None:
        if self._at < 0:
            return
        chapter, heading = self._been[self._at]
        self._fill(self.text.document(), chapter)
        self.setWindowTitle(self.tr("使用说明：{title}").format(title=title_of(chapter)))
        self._mark()
        self._scroll_to(heading)
        self._follow()

    def _refit(self) -> None:
        """Read again at another width or size; what was read stays in sight."""
        bar = self.text.verticalScrollBar()
        share = bar.value() / max(bar.maximum(), 1)
        self._read()
        bar.setValue(round(share * bar.maximum()))

    def _fill(self, document: QTextDocument, chapter: str) -> None:
        """Set a chapter with headings of a size that fits a narrow window."""
        font = self.text.font()
        font.setPixelSize(self._pixels(FONT_PIXELS))
        document.setDefaultFont(font)
        document.setMarkdown(chapter_markdown(chapter))
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        block = document.begin()
        while block.isValid():
            self._dress(block)
            block = block.next()

    def _dress(self, block: QTextBlock) -> None:
        level, cursor = block.blockFormat().headingLevel(), QTextCursor(block)
        form = block.blockFormat()
        if not self._fit_picture(block):
            form.setLineHeight(_LINE_PERCENT, _PROPORTIONAL)
        form.setTopMargin(self._pixels(14 if level else 3))
        form.setBottomMargin(self._pixels(4))
        cursor.setBlockFormat(form)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        if level:
            words = QTextCharFormat()  # a new one: Markdown's own would enlarge the size once more
            font = self.text.font()
            font.setBold(True)
            font.setPixelSize(self._pixels(_HEADINGS.get(level, FONT_PIXELS)))
            words.setFont(font)
            cursor.setCharFormat(words)

    def _fit_picture(self, block: QTextBlock) -> bool:
        """Make a block's picture as wide as the page lets it; return whether there is one."""
        place = block.begin()
        form = place.fragment().charFormat().toImageFormat() if not place.atEnd() else QTextImageFormat()
        if not form.isValid():
            return False
        natural = QImage(self.text.document().baseUrl().resolved(QUrl(form.name())).toLocalFile()).width()
        form.setWidth(min(natural, self.text.viewport().width() - 2 * _MARGIN))
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(form)
        return True

    def _pixels(self, size: int) -> int:
        return round(px(size) * self._percent() / 100)

    def _percent(self) -> int:
        return self._preferences.number(_SIZE, _USUAL, _PERCENTS[0], _PERCENTS[-1])

    def step(self, by: int) -> None:
        """Make the words one step larger (1) or smaller (-1)."""
        nearest = min(range(len(_PERCENTS)), key=lambda at: abs(_PERCENTS[at] - self._percent()))
        self._preferences.put(_SIZE, _PERCENTS[min(max(nearest + by, 0), len(_PERCENTS) - 1)])
        self._refit()

    def _mark(self) -> None:
        """Mark every place of the text that holds a word that is searched for."""
        marks, form = [], QTextCharFormat()
        form.setBackground(colour("mark"))
        form.setForeground(colour("ink"))
        form.setFontUnderline(True)  # not by colour alone
        for word in self.search.text().split():
            cursor = self.text.document().find(word)
            while not cursor.isNull():
                mark = QTextEdit.ExtraSelection()
                mark.cursor, mark.format = cursor, form  # type: ignore[attr-defined]  # the stubs know neither
                marks.append(mark)
                cursor = self.text.document().find(word, cursor)
        self.text.setExtraSelections(marks)

    def _scroll_to(self, heading: str) -> None:
        block = self.text.document().begin()
        while block.isValid() and not (block.blockFormat().headingLevel() and block.text().strip() == heading):
            block = block.next()
        layout, bar = self.text.document().documentLayout(), self.text.verticalScrollBar()
        bar.setValue(int(layout.blockBoundingRect(block).top()) if heading and block.isValid() else 0)

    def _follow(self) -> None:
        self.back.setEnabled(self._at > 0)
        self.forward.setEnabled(self._at < len(self._been) - 1)
        row = next((at for at, each in enumerate(self._shown) if each.chapter == self.chapter()), -1)
        current = self.contents.currentIndex().row()
        if row >= 0 and not self.search.text() and current != row:
            self.contents.setCurrentIndex(self.model.index(row))

    def _on_link(self, url: QUrl) -> None:
        if url.scheme() == "page":
            self.page_wanted.emit(url.path())
        elif url.scheme() == "help":
            self._visit(url.path(), "")

    def print_chapter(self) -> None:
        """Ask for a printer and print the chapter that is shown."""
        from app.ui.map_printer import ask_printer

        printer = ask_printer(self.windowTitle(), self)
        if printer is not None:
            self.text.document().print_(printer)

    def _leave(self) -> None:
        """Esc first clears the search, then closes."""
        if self.search.text():
            self.search.clear()
        else:
            self.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures to the page once it has its width."""
        super().resizeEvent(event)
        self._wide.start()

    def changeEvent(self, event: QEvent) -> None:
        """Take another theme or size of the words."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._wide.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place of the window."""
        self._preferences.put(_PLACE, self.saveGeometry())
        super().closeEvent(event)


def _name(section: Section) -> str:
    return f"{section.title} · {section.heading}" if section.heading else section.title
