"""The map with its tools: layers on and off, the site drawn or opened from a file, what a finding speaks of."""

from typing import Any, Final

import shapely
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainterPath
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget
from shapely.geometry import shape

from app.domain.finding import Finding
from app.domain.layer import Layer
from app.domain.site import Site
from app.errors import WorldError
from app.services.layers import list_layers, map_features
from app.services.map_layers import layer_bounds, layers_in_view, layers_meeting
from app.services.map_tiles import TileSource, large_layers
from app.services.sites import site_geojson
from app.ui.choose_dialog import data_sets
from app.ui.desk_work import is_case_file, local_files
from app.ui.map_desk import MapDesk
from app.ui.map_layers import LayersModel
from app.ui.map_layers_panel import LayersPanel
from app.ui.map_memory import keep_layers, restore_layers
from app.ui.map_painting import painted_layers
from app.ui.map_paths import Bounds, DrawnLayer, overlap_path, path_of, thinned
from app.ui.map_readout import Readout
from app.ui.map_view import REGION, MapView
from app.ui.preferences import Preferences, workspace_file
from app.ui.session import CaseSession
from app.ui.site_bar import SiteBar
from app.ui.site_tools import SiteTools
from app.ui.tile_layers import LargeLayer
from app.ui.tile_tasks import OverviewTasks
from app.ui.worker import Stop, Worker

_DELAY_MS: Final = 120
_ROOM_FOR_PANEL: Final = 1600  # pixels: on a narrower screen the panel of layers would cover half the map
_LEGEND_DELAY_MS: Final = 300  # the panel greys out what is not in view once the map rests
_AROUND: Final = 0.5  # fetched around what is shown, as a share of it, so that small moves need no fetch
_CLOSER: Final = 2.0  # coming closer than this asks for more detail
_PIXEL_METRES: Final = 0.000_264_583  # of a 96 dpi screen


