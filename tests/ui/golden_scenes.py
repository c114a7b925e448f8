"""What a user meets, by name: each page, what lies over it, each dialog, each menu; shown, and put away again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from golden_stage import Stage
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QTextEdit, QWidget
from ui_helpers import EXAMPLE, MOMENT, clock

from app.domain.roles import REVIEWER
from app.services.desk import Desk, open_desk
from app.services.people import add_person, has_people, make_administrator, sign_in
from app.ui.account_dialogs import FirstPersonDialog, NewPersonDialog
from app.ui.accounts_dialog import AccountsDialog
from app.ui.choose_dialog import ChooseDialog
from app.ui.main_actions import PAGES
from app.ui.main_window import MainWindow
from app.ui.sign_in_dialog import SignInDialog

Take = Callable[[QWidget], None]
Scene = Callable[[Stage], AbstractContextManager[QWidget]]
_ROWS: Final = "J1,4254900.123,38389090.456\nJ2,4254900.0,38389390.0\nJ3,4254600.0,38389390.0\nJ4,4254600.0,38389090.0"
_FIELDS: Final = "项目名称\t仓储物流园项目（演示）\n用地总面积\t13.2\n年用水量\t30000\n联系电话\t无"
_CATALOGUE: Final = "类别,部分,行业,序号,条目\n鼓励类,,,1,装配式建筑\n"
_PASSWORD: Final = "忻州三月里看杏花"
_FINDING: Final = "F-03"
_SEARCHED: Final = "永久基本农田"


def _page(name: str, prepare: Callable[[Stage], None] = lambda _stage: None) -> Scene:
    @contextmanager
    def scene(stage: Stage) -> Iterator[QWidget]:
        stage.go(name)
        prepare(stage)
        stage.settle()
        stage.hush()
        yield stage.window

    return scene


def _review(stage: Stage) -> None:
    review = stage.window.later.review
    review.findings.reveal(_FINDING)
    stage.settle()
    review.map.zoom_to_site()


def _judged(stage: Stage) -> None:
    """Show the judgement half made, with what it still lacks said beside it, and a file as evidence."""
    _review(stage)
    review = stage.window.later.review
    panel = review.findings.judgement
    panel.ui.answer.setCurrentIndex(panel.ui.answer.findData("exception"))
    panel.ui.record.click()
    if not review.judging.shown():
        paper = stage.folder / "补充耕地方案批复（演示）.txt"
        paper.write_text("虚构", encoding="utf-8")
        panel.dropped.emit([paper])


def _opinion(stage: Stage) -> None:
    opinion = stage.window.later.opinion
    opinion.ui.side.setCurrentIndex(0)
    opinion.preview()
    stage.settle()
    opinion.pages.fit()
    opinion.ui.view.scrollToTop()


def _opinion_texts(stage: Stage) -> None:
    _opinion(stage)
    stage.window.later.opinion.ui.side.setCurrentIndex(1)


def _plan(tab: int, stage: Stage) -> None:
    plan = stage.window.later.plan
    plan.ui.tabs.setCurrentIndex(tab)
    stage.settle()
    page = plan.ui.tabs.widget(tab)
    if hasattr(page, "table") and hasattr(page, "model"):
        page.table.selectRow(0)


def _plan_read(stage: Stage) -> None:
    plan = stage.window.later.plan
    plan.ui.tabs.setCurrentIndex(0)
    plan.ui.search.clear()
    plan.search()
    stage.settle()
    plan.show_line(243)


def _plan_search(stage: Stage) -> None:
    _plan_read(stage)
    plan = stage.window.later.plan
    plan.ui.search.setText(_SEARCHED)
    plan.search()


def _batch(stage: Stage) -> None:
    batch = stage.window.later.batch
    if not batch.model.rows:
        batch.take_cases((1, 2, 3, 4))


def _verify(stage: Stage) -> None:
    verification = stage.window.later.verification
    if verification._path is None:
        verification.verify_file(stage.folder / "signed.pdf")
    stage.settle()
    _without_chance(verification.report)
    model = verification.trust.model  # the demonstration certificate is another each time
    model.set_rows(tuple(replace(row, fingerprint="0123456789abcdef" * 4) for row in model.rows))


def _register(stage: Stage) -> None:
    _chosen_row(stage)
    stage.settle()
    _without_chance(stage.window.later.register.report)


def _without_chance(report: QTextEdit) -> None:
    """Put plain digits where a fresh certificate gives others each time: in hashes and check codes."""
    html = report.toHtml()
    plain = re.sub(r"\b[0-9a-f]{64}\b", "0123456789abcdef" * 4, html)
    plain = re.sub(r"\b[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}\b", "0123 4567 89AB", plain)
    if plain != html:
        report.setHtml(plain)


def _charts_as_tables(stage: Stage) -> None:
    for panel in stage.window.later.dashboard.panels.values():
        if panel.stack.currentWidget() is panel.plot:
            panel.toggle.click()


def _charts(stage: Stage) -> None:
    for panel in stage.window.later.dashboard.panels.values():
        if panel.stack.currentWidget() is panel.table:
            panel.toggle.click()


def _chosen_row(stage: Stage) -> None:
    page: Any = stage.window.pages.currentWidget()
    table = page.table if hasattr(page, "table") else page.ui.table
    table.selectRow(0)


@contextmanager
def _over(stage: Stage, show: Callable[[], Any], hide: Callable[[], Any]) -> Iterator[QWidget]:
    """Show something over the review page."""
    stage.go("page_review")
    _review(stage)
    stage.settle()
    stage.hush()
    show()
    stage.settle()
    yield stage.window
    hide()
    stage.settle()


def _palette(stage: Stage) -> AbstractContextManager[QWidget]:
    palette = stage.window.commands.palette

    def show() -> None:
        stage.window.action("palette").trigger()
        palette.line.setText("F")
        palette.line.removeEventFilter(palette)  # it would go with the focus
        palette.line.clearFocus()

    def hide() -> None:
        palette.line.installEventFilter(palette)
        palette.close_down()

    return _over(stage, show, hide)


def _legend(stage: Stage) -> AbstractContextManager[QWidget]:
    legend = stage.window.later.review.map.buttons["legend"]
    return _over(stage, lambda: legend.setChecked(True), lambda: legend.setChecked(False))


def _identify(stage: Stage) -> AbstractContextManager[QWidget]:
    desk = stage.window.later.review.map.desk
    return _over(stage, lambda: desk.ask_at(desk._view.middle()), desk.panel.put_away)


def _message(stage: Stage) -> AbstractContextManager[QWidget]:
    def show() -> None:
        stage.window.show_odd([stage.window.tr("请先打开或新建一个案卷，再打开用地范围")])

    return _over(stage, show, stage.window.messages.clear)


@contextmanager
def _guide(stage: Stage) -> Iterator[QWidget]:
    stage.window.help.guide()
    stage.settle()
    stage.hush()
    yield stage.window
    assert stage.window.help.first_case is not None
    stage.window.help.first_case.leave()
    stage.settle()


@contextmanager
def _field(stage: Stage) -> Iterator[QWidget]:
    stage.go("page_review")
    size = stage.window.size()
    stage.window.field.enter()
    stage.window.showNormal()
    stage.window.resize(size)
    stage.settle()
    stage.window.later.review.map.zoom_to_site()
    stage.settle()
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    yield stage.window
    stage.window.field.leave()
    stage.window.resize(size)
    stage.settle()


@contextmanager
def _help(stage: Stage) -> Iterator[QWidget]:
    stage.window.help.read("findings")
    assert stage.window.help.shown is not None
    stage.window.help.shown.resize(1000, 700)
    stage.settle()
    yield stage.window.help.shown
    stage.window.help.shown.close()
    stage.settle()


@contextmanager
def _sign_in(stage: Stage) -> Iterator[QWidget]:
    dialog = SignInDialog(stage.window.desk, clock, "张三")
    dialog.show()
    stage.settle()
    stage.hush()
    yield dialog
    dialog.reject()
    dialog.deleteLater()


def _account(make: Callable[[Stage, Desk], QDialog]) -> Scene:
    """Return what shows a dialog about accounts, at a desk with an administrator and a reviewer."""

    @contextmanager
    def scene(stage: Stage) -> Iterator[QWidget]:
        desk = open_desk(stage.folder / "people")
        if has_people(desk):
            desk = sign_in(desk, "王管理", _PASSWORD, now=MOMENT)
        else:
            desk = make_administrator(desk, "王管理", _PASSWORD, now=MOMENT)
            add_person(desk, "张三", _PASSWORD, (REVIEWER,), now=MOMENT)
        dialog = make(stage, desk)
        dialog.show()
        stage.settle()
        stage.hush()
        yield dialog
        dialog.reject()
        dialog.deleteLater()

    return scene


@contextmanager
def _start(stage: Stage) -> Iterator[QWidget]:
    """Show what stands there when the program is started for the first time."""
    window = MainWindow(open_desk(stage.folder / "empty"), clock, stage.dialogs)
    window.resize(stage.window.size())
    window.show()
    first = Stage(window, stage.folder, stage.dialogs)
    first.settle()
    first.hush()
    yield window
    window.close()
    window.deleteLater()
    stage.settle()


def _menu(number: int) -> Scene:
    @contextmanager
    def scene(stage: Stage) -> Iterator[QWidget]:
        stage.go("page_review")
        bar = stage.window.menuBar()
        menu = bar.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)[number]
        menu.ensurePolished()
        menu.resize(menu.sizeHint())
        yield menu

    return scene


def _opened(scene: Scene, open_it: Callable[[Stage], Any]) -> Callable[[Stage, Take], None]:
    """Return what shows the dialog that comes when something is done on a page."""

    def show(stage: Stage, take: Take) -> None:
        shown: list[QDialog] = []

        def taken(dialog: QDialog) -> None:
            shown.append(dialog)
            stage.settle()
            focused = QApplication.focusWidget()
            if focused is not None:
                focused.clearFocus()
            take(dialog)

        with scene(stage):
            stage.dialogs.taken = taken
            open_it(stage)
            stage.settle()
            stage.dialogs.taken = lambda _dialog: None
        assert len(shown) == 1, f"{len(shown)} dialogs came"

    return show


def _written(stage: Stage, name: str, text: str) -> Path:
    path = stage.folder / name
    path.write_text(text, encoding="utf-8")
    return path


def _dates(stage: Stage) -> None:
    stage.window.cases.table.selectRow(0)
    stage.settle()
    stage.window.action("case_dates").trigger()


def _catalogue(stage: Stage) -> None:
    stage.dialogs.files = [_written(stage, "目录.csv", _CATALOGUE)]
    stage.window.later.catalogues.import_file()


def _choose(stage: Stage) -> None:
    stage.window.dialogs.ask(ChooseDialog([Path("用地范围.geojson"), Path("用地范围.shp")], stage.window))


def _compare(stage: Stage) -> None:
    layers = stage.window.later.layers
    layers.refresh()
    stage.settle()
    edition = next(each for each in layers.model.rows if layers.lists.is_comparable(each.layer.kind))
    layers.lists.compare(edition)


def _withdraw(stage: Stage) -> None:
    stage.window.later.register.table.selectRow(0)
    stage.settle()
    stage.window.later.register.withdraw()


def _supersede(stage: Stage) -> None:
    row = stage.window.later.register.model.rows[0]
    stage.window.later.register.acts.supersede(row, ("忻自然资审〔2026〕2号",))


_CASES, _LAYERS, _REGISTER = _page("page_cases"), _page("page_layers"), _page("page_register")
_REVIEW, _CATALOGUES = _page("page_review", _review), _page("page_catalogues")

SCENES: Final[dict[str, Scene]] = {
    "cases": _page("page_cases", _chosen_row),
    "review": _REVIEW,
    "opinion": _page("page_opinion", _opinion),
    "layers": _page("page_layers", _chosen_row),
    "plan": _page("page_plan", _plan_read),
    "catalogues": _CATALOGUES,
    "register": _page("page_register", _register),
    "batch": _page("page_batch", _batch),
    "verify": _page("page_verify", _verify),
    "dashboard": _page("page_dashboard", _charts),
    "start": _start,
    "review-judged": _page("page_review", _judged),
    "review-legend": _legend,
    "review-identify": _identify,
    "review-message": _message,
    "opinion-texts": _page("page_opinion", _opinion_texts),
    "plan-search": _page("page_plan", _plan_search),
    "plan-tables": _page("page_plan", partial(_plan, 1)),
    "plan-rules": _page("page_plan", partial(_plan, 2)),
    "plan-blocks": _page("page_plan", partial(_plan, 3)),
    "plan-check": _page("page_plan", partial(_plan, 4)),
    "dashboard-tables": _page("page_dashboard", _charts_as_tables),
    "palette": _palette,
    "guide": _guide,
    "field": _field,
    "help": _help,
    "sign-in": _sign_in,
    "accounts": _account(lambda stage, desk: AccountsDialog(desk, clock, stage.dialogs, stage.window)),
    "account-first": _account(lambda stage, desk: FirstPersonDialog(desk, clock, stage.window)),
    "account-new": _account(lambda stage, desk: NewPersonDialog(desk, clock, stage.window)),
    "menu-case": _menu(0),
    "menu-review": _menu(1),
    "menu-map": _menu(2),
    "menu-view": _menu(3),
    "menu-help": _menu(4),
}
DIALOGS: Final[dict[str, Callable[[Stage, Take], None]]] = {
    "settings": _opened(_CASES, lambda stage: stage.window.show_settings()),
    "keys": _opened(_CASES, lambda stage: stage.window.action("keys").trigger()),
    "about": _opened(_CASES, lambda stage: stage.window.action("about").trigger()),
    "dates": _opened(_CASES, _dates),
    "choose": _opened(_CASES, _choose),
    "site": _opened(_REVIEW, lambda stage: stage.window.later.review.open_site(EXAMPLE / "site.txt")),
    "paste": _opened(_REVIEW, lambda stage: stage.window.later.review.paste_site(_ROWS)),
    "export": _opened(_REVIEW, lambda stage: stage.window.later.export_site()),
    "fields": _opened(_REVIEW, lambda stage: stage.window.later.review.desk.paste_table(_FIELDS)),
    "industry": _opened(_REVIEW, lambda stage: stage.window.later.review.form.field("industry").tree.click()),
    "picture": _opened(_REVIEW, lambda stage: stage.window.later.ask_map("picture")),
    "places": _opened(_REVIEW, lambda stage: stage.window.later.rank()),
    "office": _opened(_page("page_opinion"), lambda stage: stage.window.edit_office()),
    "sign": _opened(_page("page_opinion"), lambda stage: stage.window.later.sign()),
    "import": _opened(_LAYERS, lambda stage: stage.window.later.layers.import_path(EXAMPLE / "farmland.geojson")),
    "compare": _opened(_LAYERS, _compare),
    "catalogue": _opened(_CATALOGUES, _catalogue),
    "code": _opened(_REGISTER, lambda stage: stage.window.later.check_code()),
    "withdraw": _opened(_REGISTER, _withdraw),
    "supersede": _opened(_REGISTER, _supersede),
    "signers": _opened(_REGISTER, lambda stage: stage.window.later.register.change_signers()),
}
MAIN: Final = tuple(page.removeprefix("page_") for page in PAGES)
