"""Packages at the window: written, looked into, taken, chosen in by keys, the offices that are known."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from ui_helpers import AnsweringDialogs, nameless, quiet

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "exchange"))

from package_world import NOON, PASSWORD, Office, make_office

from app.services.cases import list_cases, load_case, new_case, save_case
from app.services.desk import Desk
from app.services.exchange import take_package, write_package
from app.services.exchange_choices import list_conflicts
from app.services.exchange_offices import add_office, known_offices
from app.ui.main_window import MainWindow
from app.ui.package_choose_dialog import PackageChooseDialog
from app.ui.package_look_dialog import PackageLookDialog
from app.ui.package_offices_dialog import PackageOfficesDialog
from app.ui.package_write_dialog import PackageWriteDialog
from app.ui.sign_dialog import SignDialog

DOCUMENT = {"format": "taixin-case/1", "project": {"name": "石料场", "county": "忻府区"}, "judgements": []}
NOW = NOON.isoformat()


@pytest.fixture
def laptop(tmp_path: Path, desk: Desk) -> Office:
    made = make_office(tmp_path / "laptop", "外业组")
    add_office(desk, made.certificate)
    return made


@pytest.fixture
def package(laptop: Office, tmp_path: Path) -> Path:
    new_case(laptop.desk, DOCUMENT, now=NOW)
    return write_package(laptop.desk, tmp_path / "a.tpkg", None, key=laptop.key, moment=NOON, note="外业第一批").path


def answers(shown: list[str], *fills: tuple[type, Callable[[Any], None]]) -> Callable[[Any], None]:
    """Fill each dialog as its kind says, and note which came."""

    def fill(dialog: Any) -> None:
        shown.append(type(dialog).__name__)
        for kind, act in fills:
            if isinstance(dialog, kind):
                act(dialog)

    return fill


def sign_with(office: Office) -> Callable[[SignDialog], None]:
    def fill(dialog: SignDialog) -> None:
        dialog.ui.file.setText(str(office.key.path))
        dialog.ui.password.setText(PASSWORD)

    return fill


def rename(desk: Desk, name: str) -> None:
    document = load_case(desk, 1)
    save_case(desk, 1, {**document, "project": {**document["project"], "name": name}}, now=NOW)


def test_a_package_is_looked_into_and_taken(
    qtbot: QtBot, window: MainWindow, desk: Desk, dialogs: AnsweringDialogs, package: Path
) -> None:
    shown: list[str] = []

    def look(dialog: PackageLookDialog) -> None:
        assert nameless(dialog) == []
        row = [dialog.model.index(0, column).data() for column in range(4)]
        assert row == ["石料场", "忻府区", "＋ 新案卷", ""]

    dialogs.files, dialogs.fill = [package], answers(shown, (PackageLookDialog, look))
    window.action("package_take").trigger()
    quiet(qtbot, window)
    assert shown == ["PackageLookDialog"]
    assert [row.name for row in list_cases(desk)] == ["石料场"]
    assert "新案卷1件" in window.messages.history_html()


def test_a_dropped_package_is_looked_into(
    qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs, package: Path
) -> None:
    shown: list[str] = []
    dialogs.fill = answers(shown)
    window.case_desk.take_file(package)
    quiet(qtbot, window)
    assert shown == ["PackageLookDialog"]


def test_a_changed_package_is_refused_in_the_window(
    qtbot: QtBot, window: MainWindow, desk: Desk, dialogs: AnsweringDialogs, package: Path
) -> None:
    data = bytearray(package.read_bytes())
    data[100] ^= 1
    package.write_bytes(data)
    dialogs.files = [package]
    window.action("package_take").trigger()
    quiet(qtbot, window)
    assert "交换包“a.tpkg”不能使用" in window.messages.text()
    assert list_cases(desk) == ()


def test_what_both_changed_is_chosen_by_keys_and_the_open_case_follows(
    qtbot: QtBot, window: MainWindow, desk: Desk, dialogs: AnsweringDialogs, laptop: Office, package: Path
) -> None:
    take_package(desk, package, moment=NOON)
    rename(laptop.desk, "石料场一期")
    rename(desk, "石料场（扩建）")
    write_package(laptop.desk, package, None, key=laptop.key, moment=NOON)
    window.session.open(1)
    quiet(qtbot, window)
    shown: list[str] = []

    def choose(dialog: PackageChooseDialog) -> None:
        dialog.show()
        assert nameless(dialog) == []
        options = [card.button.text() for card in dialog.cards]
        mine = next(place for place, text in enumerate(options, 1) if "本机" in text)
        qtbot.keyClick(dialog.table, Qt.Key(Qt.Key.Key_0.value + mine))
        assert "石料场（扩建）" in dialog.model.index(0, 2).data()

    dialogs.files, dialogs.fill = [package], answers(shown, (PackageChooseDialog, choose))
    window.action("package_take").trigger()
    quiet(qtbot, window)
    qtbot.waitUntil(lambda: shown == ["PackageLookDialog", "PackageChooseDialog"])
    quiet(qtbot, window)
    assert list_conflicts(desk) == ()
    assert load_case(desk, 1)["project"]["name"] == "石料场（扩建）"
    qtbot.waitUntil(lambda: window.session.case_id == 1)


def test_a_package_is_written_for_one_office(
    qtbot: QtBot, window: MainWindow, desk: Desk, dialogs: AnsweringDialogs, laptop: Office, tmp_path: Path
) -> None:
    new_case(desk, DOCUMENT, now=NOW)
    add_office(laptop.desk, laptop.certificate)

    def wish(dialog: PackageWriteDialog) -> None:
        assert nameless(dialog) == []
        dialog.recipient.setCurrentIndex(1)

    path = tmp_path / "out.tpkg"
    shown: list[str] = []
    dialogs.files = [path]
    dialogs.fill = answers(shown, (PackageWriteDialog, wish), (SignDialog, sign_with(laptop)))
    window.action("package_write").trigger()
    quiet(qtbot, window)
    assert shown == ["PackageWriteDialog", "SignDialog"]
    assert take_package(laptop.desk, path, opener=laptop.key, moment=NOON).added == 1


def test_a_closed_package_asks_for_the_key(
    qtbot: QtBot, window: MainWindow, desk: Desk, dialogs: AnsweringDialogs, laptop: Office, tmp_path: Path
) -> None:
    add_office(laptop.desk, laptop.certificate)
    new_case(laptop.desk, DOCUMENT, now=NOW)
    (own,) = known_offices(laptop.desk)
    path = tmp_path / "a.tpkg"
    write_package(laptop.desk, path, None, key=laptop.key, moment=NOON, recipient=own.fingerprint)
    shown: list[str] = []
    dialogs.files, dialogs.fill = [path], answers(shown, (SignDialog, sign_with(laptop)))
    window.action("package_take").trigger()
    quiet(qtbot, window)
    qtbot.waitUntil(lambda: shown == ["SignDialog", "PackageLookDialog"])
    quiet(qtbot, window)
    assert len(list_cases(desk)) == 1


def test_offices_are_made_known_and_removed(
    qtbot: QtBot, window: MainWindow, desk: Desk, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    office = make_office(tmp_path / "b", "规划科", kind="ec")
    (tmp_path / "x.cer").write_text("no certificate", encoding="utf-8")

    def fill(dialog: PackageOfficesDialog) -> None:
        qtbot.addWidget(dialog)
        dialog.show()
        assert nameless(dialog) == []
        dialogs.files = [tmp_path / "x.cer", office.certificate]
        dialog.ask_add()
        assert "x.cer" in dialog.trouble.text()
        dialog.ask_add()
        assert dialog.model.rowCount() == 1
        assert not dialog.trouble.isVisible()
        dialog.table.selectRow(0)
        dialog.remove()
        assert dialog.model.rowCount() == 0

    dialogs.fill = fill
    window.action("package_offices").trigger()
    quiet(qtbot, window)
    assert known_offices(desk) == ()
