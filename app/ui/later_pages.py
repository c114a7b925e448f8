"""The pages that are built after the window's first picture: review (with the map), opinion and the others."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.ui.last_place import keep_splitters
from app.ui.main_actions import PAGES
from app.ui.torn_off import TornOff

if TYPE_CHECKING:
    from pathlib import Path

    from app.ui.batch_page import BatchPage
    from app.ui.catalogues_page import CataloguesPage
    from app.ui.dashboard_page import DashboardPage
    from app.ui.layers_page import LayersPage
    from app.ui.main_window import MainWindow
    from app.ui.opinion_page import OpinionPage
    from app.ui.plan_page import PlanPage
    from app.ui.register_page import RegisterPage
    from app.ui.review_page import ReviewPage
    from app.ui.verify_page import VerifyPage


class LaterPages:
    """Builds the pages when they are first needed and wires them to the window."""

    review: "ReviewPage"
    opinion: "OpinionPage"
    layers: "LayersPage"
    plan: "PlanPage"
    catalogues: "CataloguesPage"
    register: "RegisterPage"
    batch: "BatchPage"
    verification: "VerifyPage"
    dashboard: "DashboardPage"

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self.is_built = False

    def build(self) -> None:
        """Build what is not built; pyqtgraph and shapely are imported here, not before the first picture."""
        if self.is_built:
            return
        from app.ui.batch_page import BatchPage
        from app.ui.catalogues_page import CataloguesPage
        from app.ui.dashboard_page import DashboardPage
        from app.ui.layers_page import LayersPage
        from app.ui.opinion_page import OpinionPage
        from app.ui.plan_page import PlanPage
        from app.ui.register_page import RegisterPage
        from app.ui.review_page import ReviewPage
        from app.ui.signing_desk import SigningDesk
        from app.ui.verify_page import VerifyPage

        self.is_built = True
        window = self._window
        session, worker, dialogs = window.session, window.worker, window.dialogs
        self.review = ReviewPage(session, worker, dialogs)
        self.review.desk.remember(window.preferences)
        self.review.judging.remember(window.memory)
        keys = SigningDesk(dialogs)
        self.opinion = OpinionPage(session, worker, dialogs, keys)
        self.layers = LayersPage(session, worker, dialogs)
        self.plan = PlanPage(window.desk, worker, dialogs)
        self.plan.remember(window.preferences)
        self.catalogues = CataloguesPage(session, worker, dialogs)
        self.register = RegisterPage(session, worker, dialogs, keys)
        self.batch = BatchPage(session, worker, dialogs)
        self.verification = VerifyPage(session, worker, dialogs)
        self.dashboard = DashboardPage(session, worker, dialogs)
        built = (
            self.review,
            self.opinion,
            self.layers,
            self.plan,
            self.catalogues,
            self.register,
            self.batch,
            self.verification,
            self.dashboard,
        )
        for name, page in zip(PAGES[1:], built, strict=True):
            self._put(name, page)
            keep_splitters(page, window.preferences, name)
        self.map_window = TornOff(window, self.review.map, "map", window.tr("地图"))
        self.opinion_window = TornOff(window, self.opinion, "opinion", window.tr("审查意见"))
        self._connect()

    def _put(self, name: str, page: QWidget) -> None:
        pages, place = self._window.pages, PAGES.index(name)
        empty, current = pages.widget(place), pages.currentIndex()
        pages.removeWidget(empty)
        empty.deleteLater()
        pages.insertWidget(place, page)
        pages.setCurrentIndex(current)

    def _connect(self) -> None:
        window, session = self._window, self._window.session
        self.review.told.connect(window.tell)
        self.review.odd.connect(window.show_odd)
        self.review.line_wanted.connect(self.read_line)
        self.review.link_wanted.connect(self.follow)
        self.review.layers_wanted.connect(lambda: window.go("page_layers"))
        self.review.file_wanted.connect(window.case_desk.ask_site)
        self.review.map.files_dropped.connect(window.case_desk.take_files)
        self.review.map.layer_dropped.connect(self._import_layer)
        self.review.map.clear_wanted.connect(window.case_desk.clear_site)
        self.review.map.paste_wanted.connect(window.case_desk.paste_site)
        self.opinion.told.connect(window.tell)
        self.opinion.register_wanted.connect(self._show_register)
        self.layers.told.connect(window.tell)
        self.plan.told.connect(window.tell)
        self.layers.changed.connect(self._on_layers_changed)
        self.catalogues.told.connect(window.tell)
        self.catalogues.odd.connect(window.show_odd)
        self.catalogues.changed.connect(session.review_now)
        self.register.told.connect(window.tell)
        self.verification.told.connect(window.tell)
        self.dashboard.told.connect(window.tell)
        self.register.pdf_wanted.connect(self._show_signed)
        self.register.changed.connect(session.review_now)
        self.register.changed.connect(self.opinion.look_for_waiting)
        self.batch.told.connect(window.tell)
        self.batch.case_wanted.connect(window.case_desk.keep)

    def tear_map(self) -> None:
        """Show the map in a window of its own, or take it back."""
        self.build()
        self.map_window.toggle()

    def tear_opinion(self) -> None:
        """Show the opinion in a window of its own, or take it back."""
        self.build()
        self.opinion_window.toggle()

    def refresh(self, name: str) -> None:
        """Bring a page's lists up to date as it is shown."""
        if name == "page_layers":
            self.layers.refresh()
        elif name == "page_catalogues":
            self.catalogues.refresh()
        elif name == "page_register":
            self.register.refresh()
        elif name == "page_verify":
            self.verification.refresh()
        elif name == "page_dashboard":
            self.dashboard.refresh()

    def close(self) -> None:
        """End what pages have under way, as the window closes."""
        if self.is_built:
            self.opinion.texts.flush()
            self.map_window.take_back()
            self.opinion_window.take_back()
            self.layers.close_import()
            self.batch.stop()
            self.review.map.view.large.stop()

    def _show_signed(self, number: str, pdf: bytes, pages: int) -> None:
        self.opinion.show_signed(number, pdf, pages)
        self.show_opinion()

    def _show_register(self, number: str) -> None:
        self.register.wanted = number
        self._window.go("page_register")

    def _on_layers_changed(self) -> None:
        self.review.map.load_layers()
        self._window.session.review_now()

    def read_line(self, line: int) -> None:
        """Show a line of the plan in its context."""
        self._window.go("page_plan")
        self.plan.show_line(line)

    def follow(self, kind: str, target: str) -> None:
        """Read a line or a rule of the plan."""
        self._window.go("page_plan")
        self.plan.follow(kind, target)

    def step_plan(self, by: int) -> None:
        """Go to the next (1) or the last (-1) place that a search of the plan found."""
        self._window.go("page_plan")
        self.plan.step_hit(by)

    def mark_plan(self) -> None:
        """Put a bookmark on the line of the plan that is read."""
        self._window.go("page_plan")
        self.plan.add_bookmark()

    def go_to_needed(self) -> None:
        """Go to the next entry of the form that the review asks for."""
        self._window.go("page_review")
        if self._window.session.case_id is not None:
            self.review.go_to_needed()

    def set_unknown(self) -> None:
        """Make the entry of the form that has the focus not known."""
        if self.is_built and not self.review.form.set_unknown():
            self._window.tell(self._window.tr("请先把光标放到要设为未知的表单项上"))

    def rank(self) -> None:
        """Show where else the open case's project could go."""
        self._window.go("page_review")
        if self._window.session.case_id is not None:
            self.review.siting.rank()

    def step_conflict(self, by: int) -> None:
        """Go to the next (1) or the last (-1) finding that weighs on the verdict."""
        self._window.go("page_review")
        if self._window.session.case_id is not None:
            self.review.findings.step(by)

    def judge(self) -> None:
        """Put the cursor where the chosen finding is judged."""
        self._window.go("page_review")
        if self._window.session.case_id is not None:
            self.review.findings.judgement.start()

    def find_left(self) -> None:
        """Show what is left of the open case's site."""
        self._window.go("page_review")
        if self._window.session.case_id is not None:
            self.review.siting.find_left()

    def _import_layer(self, path: "Path") -> None:
        self._window.go("page_layers")
        self.layers.import_path(path)

    def ask_map(self, what: str) -> None:
        """Press a button of the map's strip: identify, distance, area, goto, copy, picture; or legend, form."""
        self._window.go("page_review")
        if self._window.session.case_id is not None:
            self.review.map.press(what)

    def draw(self) -> None:
        """Start drawing a site."""
        self._window.go("page_review")
        if self._window.session.case_id is not None:
            self.review.map.buttons["draw"].setChecked(True)

    def export_site(self) -> None:
        """Write the open case's site to a file."""
        self._window.go("page_review")
        if self._window.session.document.get("site"):
            self.review.door.export()
        else:
            self._window.tell(self._window.tr("本案卷还没有用地范围，没有可导出的图形"))

    def undo_site(self) -> None:
        """Take the last change of the site back."""
        if self._window.session.case_id is not None:
            self.review.map.tools.undo()

    def redo_site(self) -> None:
        """Make the change of the site again."""
        if self._window.session.case_id is not None:
            self.review.map.tools.redo()

    def preview(self) -> None:
        """Show a fresh draft."""
        self._window.go("page_opinion")
        if self._window.session.case_id is not None:
            self.opinion.preview()

    def sign(self) -> None:
        """Sign and issue."""
        self._window.go("page_opinion")
        if self._window.session.case_id is not None:
            self.opinion.sign()

    def verify(self) -> None:
        """Verify a file; this needs no case."""
        self._window.go("page_verify")
        self.verification.verify()

    def review_cases(self, ids: Sequence[int]) -> None:
        """Review kept cases in a batch."""
        self._window.go("page_batch")
        self.batch.take_cases(ids)

    def check_code(self) -> None:
        """Check a printed code; this needs no case."""
        self.build()
        self.register.check_code()

    def show_opinion(self) -> None:
        """Show the opinion page whether or not a case is open."""
        self.build()
        self._window.action("page_opinion").setChecked(True)
        self._window.pages.setCurrentIndex(PAGES.index("page_opinion"))
