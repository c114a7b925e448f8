"""The pages that are built after the window's first picture: review (with the map), opinion and the others."""

from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.ui.garbage import keep_what_stands
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


_MODULES: Final = (  # each about a turn's worth: input comes between
    "numpy",
    "shapely",
    "jsonschema",
    "app.services.sites",
    "app.services.batches",
    "pyqtgraph",
    "app.ui.map_view",
    "app.ui.form_desk",
    "app.ui.findings_view",
    "app.ui.review_page",
    "app.services.opinions",
    "app.ui.opinion_page",
    "app.ui.layers_page",
    "app.ui.plan_page",
    "app.ui.catalogues_page",
    "app.ui.register_page",
    "app.ui.batch_page",
    "app.ui.verify_page",
    "app.ui.dashboard_page",
)


class LaterPages:
    """Builds the pages after the window's first picture, or when they are first needed, and wires them to it."""

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
        # All in the GUI thread: Qt bears no import of widgets in another.
        self._steps: list[Callable[[], object]] = [
            *(partial(import_module, name) for name in _MODULES),
            keep_what_stands,
            self._build_form,
            self._build_review,
            self._build_opinion,
            self._build_layers,
            self._build_plan,
            self._build_catalogues,
            self._build_register,
            self._build_batch,
            self._build_verification,
            self._build_dashboard,
            self._finish,
        ]

    def build_on(self) -> None:
        """Build the next piece, and the others each in a turn of the loop of its own, until the window closes."""
        if self._steps and self._window.isVisible():
            self._step()
            QTimer.singleShot(0, self._window, self.build_on)

    def build(self) -> None:
        """Build what is not built, at once: somebody waits for it."""
        while self._steps:
            self._step()

    def _step(self) -> None:
        self._steps.pop(0)()

    def _build_form(self) -> None:
        from app.ui.project_form import ProjectForm

        self._form = ProjectForm()  # half of what the review page takes

    def _build_review(self) -> None:
        from app.services.permits import who
        from app.ui.review_page import ReviewPage
        from app.ui.signing_desk import SigningDesk

        window = self._window
        self._keys = SigningDesk(window.dialogs, window.preferences, who(window.desk))
        self.review = ReviewPage(window.session, window.worker, window.dialogs, self._form)
        self.review.desk.remember(window.preferences)
        self.review.judging.remember(window.memory)
        self._put("page_review", self.review)

    def _build_opinion(self) -> None:
        from app.ui.opinion_page import OpinionPage

        window = self._window
        self.opinion = OpinionPage(window.session, window.worker, window.dialogs, self._keys)
        self._put("page_opinion", self.opinion)

    def _build_layers(self) -> None:
        from app.ui.layers_page import LayersPage

        self.layers = LayersPage(self._window.session, self._window.worker, self._window.dialogs)
        self._put("page_layers", self.layers)

    def _build_plan(self) -> None:
        from app.ui.plan_page import PlanPage

        self.plan = PlanPage(self._window.desk, self._window.worker, self._window.dialogs)
        self.plan.remember(self._window.preferences)
        self._put("page_plan", self.plan)

    def _build_catalogues(self) -> None:
        from app.ui.catalogues_page import CataloguesPage

        self.catalogues = CataloguesPage(self._window.session, self._window.worker, self._window.dialogs)
        self._put("page_catalogues", self.catalogues)

    def _build_register(self) -> None:
        from app.ui.register_page import RegisterPage

        window = self._window
        self.register = RegisterPage(window.session, window.worker, window.dialogs, self._keys)
        self._put("page_register", self.register)

    def _build_batch(self) -> None:
        from app.ui.batch_page import BatchPage

        self.batch = BatchPage(self._window.session, self._window.worker, self._window.dialogs)
        self._put("page_batch", self.batch)

    def _build_verification(self) -> None:
        from app.ui.verify_page import VerifyPage

        self.verification = VerifyPage(self._window.session, self._window.worker, self._window.dialogs)
        self._put("page_verify", self.verification)

    def _build_dashboard(self) -> None:
        from app.ui.dashboard_page import DashboardPage

        self.dashboard = DashboardPage(self._window.session, self._window.worker, self._window.dialogs)
        self._put("page_dashboard", self.dashboard)

    def _finish(self) -> None:
        window = self._window
        self.map_window = TornOff(window, self.review.map, "map", window.tr("地图"))
        self.opinion_window = TornOff(window, self.opinion, "opinion", window.tr("审查意见"))
        self._connect()
        self.is_built = True

    def _put(self, name: str, page: QWidget) -> None:
        pages, place = self._window.pages, PAGES.index(name)
        empty, current = pages.widget(place), pages.currentIndex()
        pages.removeWidget(empty)
        empty.deleteLater()
        pages.insertWidget(place, page)
        pages.setCurrentIndex(current)
        keep_splitters(page, self._window.preferences, name)

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
        if hasattr(self, "review"):
            self.build()  # what was begun is ended as a whole
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
            self.review.when_reviewed(lambda: self.review.findings.step(by))

    def judge(self) -> None:
        """Put the cursor where the chosen finding is judged."""
        self._window.go("page_review")
        if self._window.session.case_id is not None:
            self.review.when_reviewed(self.review.findings.judge)

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

    def export_pdf(self) -> None:
        """Write the opinion that is shown to a file."""
        self._window.go("page_opinion")
        if self._window.session.case_id is None:
            return
        if self.opinion.can_export():
            self.opinion.export()
        else:
            self._window.tell(self._window.tr("还没有可导出的审查意见：请等草稿或签名完成，再导出"))

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
