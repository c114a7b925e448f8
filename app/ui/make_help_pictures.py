"""Make the help's pictures: `python -m app.ui.make_help_pictures`; the real window, off screen, with the example."""

import io
import os
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QPoint, QRect, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from app.errors import WorldError
from app.services.cases import new_case
from app.services.desk import open_desk
from app.services.examples import DEMO_PASSWORD, EXAMPLE, load_example_layers
from app.ui.application import make_application
from app.ui.dialogs import Dialogs
from app.ui.help_text import HELP
from app.ui.main_window import MainWindow

PICTURES: Final = HELP / "pictures"
MOMENT: Final = datetime(2026, 11, 23, 9, 30, tzinfo=timezone(timedelta(hours=8)))  # the same pictures on every day
_SIZE: Final = (1200, 720)
_WIDEST: Final = 1000
_COLOURS: Final = 128
_REST_MS: Final = 200
_PATIENCE: Final = 300  # rests, a minute in all
_JUDGED: Final = "F-03"
_REASON: Final = "已核对补充耕地方案，先补后占（演示）"
_OTHERS: Final = ("仓储物流项目（演示）", "屋顶光伏项目（演示）", "道路改造项目（演示）")
_SEARCHED: Final = "永久基本农田"
_REVIEWER: Final = "演示审查员"


class PicturedDialogs(Dialogs):
    """Takes a picture of each dialog of ours, then answers as the example's user would."""

    def __init__(self, keep: Callable[[str, QPixmap], None]) -> None:
        self._keep = keep
        self.name = ""
        self.file = Path()
        self.fill: Callable[[Any], None] = lambda _dialog: None

    def open_file(self, _parent: QWidget, _title: str, _patterns: str) -> Path | None:
        """Answer with the file."""
        return self.file

    def save_file(self, _parent: QWidget, _title: str, _suggestion: str, _patterns: str) -> Path | None:
        """Answer with the file."""
        return self.file

    def ask(self, dialog: Any) -> Any:
        """Show the dialog, take its picture, close it."""
        self.fill(dialog)
        dialog.show()
        rest(2)
        if self.name:
            self._keep(self.name, dialog.grab())
        answer = dialog.answer()
        dialog.hide()
        self.name, self.fill = "", lambda _dialog: None
        return answer


def rest(times: int = 1) -> None:
    """Let the window go on for a moment."""
    loop = QEventLoop()
    QTimer.singleShot(_REST_MS * times, loop.quit)
    loop.exec()


class Photographer:
    """Walks a window through the example and keeps a picture of each part of it.

    Args:
        folder: for its workspace and files.
        pictures: where the pictures go.
    """

    def __init__(self, folder: Path, pictures: Path) -> None:
        self._folder, self._pictures = folder, pictures
        self.desk = open_desk(folder / "workspace")
        load_example_layers(self.desk)
        self.dialogs = PicturedDialogs(self.keep)
        self.window = MainWindow(self.desk, lambda: MOMENT, self.dialogs)
        self.window.resize(*_SIZE)
        self.window.show()
        self.wait(lambda: self.window.later.is_built)

    def wait(self, is_done: Callable[[], bool] = lambda: True) -> None:
        """Wait until something is done and the window has nothing more to do.

        Raises:
            WorldError: where that takes longer than a minute.
        """
        for _ in range(_PATIENCE):
            rest()
            if is_done() and not self.window.is_busy():
                rest(2)
                return
        raise WorldError("示例一分钟内没有完成，未能制作说明的图片。请在空闲的机器上重试。")

    def keep(self, name: str, pixmap: QPixmap) -> None:
        """Write a picture with few colours, not wider than a page of the help."""
        from PIL import Image

        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        pixmap.save(buffer, "PNG")
        image = Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGB")
        if image.width > _WIDEST:
            image = image.resize((_WIDEST, round(image.height * _WIDEST / image.width)), Image.Resampling.LANCZOS)
        image.quantize(_COLOURS, Image.Quantize.MAXCOVERAGE).save(self._pictures / f"{name}.png", optimize=True)

    def part(self, name: str, widget: QWidget, height: int | None = None) -> None:
        """Keep the picture of a part, of its upper `height` pixels where that is given."""
        area = widget.rect() if height is None else QRect(QPoint(), widget.size().boundedTo(widget.rect().size()))
        if height is not None:
            area.setHeight(min(height, area.height()))
        self.keep(name, widget.grab(area))

    def page(self, name: str) -> None:
        """Keep the picture of a page."""
        self.window.go(f"page_{name}")
        self.window.statusBar().clearMessage()
        self.wait()
        self.keep(name, self.window.grab())

    def case(self) -> None:
        """Open the example and keep the parts of the review."""
        window, review = self.window, self.window.later.review
        window.case_desk.import_case(self.desk.seeds / EXAMPLE / "case.json")
        self.wait(lambda: window.session.latest is not None)
        review.findings.reveal(_JUDGED)
        review.map.show_finding(review.findings.finding())
        self.wait()
        self.keep("review", window.grab())
        self.part("form", review.form)
        self.part("map", review.map)
        self.part("findings", review.findings)
        self.part("verdict", review.verdict)
        self._judge()
        window.action("palette").trigger()
        window.commands.palette.line.setText("审查")
        self.wait()
        self.part("palette", window.commands.palette)
        window.commands.palette.hide()
        self.dialogs.name = "site_dialog"
        review.open_site(self.desk.seeds / EXAMPLE / "site.txt")
        self.wait()

    def _judge(self) -> None:
        panel = self.window.later.review.findings.judgement
        panel.ui.answer.setCurrentIndex(panel.ui.answer.findData("hit"))
        panel.ui.reason.setText(_REASON)
        panel.ui.by.setText(_REVIEWER)
        self.part("judgement", panel)
        panel.ui.record.click()
        self.wait()

    def opinion(self) -> None:
        """Preview, sign, export and verify the example's opinion."""
        window, page = self.window, self.window.later.opinion
        window.action("preview").trigger()
        self.wait(lambda: page.pdf is not None)
        page.make_demo()
        self.wait()
        page.ui.side.setCurrentIndex(0)  # the findings
        self.keep("opinion", window.grab())
        self.dialogs.name, self.dialogs.fill = "sign_dialog", lambda dialog: dialog.ui.password.setText(DEMO_PASSWORD)
        page.sign()
        self.wait(lambda: page.number is not None)
        self.dialogs.file = self._folder / "审查意见.pdf"
        page.export()
        self.wait(self.dialogs.file.exists)
        window.action("verify").trigger()
        self.wait()
        self.keep("verify", window.grab())

    def field(self) -> None:
        """Keep the picture of field mode."""
        self.window.field.enter()
        self.window.showNormal()
        self.window.resize(*_SIZE)
        self.wait()
        self.keep("field", self.window.grab())
        self.window.field.leave()

    def run(self) -> None:
        """Make every picture."""
        self.case()
        for at, name in enumerate(_OTHERS):
            new_case(self.desk, {"project": {"name": name}}, now=f"2026-11-2{at}T09:00:00+08:00")
        self.page("cases")
        self.opinion()
        self.window.later.plan.ui.search.setText(_SEARCHED)
        self.window.later.plan.search()
        for name in ("layers", "plan", "register", "dashboard"):
            self.page(name)
        self.field()
        self.window.close()


def main() -> int:
    """Make the pictures in `resources/help/pictures`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application()
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        Photographer(Path(folder), PICTURES).run()
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
