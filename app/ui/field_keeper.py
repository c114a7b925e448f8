"""What field mode keeps with the case: photographs, notes, tracks; each act runs in the worker and is told."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon, QPixmap

from app.domain.fieldwork import Fix, Photo, Track
from app.ui.dialogs import patterns
from app.ui.field_list import FieldRow
from app.ui.field_words import photo_words, track_words, translate
from app.ui.finding_words import area_words
from app.ui.site_words import length_words
from app.ui.worker import Worker

if TYPE_CHECKING:
    from app.ui.field_page import FieldPage

_PHOTOS: Final = ("jpg", "jpeg", "png", "webp", "tif", "tiff", "avif", "heic", "heif")


class FieldKeeper(QObject):
    """Acts for the page's panels; points of a track have a worker of their own, so that no long work holds them up."""

    def __init__(self, page: "FieldPage") -> None:
        super().__init__(page)
        self._page = page
        self.recorder = Worker(page.trouble, self)
        self.recording: tuple[int, str] | None = None
        self._segment, self._last_clock, self._was_lost = 0, "", False
        self._connect()

    def _connect(self) -> None:
        page = self._page
        for key, words, name, act in (
            ("add", self.tr("添加照片…"), self.tr("添加照片文件"), self.add_photos),
            ("folder", self.tr("取自文件夹…"), self.tr("添加一个文件夹中的照片"), self.add_folder),
            ("here", self.tr("标在我这里"), self.tr("把照片标定在当前定位"), self.pin_here),
            ("map", self.tr("标在图中央"), self.tr("把照片标定在地图中央；先把该处移到图中央"), self.pin_middle),
            ("track", self.tr("按轨迹定位"), self.tr("按拍摄时间从选中的轨迹取位置"), self.pin_by_track),
            ("clock", self.tr("改正时钟"), self.tr("把时钟改正用于全部照片"), self.set_offset),
            ("out", self.tr("导出全部…"), self.tr("把照片原件导出到文件夹"), self.export_photos),
            ("drop", self.tr("移除"), self.tr("从案卷移除选中的照片"), self.remove_photo),
        ):
            page.photos.add_button(key, words, name, act)
        page.notes.add_button("save", self.tr("保存记事"), self.tr("在当前位置保存记事"), self.add_note)
        page.notes.add_button("drop", self.tr("删除"), self.tr("删除选中的记事"), self.remove_note)
        page.notes.text.returnPressed.connect(self.add_note)
        for key, words, name, act in (
            ("walk", self.tr("开始记录"), self.tr("边走边记录轨迹"), self.start_walk),
            ("corner", self.tr("打点"), self.tr("把当前位置记为一个角点"), self.add_corner),
            ("end", self.tr("结束"), self.tr("结束当前轨迹"), self.end),
            ("back", self.tr("撤回一点"), self.tr("撤回刚打的一个角点"), self.take_back),
            ("site", self.tr("作为用地范围"), self.tr("把选中轨迹围成的范围作为用地范围"), self.take_site),
            ("in", self.tr("导入GPX…"), self.tr("从GPX文件导入轨迹"), self.import_gpx),
            ("out", self.tr("导出GPX…"), self.tr("把轨迹、记事和照片位置导出为GPX"), self.export_gpx),
            ("drop", self.tr("删除轨迹"), self.tr("删除选中的轨迹"), self.remove_track),
        ):
            page.tracks.add_button(key, words, name, act)
        page.tracks.view.selectionModel().currentChanged.connect(lambda *_what: self.show_track())
        self._show_buttons()

    def _case(self) -> int | None:
        """Return the open case, and say what to do where there is none."""
        case_id = self._page.session.case_id
        if case_id is None:
            self._page.say_trouble(translate("Field", "请先打开或新建一个案卷，再添加照片、记事或轨迹。"))
        return case_id

    def _do(self, work: Callable[[], Any], done: Callable[[Any], None] | None = None) -> None:
        """Have it done, then show what the case has now."""

        def after(result: Any) -> None:
            self.load()
            if done is not None:
                done(result)

        self._page.worker.ask(lambda _stop: work(), after, failed=self._page.trouble)

    def load(self) -> None:
        """Show what the case has."""
        case_id, desk, site = self._page.session.case_id, self._page.session.desk, self._page.site
        if case_id is None:
            self._take_all(((), (), ()))
            return

        def work(_stop: Any) -> Any:
            from app.services.field_notes import list_notes
            from app.services.field_photos import distance_to, list_photos, odd_about, thumbnail
            from app.services.field_tracks import list_tracks

            photos = [
                (each, photo_words(each, distance_to(each, site), odd_about(each, site)), thumbnail(desk, each.id))
                for each in list_photos(desk, case_id)
            ]
            return photos, list_notes(desk, case_id), list_tracks(desk, case_id)

        self._page.worker.ask(work, self._take_all, lane="field_kept", failed=self._page.trouble)

    def _take_all(self, found: Any) -> None:
        photos, notes, tracks = found
        page = self._page
        page.photos.set_rows([FieldRow(words, photo, _picture(small)) for photo, words, small in photos])
        page.notes.set_rows([FieldRow(f"{each.text}\n{each.author}　{each.created}", each) for each in notes])
        page.tracks.set_rows([FieldRow(track_words(each), each) for each in tracks])
        places = [photo.place for photo, _, _ in photos if photo.place is not None]
        page.marks.show_pins(places, [(each.longitude, each.latitude) for each in notes])
        self.show_track()

    # Photographs

    def add_photos(self) -> None:
        """Ask for files and add them."""
        if self._case() is not None:
            path = self._page.dialogs.open_file(
                self._page, self.tr("添加照片"), patterns((self.tr("照片"), _PHOTOS), (self.tr("所有文件"), ("*",)))
            )
            if path is not None:
                self.add_files((path,))

    def add_folder(self) -> None:
        """Ask for a folder and add the photographs in it."""
        folder = self._page.dialogs.folder(self._page, self.tr("取照片的文件夹")) if self._case() is not None else None
        if folder is not None:
            from app.services.field_photos import photographs_in

            try:
                paths = photographs_in(folder)
            except Exception as error:  # noqa: BLE001  # told where the hand is
                self._page.trouble(error)
                return
            if paths:
                self.add_files(paths)
            else:
                self._page.say_trouble(
                    translate("Field", "“{folder}”中没有照片文件，请选择相机或手机存照片的文件夹。").format(
                        folder=folder
                    )
                )

    def add_files(self, paths: tuple[Path, ...]) -> None:
        """Add photographs to the case."""
        case_id = self._case()
        if case_id is None:
            return
        desk, now, site = self._page.session.desk, self._page.session.now(), self._page.site

        def work() -> Any:
            from app.services.field_photos import add_photos

            return add_photos(desk, case_id, paths, now=now, site=site)

        self._page.tell(translate("Field", "正在添加{count}张照片…").format(count=len(paths)))
        self._do(work, self._after_adding)

    def _after_adding(self, added: Any) -> None:
        self._page.tell(translate("Field", "已添加{count}张照片").format(count=len(added.ids)))
        if added.sentences:
            self._page.say_trouble("\n".join(added.sentences))

    def _photo(self) -> Photo | None:
        photo: Photo | None = self._page.photos.chosen()
        if photo is None:
            self._page.say_trouble(translate("Field", "请先在清单中选一张照片。"))
        return photo

    def pin_here(self) -> None:
        """Pin the chosen photograph where the receiver is."""
        if self._page.fix.place is None:
            self._page.say_trouble(translate("Field", "还没有定位，不能标在这里；请等接收机定位，或用“标在图中央”。"))
            return
        self._pin(self._page.fix.place)

    def pin_middle(self) -> None:
        """Pin the chosen photograph in the middle of the map."""
        if self._page.map is not None:
            self._pin(self._page.map.view.middle())

    def _pin(self, place: tuple[float, float]) -> None:
        photo, desk = self._photo(), self._page.session.desk
        if photo is None:
            return

        def work() -> Any:
            from app.services.field_photos import pin_photo

            return pin_photo(desk, photo.id, place)

        self._do(work, lambda _photo: self._page.tell(translate("Field", "已人工标定“{name}”").format(name=photo.name)))

    def pin_by_track(self) -> None:
        """Pin the chosen photograph where the chosen track was at its time."""
        photo, track, desk = self._photo(), self._page.tracks.chosen(), self._page.session.desk
        if photo is None:
            return
        if track is None:
            self._page.say_trouble(translate("Field", "请先在“轨迹”页选一条轨迹。"))
            return

        def work() -> Any:
            from app.services.field_photos import pin_by_track
            from app.services.field_tracks import track_points

            return pin_by_track(desk, photo.id, track_points(desk, track.id))

        self._do(work)

    def set_offset(self) -> None:
        """Put the camera's clock right for all photographs."""
        ids = [row.value.id for row in self._page.photos.model.rows]
        desk, seconds = self._page.session.desk, self._page.photos.offset.value()

        def work() -> Any:
            from app.services.field_photos import set_clock_offset

            return set_clock_offset(desk, ids, seconds)

        self._do(work)

    def export_photos(self) -> None:
        """Write the photographs to a folder."""
        photos = [row.value for row in self._page.photos.model.rows]
        folder = self._page.dialogs.folder(self._page, self.tr("导出照片到")) if photos else None
        if folder is None:
            return
        desk = self._page.session.desk

        def work() -> Any:
            from app.services.field_photos import export_photos

            return export_photos(desk, photos, folder)

        self._do(work, lambda out: self._page.tell(translate("Field", "已导出{count}张照片").format(count=len(out))))

    def remove_photo(self) -> None:
        """Take the chosen photograph out of the case, after asking."""
        photo, desk = self._photo(), self._page.session.desk
        question = self.tr("从案卷移除“{name}”？原来的照片文件不受影响。").format(name=photo.name if photo else "")
        if photo is None or not self._page.dialogs.confirm(self._page, self.tr("移除照片"), question, self.tr("移除")):
            return

        def work() -> None:
            from app.services.field_photos import remove_photo

            remove_photo(desk, photo.id)

        self._do(work)

    # Notes

    def add_note(self) -> None:
        """Keep what was written, at the place where the receiver is or in the middle of the map."""
        case_id, page = self._case(), self._page
        if case_id is None or page.map is None:
            return
        place, radius = page.fix.place or page.map.view.middle(), page.radius() if page.fix.place else None
        text, author, desk, now = (
            page.notes.text.text(),
            page.notes.author.text(),
            page.session.desk,
            page.session.now(),
        )
        where = (
            translate("Field", "已保存在当前定位") if page.fix.place else translate("Field", "没有定位，已保存在图中央")
        )
        page.preferences.put("field/author", author)

        def work() -> Any:
            from app.services.field_notes import add_note

            return add_note(desk, case_id, text, place, author=author, now=now, radius_m=radius)

        def kept(_id: int) -> None:
            page.notes.text.clear()
            page.tell(where)

        self._do(work, kept)

    def remove_note(self) -> None:
        """Delete the chosen note, after asking."""
        note, page = self._page.notes.chosen(), self._page
        if note is None or not page.dialogs.confirm(
            page, self.tr("删除记事"), self.tr("删除选中的记事？"), self.tr("删除")
        ):
            return

        def work() -> None:
            from app.services.field_notes import remove_note

            remove_note(page.session.desk, note.id)

        self._do(work)

    # Tracks

    def start_walk(self) -> None:
        """Record from now on."""
        self._begin("walk", self.tr("边走边记 {now}"))

    def _begin(self, kind: str, words: str, then: Callable[[], None] = lambda: None) -> None:
        case_id, page = self._case(), self._page
        if case_id is None or self.recording is not None:
            return
        desk, now = page.session.desk, page.session.now()
        name = words.format(now=now[:16].replace("T", " "))

        def work(_stop: Any) -> int:
            from app.services.field_tracks import begin_track

            return begin_track(desk, case_id, kind=kind, name=name, now=now)

        def begun(track_id: int) -> None:
            self.recording, self._segment, self._was_lost = (track_id, kind), 0, False
            page.marks.show_track(())
            self._show_buttons()
            then()

        self.recorder.ask(work, begun, failed=page.trouble)

    def take_fix(self, fix: Fix) -> None:
        """Record a fix where a walk is being recorded."""
        if self.recording is None or self.recording[1] != "walk":
            return
        if fix.place is None:
            self._was_lost = True
        elif fix.clock != self._last_clock or not fix.clock:
            self._segment += 1 if self._was_lost else 0
            self._was_lost, self._last_clock = False, fix.clock
            self._keep(fix)

    def _keep(self, fix: Fix) -> None:
        page, recording, segment = self._page, self.recording, self._segment
        place = fix.place
        if recording is None or place is None:
            return
        radius, desk = page.radius(), page.session.desk

        def work(_stop: Any) -> None:
            from app.services.field_tracks import add_track_point, track_point

            add_track_point(desk, recording[0], track_point(fix, radius, segment))

        self.recorder.ask(work, lambda _none: page.marks.extend_track(place), failed=page.trouble)

    def add_corner(self) -> None:
        """Keep the place where the receiver is as a corner."""
        page = self._page
        if page.fix.place is None:
            page.say_trouble(translate("Field", "还没有定位，不能打点；请到开阔处等接收机定位。"))
        elif self.recording is None:
            self._begin("corners", self.tr("角点打点 {now}"), self._corner)
        elif self.recording[1] == "corners":
            self._corner()

    def _corner(self) -> None:
        self._keep(self._page.fix)
        self._page.tell(translate("Field", "已打一点"))
        self.recorder.ask(lambda _stop: None, lambda _none: self.load())

    def take_back(self) -> None:
        """Take the last corner back."""
        page, recording = self._page, self.recording
        if recording is None:
            return

        def work(_stop: Any) -> Any:
            from app.services.field_tracks import take_back_point, track_points

            take_back_point(page.session.desk, recording[0])
            return track_points(page.session.desk, recording[0])

        self.recorder.ask(
            work,
            lambda points: page.marks.show_track([[(each.longitude, each.latitude) for each in points]]),
            failed=page.trouble,
        )

    def end(self) -> None:
        """End what is being recorded."""
        page, recording = self._page, self.recording
        self.recording = None
        self._show_buttons()
        if recording is None:
            return
        desk, now = page.session.desk, page.session.now()

        def work(_stop: Any) -> None:
            from app.services.field_tracks import end_track

            end_track(desk, recording[0], now=now)

        self.recorder.ask(work, lambda _none: self.load(), failed=page.trouble)

    def _show_buttons(self) -> None:
        buttons, kind = self._page.tracks.buttons, None if self.recording is None else self.recording[1]
        buttons["walk"].setEnabled(kind is None)
        buttons["corner"].setEnabled(kind in (None, "corners"))
        buttons["end"].setEnabled(kind is not None)
        buttons["back"].setEnabled(kind == "corners")

    def show_track(self) -> None:
        """Show the chosen track on the map and measure it."""
        page, track = self._page, self._page.tracks.chosen()
        page.tracks.figures.clear()
        if track is None or self.recording is not None:
            return
        desk = page.session.desk

        def work(_stop: Any) -> Any:
            from app.services.field_tracks import track_figures, track_line, track_points

            points = track_points(desk, track.id)
            return track_line(points), track_figures(desk, points)

        page.worker.ask(work, self._take_figures, lane="field_track", failed=page.trouble)

    def _take_figures(self, found: Any) -> None:
        line, figures = found
        self._page.marks.show_track([list(run.coords) for run in line.geoms])
        words = translate("Field", "长{length}").format(length=length_words(figures.length_m))
        area = translate("Field", "　围成面积{area}") if figures.area_m2 is not None else ""
        self._page.tracks.figures.setText(
            words
            + (area.format(area=area_words(figures.area_m2)) if figures.area_m2 is not None else f"\n{figures.trouble}")
        )

    def _track(self) -> Track | None:
        track: Track | None = self._page.tracks.chosen()
        if track is None:
            self._page.say_trouble(translate("Field", "请先在清单中选一条轨迹。"))
        return track

    def take_site(self) -> None:
        """Take what the chosen track goes around as the case's site; it can be taken back."""
        track, page = self._track(), self._page
        if track is None:
            return
        desk = page.session.desk

        def work(_stop: Any) -> Any:
            from app.services.field_tracks import track_points, walked_site
            from app.services.sites import site_geojson

            return site_geojson(walked_site(desk, track_points(desk, track.id)))

        def taken(document: Any) -> None:
            page.session.set_site(document)
            page.tell(translate("Field", "已作为用地范围；它是走出来的，案卷中一直注明。可以撤销。"))

        page.worker.ask(work, taken, failed=page.trouble)

    def import_gpx(self) -> None:
        """Ask for a GPX file and take its tracks."""
        case_id, page = self._case(), self._page
        path = (
            None if case_id is None else page.dialogs.open_file(page, self.tr("导入GPX"), patterns(("GPX", ("gpx",))))
        )
        if case_id is None or path is None:
            return
        desk, now = page.session.desk, page.session.now()

        def work() -> Any:
            from app.services.field_tracks import import_gpx

            return import_gpx(desk, case_id, path, now=now)

        self._do(work, lambda ids: page.tell(translate("Field", "已导入{count}条轨迹").format(count=len(ids))))

    def export_gpx(self) -> None:
        """Ask for a file and write tracks, notes and places of photographs."""
        page = self._page
        path = page.dialogs.save_file(page, self.tr("导出GPX"), self.tr("外业.gpx"), patterns(("GPX", ("gpx",))))
        if path is None:
            return
        tracks, notes, photos = (
            [row.value for row in each.model.rows] for each in (page.tracks, page.notes, page.photos)
        )
        desk = page.session.desk

        def work() -> None:
            from app.services.field_tracks import export_gpx

            export_gpx(desk, tracks, path, notes=notes, photos=photos)

        self._do(work, lambda _none: page.tell(translate("Field", "已导出到“{path}”").format(path=path)))

    def remove_track(self) -> None:
        """Delete the chosen track, after asking."""
        track, page = self._track(), self._page
        question = self.tr("删除轨迹“{name}”及其全部点？").format(name=track.name if track else "")
        if track is None or not page.dialogs.confirm(page, self.tr("删除轨迹"), question, self.tr("删除")):
            return
        if self.recording is not None and self.recording[0] == track.id:
            self.end()

        def work() -> None:
            from app.services.field_tracks import remove_track

            remove_track(page.session.desk, track.id)

        self._do(work)

    def close(self) -> None:
        """End the recording and its worker."""
        self.end()
        self.recorder.stop()


def _picture(data: bytes) -> QIcon:
    picture = QPixmap()
    picture.loadFromData(data)
    return QIcon(picture)
