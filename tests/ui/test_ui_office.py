"""The settings dialog: its preview follows what is typed, and a fault is told while the last good page stays."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from test_ui_window import nameless
from ui_helpers import PATIENCE_MS

from app.services.desk import Desk
from app.services.offices import all_settings
from app.services.opinions import preview_settings, sample_opinion
from app.ui.office_dialog import OfficeDialog
from app.ui.worker import Worker


@pytest.fixture
def dialog(qtbot: QtBot, application: QApplication, desk: Desk) -> Iterator[OfficeDialog]:
    """The dialog over the real services, its first preview made."""
    assert application is not None
    troubles: list[BaseException] = []
    worker = Worker(troubles.append)
    sample = sample_opinion(desk, "2026-11-23")
    made = OfficeDialog(all_settings(desk), lambda entered: preview_settings(sample, entered), worker, "模板文件夹")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: bool(made.pages.model.pages), timeout=PATIENCE_MS)
    settled(qtbot, made)
    yield made
    made.reject()
    worker.stop()
    assert troubles == []


def settled(qtbot: QtBot, dialog: OfficeDialog) -> None:
    """Wait until the preview stands still."""
    qtbot.waitUntil(lambda: not dialog._timer.isActive() and not dialog._worker.is_busy(), timeout=PATIENCE_MS)


def shown(dialog: OfficeDialog) -> bytes:
    """The file that the preview shows."""
    assert dialog.pages._pdf is not None
    return dialog.pages._pdf


def test_the_preview_is_there_from_the_start(dialog: OfficeDialog) -> None:
    assert len(dialog.pages.model.pages) > 1
    assert dialog.ui.sample.text() == "例如：忻自然资规审〔2026〕1号"
    assert "仿宋：" in dialog.ui.fontsUsed.text()
    assert not dialog.ui.trouble.isVisible()


def test_the_preview_follows_what_is_typed(qtbot: QtBot, dialog: OfficeDialog) -> None:
    before = shown(dialog)
    dialog.ui.office.setFocus()
    dialog.ui.office.selectAll()
    qtbot.keyClicks(dialog.ui.office, "A")
    assert shown(dialog) == before  # not at once: whoever types is not held up
    settled(qtbot, dialog)
    assert shown(dialog) != before


def test_another_layout_shows_at_once(qtbot: QtBot, dialog: OfficeDialog) -> None:
    before = shown(dialog)
    dialog.ui.layoutKind.setCurrentIndex(1)
    dialog.ui.layoutKind.activated.emit(1)
    settled(qtbot, dialog)
    assert shown(dialog) != before
    assert dialog.answer().office.layout == "letter"


def test_a_faulty_template_is_told_and_the_last_good_preview_stays(qtbot: QtBot, dialog: OfficeDialog) -> None:
    before = shown(dialog)
    dialog.ui.text.setPlainText('[head]\ntitle = "{nothing}"')
    settled(qtbot, dialog)
    assert "“head.title”中的“{nothing}”不能填入" in dialog.ui.trouble.text()
    assert dialog.ui.trouble.isVisible()
    assert shown(dialog) == before
    dialog.ui.accept.click()
    settled(qtbot, dialog)
    assert dialog.result() != QDialog.DialogCode.Accepted
    dialog.ui.restore.click()
    settled(qtbot, dialog)
    assert not dialog.ui.trouble.isVisible()


def test_a_faulty_form_of_numbers_is_told(qtbot: QtBot, dialog: OfficeDialog) -> None:
    dialog.ui.pattern.clear()
    qtbot.keyClicks(dialog.ui.pattern, "{year}")
    settled(qtbot, dialog)
    assert "文号格式" in dialog.ui.trouble.text()


def test_an_empty_name_is_told(qtbot: QtBot, dialog: OfficeDialog) -> None:
    dialog.ui.office.clear()
    dialog.ui.accept.click()
    settled(qtbot, dialog)
    assert dialog.ui.trouble.text().startswith("请填写审查机关")


def test_saving_waits_for_the_document_that_the_last_change_gives(qtbot: QtBot, dialog: OfficeDialog) -> None:
    qtbot.keyClicks(dialog.ui.contact, "0350")
    dialog.ui.accept.click()
    settled(qtbot, dialog)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.answer().office.contact == "0350"


def test_every_template_can_be_seen_and_looking_is_no_edit(dialog: OfficeDialog) -> None:
    for row in range(dialog.ui.template_.count()):
        dialog.ui.template_.setCurrentIndex(row)
        dialog.ui.template_.activated.emit(row)
        assert dialog.ui.text.toPlainText() == dialog.answer().templates[dialog.ui.template_.currentData()]
    assert not dialog._timer.isActive()
    assert dialog.answer() == dialog._settings


def test_every_control_has_an_accessible_name(dialog: OfficeDialog) -> None:
    for tab in range(dialog.ui.tabs.count()):
        dialog.ui.tabs.setCurrentIndex(tab)
        assert nameless(dialog) == []