class SiteMap(QWidget):
    """Map, buttons, legend and readout.

    Signals:
        files_dropped: files that were dropped, to be taken for what they are: a case, an opinion, a site.
        layer_dropped: a file that is to be imported as a layer.
        file_wanted: the user wants to open a site from a file.
        paste_wanted: the user wants to paste coordinates.
        export_wanted: the user wants to write the site to a file.
        clear_wanted: the user wants the site gone.
        site_taken: sentences that go with a new site (warnings).
    """

    file_wanted = Signal()
    files_dropped = Signal(object)
    layer_dropped = Signal(object)
    paste_wanted = Signal()
    export_wanted = Signal()
    clear_wanted = Signal()
    site_taken = Signal(object)

    def __init__(self, session: CaseSession, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._worker = session, worker
        self._fetched: tuple[Bounds, float] | None = None
        self.view = MapView(self)
        self.memory = Preferences(workspace_file(session.desk.workspace))
        self.legend_model = LayersModel(self)
        restore_layers(self.legend_model, self.memory)
        self.legend = LayersPanel(self.legend_model, self.view)
        self.view.legend = self.legend
        self.view.kinds_shown = self.legend_model.shown
        self.bar = SiteBar(self)
        self.buttons = self.bar.buttons
        self.tools = SiteTools(session, worker, self.view, self.bar, self)
        self.readout = Readout(self.memory, self)
        self.desk = MapDesk(session, worker, self.view, self._shown_ids, self.readout.form, self)
        self._large: frozenset[str] = frozenset()
        self.overviews = OverviewTasks(self.view.large, worker.tasks, self)
        self._hint = ""
        self._shape: Any = None
        self._goes_there = False
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MS)
        self._timer.timeout.connect(self.fetch)
        self._legend_timer = QTimer(self)
        self._legend_timer.setSingleShot(True)
        self._legend_timer.setInterval(_LEGEND_DELAY_MS)
        self._legend_timer.timeout.connect(self._look_what_is_there)
        self.drop_menu: QMenu | None = None
        self.setAcceptDrops(True)
        self._connect()
        self.view.zoom_to(REGION, 0.02)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.view, 1)
        column.addWidget(self.readout)

    def _connect(self) -> None:
        self.setTabOrder(self.buttons["snap"], self.view)
        after: QWidget = self.view
        for button in self.desk.strip.buttons.values():
            self.setTabOrder(after, button)
            after = button
        self.setTabOrder(after, self.legend.only_in_view)
        for key, wanted in (("open", self.file_wanted), ("paste", self.paste_wanted), ("export", self.export_wanted)):
            self.buttons[key].clicked.connect(wanted)
        self.buttons["clear"].clicked.connect(self.clear_wanted)
        self.buttons["site"].clicked.connect(self.zoom_to_site)
        self.buttons["region"].clicked.connect(lambda: self.view.zoom_to(REGION, 0.02))
        self._connect_layers()
        self.view.view_changed.connect(self._on_view)
        self.view.pointed.connect(self._on_pointed)
        self.tools.hinted.connect(self._on_hint)
        self.desk.hinted.connect(self._on_hint)
        self.view.large.troubled.connect(lambda sentence: self._worker.trouble(WorldError(sentence)))
        self.overviews.changed.connect(self._show_readout)
        self.tools.site_taken.connect(self.site_taken)
        self._session.opened.connect(self._on_opened)
        self._session.site_changed.connect(self._show_site)

    def _connect_layers(self) -> None:
        button, panel, model = self.buttons["legend"], self.legend, self.legend_model
        button.setChecked(
            self.memory.flag("map/panel", default=self.screen().availableSize().width() >= _ROOM_FOR_PANEL)
        )
        panel.setVisible(button.isChecked())
        panel.bands.setChecked(self.memory.flag("map/bands", default=True))
        panel.only_in_view.setChecked(self.memory.flag("map/in_view"))
        button.toggled.connect(self._show_panel)
        panel.closed.connect(lambda: button.setChecked(False))
        panel.bands_toggled.connect(self._on_bands)
        panel.only_in_view.toggled.connect(lambda is_on: self.memory.put("map/in_view", is_on))
        panel.look_wanted.connect(self._look_at_layer)
        model.ticked.connect(self._on_ticked)
        model.faded.connect(self.view.set_opacity)
        model.faded.connect(lambda *_what: keep_layers(model, self.memory))
        model.reordered.connect(self._on_reordered)

    def _show_panel(self, is_on: bool) -> None:
        self.legend.setVisible(is_on)
        self.view.place_legend()
        self.memory.put("map/panel", is_on)
        if not is_on:
            self.view.setFocus()

    def _on_bands(self, is_on: bool) -> None:
        self.memory.put("map/bands", is_on)
        self.refetch()

    def _on_ticked(self) -> None:
        keep_layers(self.legend_model, self.memory)
        for layer in self.legend_model.layers():
            self.view.show_layer(layer.id, self.legend_model.is_shown(layer))
        self.refetch()

    def _on_reordered(self) -> None:
        keep_layers(self.legend_model, self.memory)
        self.view.set_order(layer.id for layer in reversed(self.legend_model.layers()))

    def _look_at_layer(self, layer_id: str) -> None:
        desk = self._session.desk
        self._worker.ask(lambda _stop: layer_bounds(desk, layer_id), self._go_to_bounds, lane="look at")

    def _go_to_bounds(self, bounds: Bounds | None) -> None:
        if bounds is not None:
            self.view.zoom_to(bounds, 0.1)

    def load_layers(self) -> None:
        """Ask which layers there are and draw them."""
        desk = self._session.desk
        self._worker.ask(
            lambda _stop: (list_layers(desk), large_layers(desk)),
            lambda found: self._take_layers(*found),
            lane="legend",
        )

    def _take_layers(self, layers: tuple[Layer, ...], large: tuple[TileSource, ...]) -> None:
        model, by_id = self.legend_model, {layer.id: layer for layer in layers}
        self._large = frozenset(source.layer_id for source in large)
        self.view.show_large(
            LargeLayer(source, layer.kind, layer.authority, layer.name)
            for source, layer in ((source, by_id[source.layer_id]) for source in large)
        )
        model.set_layers(layers)
        for layer in model.layers():
            self.view.set_opacity(layer.id, model.opacity(layer.id))
            self.view.show_layer(layer.id, model.is_shown(layer))
        self.view.set_order(layer.id for layer in reversed(model.layers()))
        self.view.place_legend()
        self.refetch()

    def refetch(self) -> None:
        """Draw the layers anew."""
        self._fetched = None
        self.fetch()

    def _on_view(self) -> None:
        bounds, pixel = self.view.bounds(), self.view.degrees_per_pixel()
        self._timer.start()
        self._legend_timer.start()
        self._show_readout()
        if self._fetched is not None:
            within = shapely.box(*self._fetched[0]).contains(shapely.box(*bounds))
            if within and 1 / _CLOSER < pixel / self._fetched[1] < _CLOSER:
                self._timer.stop()

    def fetch(self) -> None:
        """Have the shown layers read and drawn in the worker."""
        west, south, east, north = self.view.bounds()
        wide, high = (east - west) * _AROUND, (north - south) * _AROUND
        bounds, pixel = (west - wide, south - high, east + wide, north + high), self.view.degrees_per_pixel()
        ids = [layer.id for layer in self.legend_model.shown_layers() if layer.id not in self._large]
        desk, has_bands = self._session.desk, self.legend.bands.isChecked()
        self._worker.ask(
            lambda _stop: painted_layers(layers_in_view(desk, bounds, ids), pixel, has_bands=has_bands),
            lambda layers: self._take_drawn(layers, bounds, pixel),
            lane="map",
        )

    def _take_drawn(self, layers: tuple[DrawnLayer, ...], bounds: Bounds, pixel: float) -> None:
        self._fetched = bounds, pixel
        self.view.show_layers(layers)
        self.tools.fetch_snaps()

    def _look_what_is_there(self) -> None:
        """Have the panel told which layers have anything in view."""
        desk, bounds = self._session.desk, self.view.bounds()
        self._worker.ask(lambda _stop: layers_meeting(desk, bounds), self.legend_model.set_in_view, lane="in view")

    def _on_opened(self) -> None:
        self.view.stop_tools()
        self._hint = ""
        self.load_layers()
        self._goes_there = True
        self._show_site()

    def _show_site(self) -> None:
        """Have the site's picture made in the worker: a surveyed boundary may have very many points."""
        site = self._session.document.get("site")
        self.view.show_overlap(QPainterPath())

        def work(_stop: Stop) -> tuple[Any, QPainterPath]:
            shapes = [shape(site)] if isinstance(site, dict) and "coordinates" in site else []
            return (shapes[0] if shapes else None), path_of(thinned(shapes))

        self._worker.ask(work, lambda made: self._take_picture(*made), lane="picture")

    def _take_picture(self, geometry: Any, path: QPainterPath) -> None:
        goes_there, self._goes_there = self._goes_there, False
        self._shape = geometry
        self.view.show_site(path)
        self.tools.set_shape(geometry)
        if geometry is not None and (goes_there or self._is_out_of_view(geometry)):
            self.zoom_to_site()
        elif goes_there:
            self.view.zoom_to(REGION, 0.02)

    def _is_out_of_view(self, geometry: Any) -> bool:
        return not shapely.box(*self.view.bounds()).intersects(shapely.box(*geometry.bounds))

    def zoom_to_site(self) -> None:
        """Show the site with some of its surroundings."""
        if self._shape is not None:
            self.view.zoom_to(self._shape.bounds, 0.6)

    def take_site(self, site: Site) -> None:
        """Take a site that a person has looked at, and go there."""
        self._worker.ask(lambda _stop: site_geojson(site), self._take_document, lane="site")

    def _take_document(self, document: dict[str, Any]) -> None:
        self._goes_there = True
        self._session.set_site(document)
        self.site_taken.emit(())

    def show_finding(self, finding: Finding | None) -> None:
        """Put a finding's layers on the map and mark where the site meets them."""
        geometry = self._shape
        kinds = tuple(dict.fromkeys(overlap.kind for overlap in finding.overlaps)) if finding else ()
        for kind in kinds:
            self.legend_model.show_kind(kind)
        if not kinds or geometry is None:
            self.view.show_overlap(QPainterPath())
            return
        self.refetch()
        desk = self._session.desk
        self._worker.ask(
            lambda _stop: overlap_path(geometry, map_features(desk, geometry.bounds, kinds)),
            self.view.show_overlap,
            lane="overlap",
        )
        self.zoom_to_site()

    def show_left(self, geometry: dict[str, Any] | None) -> None:
        """Mark what is left of the site (GeoJSON, EPSG:4490); None takes the mark away."""
        self.view.show_left(QPainterPath() if geometry is None else path_of([shape(geometry)]))
        if geometry is not None:
            self.view.show_overlap(QPainterPath())
            self.zoom_to_site()

    def _on_hint(self, hint: str) -> None:
        self._hint = hint
        self._show_readout()

    def press(self, what: str) -> None:
        """Do what a menu asks: a button of the strip, the panel of layers, the form of the readout."""
        others = {"legend": self.buttons["legend"], "form": self.readout.place}
        (others.get(what) or self.desk.strip.buttons[what]).click()

    def shape(self) -> Any:
        """Return the site as it is shown (shapely, degrees), None where there is none."""
        return self._shape

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask where the hand is whether a file is the site or a layer; what can be neither needs no question."""
        paths = local_files(event.mimeData())
        if not paths:
            return
        event.acceptProposedAction()
        if any(path.suffix.lower() == ".pdf" or is_case_file(path) for path in paths):
            QTimer.singleShot(0, self, lambda: self.files_dropped.emit(paths))
            return
        menu = QMenu(self)
        menu.addAction(self.tr("用作用地范围(&S)…"), lambda: self.files_dropped.emit(paths))
        menu.addAction(self.tr("作为图层导入(&L)…"), lambda: self.layer_dropped.emit(data_sets(paths)[0]))
        menu.addSeparator()
        menu.addAction(self.tr("取消(&C)"))
        menu.aboutToHide.connect(menu.deleteLater)
        self.drop_menu = menu
        menu.popup(self.mapToGlobal(event.position().toPoint()))

    def _shown_ids(self) -> tuple[str, ...]:
        return tuple(layer.id for layer in self.legend_model.shown_layers())

    def _on_pointed(self, longitude: float, latitude: float) -> None:
        self.readout.show_place(longitude, latitude)

    def _show_readout(self) -> None:
        scale = self.view.metres_per_pixel() / _PIXEL_METRES
        words = self.tr("屏幕比例尺约1:{scale:,.0f}").format(scale=scale)
        self.readout.show_hint(self._hint or self.overviews.notice() or words)
