"""What is brought home from a site: photographs, notes, tracks; and what is said of the place under one's feet."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest
import shapely
from field_samples import PLACE, gga, photograph, rmc

from app.domain.fieldwork import Fix, Photo, TrackPoint
from app.errors import BadInputError
from app.geodata.gpx import read_gpx
from app.geodata.measure import EllipsoidMeasure
from app.geodata.standing import edge_reach, reach
from app.services.cases import new_case
from app.services.desk import Desk, open_desk
from app.services.field_ground import corners_of, stand
from app.services.field_notes import add_note, change_note, list_notes, remove_note
from app.services.field_photos import (
    add_photos,
    export_photos,
    list_photos,
    odd_about,
    photo_bytes,
    photographs_in,
    pin_by_track,
    pin_photo,
    remove_photo,
    set_clock_offset,
    thumbnail,
)
from app.services.field_tracks import (
    add_track_point,
    begin_track,
    end_track,
    export_gpx,
    import_gpx,
    list_tracks,
    remove_track,
    take_back_point,
    track_figures,
    track_point,
    track_points,
    walked_site,
)
from app.services.layers import LayerEntry, import_layers

NOW = "2026-11-23T10:30:00+08:00"
SIDE = 0.001


@pytest.fixture
def desk(workspace: Path) -> Desk:
    return open_desk(workspace)


@pytest.fixture
def case(desk: Desk) -> int:
    return new_case(desk, {"format": "taixin-case/1", "project": {"name": "外业"}}, now=NOW)


def square(x: float = PLACE[0], y: float = PLACE[1], half: float = SIDE) -> shapely.Polygon:
    return shapely.box(x - half, y - half, x + half, y + half)


def one_photo(desk: Desk, case: int, path: Path, **how: object) -> Photo:
    photograph(path, **how)  # type: ignore[arg-type]
    add_photos(desk, case, [path], now=NOW)
    return list_photos(desk, case)[-1]


def test_a_photograph_keeps_its_bytes_place_time_and_direction(desk: Desk, case: int, tmp_path: Path) -> None:
    data = photograph(tmp_path / "现场.jpg")
    added = add_photos(desk, case, [tmp_path / "现场.jpg"], now=NOW, site=square())
    assert (len(added.ids), added.sentences) == (1, ())
    (photo,) = list_photos(desk, case)
    assert photo.place == pytest.approx(PLACE, abs=1e-6)
    assert (photo.pinned, photo.direction, photo.facts.error_m) == ("exif", 45.0, 6.5)
    assert (photo.facts.taken, photo.facts.satellite_time) == ("2026-11-23T10:00:00+08:00", "2026-11-23T02:00:00+00:00")
    assert photo_bytes(desk, photo) == data
    assert photo.sha256 == hashlib.sha256(data).hexdigest()
    assert thumbnail(desk, photo.id)[:2] == b"\xff\xd8"


def test_a_picture_taken_sideways_is_shown_upright(desk: Desk, case: int, tmp_path: Path) -> None:
    photo = one_photo(desk, case, tmp_path / "a.jpg", orientation=6, size=(640, 480))
    assert (photo.facts.width, photo.facts.height) == (480, 640)


def test_the_same_photograph_is_not_added_twice(desk: Desk, case: int, tmp_path: Path) -> None:
    one_photo(desk, case, tmp_path / "a.jpg")
    again = add_photos(desk, case, [tmp_path / "a.jpg"], now=NOW)
    assert again.ids == ()
    assert "没有重复添加" in again.sentences[0]


def test_one_bad_file_keeps_no_other_from_being_added(desk: Desk, case: int, tmp_path: Path) -> None:
    whole = photograph(tmp_path / "good.jpg")
    (tmp_path / "half.jpg").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "words.jpg").write_text("不是照片")
    (tmp_path / "phone.heic").write_bytes(b"\0\0\0\x18ftypheic" + b"\0" * 40)
    added = add_photos(desk, case, [*photographs_in(tmp_path), tmp_path / "gone.jpg"], now=NOW)
    assert len(added.ids) == 1
    said = "\n".join(added.sentences)
    assert all(words in said for words in ("half.jpg”不完整", "words.jpg”不是照片", "兼容性最佳", "gone.jpg"))


def test_a_photograph_without_place_is_pinned_by_hand_and_says_so(desk: Desk, case: int, tmp_path: Path) -> None:
    photo = one_photo(desk, case, tmp_path / "a.jpg", place=None)
    assert (photo.place, photo.pinned) == (None, "")
    assert "没有位置" in odd_about(photo)[0]
    pinned = pin_photo(desk, photo.id, PLACE)
    assert (pinned.place, pinned.pinned) == (PLACE, "hand")
    assert pin_photo(desk, photo.id, None).pinned == ""


def test_a_photograph_far_from_the_site_says_so(desk: Desk, case: int, tmp_path: Path) -> None:
    photo = one_photo(desk, case, tmp_path / "a.jpg")
    assert odd_about(photo, square()) == ()
    assert "千米" in odd_about(photo, square(x=112.9))[0]


def test_a_wrong_camera_clock_is_noticed_and_put_right(desk: Desk, case: int, tmp_path: Path) -> None:
    photo = one_photo(desk, case, tmp_path / "a.jpg", taken="2026:11:23 10:12:30", offset="")
    assert "12分30秒" in odd_about(photo)[0]
    (right,) = set_clock_offset(desk, [photo.id], -750)
    assert odd_about(right) == ()
    assert right.facts == photo.facts


def test_another_datum_is_not_taken_for_ours(desk: Desk, case: int, tmp_path: Path) -> None:
    photo = one_photo(desk, case, tmp_path / "a.jpg")
    assert "GCJ-02" in odd_about(replace(photo, facts=replace(photo.facts, datum="GCJ-02")))[0]


def test_a_photograph_is_pinned_where_its_track_was(desk: Desk, case: int, tmp_path: Path) -> None:
    photo = one_photo(desk, case, tmp_path / "a.jpg", place=None)
    points = [
        TrackPoint(112.0, 38.0, "2026-11-23T01:59:50+00:00"),
        TrackPoint(112.2, 38.1, "2026-11-23T02:00:10+00:00"),
    ]
    pinned = pin_by_track(desk, photo.id, points)
    assert pinned.place == pytest.approx((112.1, 38.05))
    assert pinned.pinned == "track"
    with pytest.raises(BadInputError, match="没有记录"):
        pin_by_track(desk, photo.id, [points[0], replace(points[1], segment=1)])


def test_a_removed_photograph_takes_its_file_along_unless_another_case_has_it(
    desk: Desk, case: int, tmp_path: Path
) -> None:
    other = new_case(desk, {"format": "taixin-case/1", "project": {}}, now=NOW)
    photo = one_photo(desk, case, tmp_path / "a.jpg")
    add_photos(desk, other, [tmp_path / "a.jpg"], now=NOW)
    remove_photo(desk, photo.id)
    assert (desk.workspace / photo.file).exists()
    remove_photo(desk, list_photos(desk, other)[0].id)
    assert not (desk.workspace / photo.file).exists()
    assert (tmp_path / "a.jpg").exists()


def test_exported_photographs_have_their_own_bytes_and_names(desk: Desk, case: int, tmp_path: Path) -> None:
    one_photo(desk, case, tmp_path / "a.jpg")
    (tmp_path / "b").mkdir()
    one_photo(desk, case, tmp_path / "b" / "a.jpg", direction=90.0)
    out = tmp_path / "out"
    out.mkdir()
    written = export_photos(desk, list_photos(desk, case), out)
    assert [path.name for path in written] == ["a.jpg", "a（2）.jpg"]
    assert written[0].read_bytes() == (tmp_path / "a.jpg").read_bytes()


def test_a_photograph_changed_behind_our_back_is_not_exported(desk: Desk, case: int, tmp_path: Path) -> None:
    photo = one_photo(desk, case, tmp_path / "a.jpg")
    file = desk.workspace / photo.file
    file.chmod(0o644)
    file.write_bytes(file.read_bytes() + b"x")
    with pytest.raises(BadInputError, match="已被改动"):
        photo_bytes(desk, photo)


def test_notes_are_kept_with_place_time_and_author(desk: Desk, case: int) -> None:
    note_id = add_note(desk, case, " 沟口有旧窑址 ", PLACE, author="王工", now=NOW, radius_m=3.2)
    change_note(desk, note_id, "沟口有旧砖窑址")
    (note,) = list_notes(desk, case)
    assert (note.text, note.author, note.longitude, note.radius_m) == ("沟口有旧砖窑址", "王工", PLACE[0], 3.2)
    with pytest.raises(BadInputError, match="没有内容"):
        add_note(desk, case, "  ", PLACE, author="", now=NOW)
    remove_note(desk, note_id)
    assert list_notes(desk, case) == ()


def walk(desk: Desk, case: int, corners: list[tuple[float, float]], kind: str = "corners") -> int:
    track_id = begin_track(desk, case, kind=kind, name="走一圈", now=NOW)
    for corner in corners:
        add_track_point(desk, track_id, track_point(Fix(*corner, quality=4), 0.5))
    return track_id


RING = list(square().exterior.coords)[:-1]


def test_a_track_is_on_the_disk_point_by_point(desk: Desk, case: int) -> None:
    track_id = walk(desk, case, RING, "walk")
    again = open_desk(desk.workspace)  # as after a crash: nobody ended the track
    (track,) = list_tracks(again, case)
    assert (track.ended, track.points) == (None, 4)
    take_back_point(again, track_id)
    end_track(again, track_id, now=NOW)
    assert list_tracks(again, case)[0].points == 3
    remove_track(again, track_id)
    assert list_tracks(again, case) == ()


def test_a_walked_ring_is_measured_and_becomes_a_site_that_says_so(desk: Desk, case: int) -> None:
    points = track_points(desk, walk(desk, case, RING))
    figures = track_figures(desk, points)
    assert figures.area_m2 == pytest.approx(EllipsoidMeasure().area_m2(square()), rel=1e-9)
    site = walked_site(desk, points)
    assert "走出来的" in site.warnings[-1]
    assert "最大0.5米" in site.warnings[-1]


def test_a_ring_that_crosses_itself_has_a_length_and_no_area(desk: Desk, case: int) -> None:
    one, two, three, four = RING
    figures = track_figures(desk, track_points(desk, walk(desk, case, [one, three, two, four])))
    assert figures.length_m > 0
    assert figures.area_m2 is None
    assert "相交" in figures.trouble
    with pytest.raises(BadInputError, match="不足三个点"):
        walked_site(desk, track_points(desk, walk(desk, case, [one, two])))


def test_a_track_goes_out_as_gpx_and_comes_back(desk: Desk, case: int, tmp_path: Path) -> None:
    walk(desk, case, RING)
    add_note(desk, case, "界桩 <3>", PLACE, author="王工", now=NOW)
    export_gpx(desk, list_tracks(desk, case), tmp_path / "a.gpx", notes=list_notes(desk, case))
    (track_id,) = import_gpx(desk, case, tmp_path / "a.gpx", now=NOW)
    back = [(point.longitude, point.latitude) for point in track_points(desk, track_id)]
    assert back == [pytest.approx(corner, abs=1e-8) for corner in RING]
    assert "界桩 &lt;3&gt;" in (tmp_path / "a.gpx").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<gpx><trk>", "不是完整的GPX"),
        ("<kml/>", "不是GPX"),
        ("<gpx/>", "没有轨迹"),
        ('<gpx><trk><trkseg><trkpt lat="112" lon="38"/></trkseg></trk></gpx>', "颠倒"),
        ('<gpx><trk><trkseg><trkpt lat="x" lon="38"/></trkseg></trk></gpx>', "不是数字"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><gpx/>', "文档类型"),
    ],
)
def test_what_is_no_track_is_refused_by_name(text: str, words: str) -> None:
    with pytest.raises(BadInputError, match=words):
        read_gpx(text.encode(), "轨迹.gpx")


def test_a_broken_time_in_a_track_costs_the_time_only() -> None:
    (track,) = read_gpx(
        b'<gpx><trk><trkseg><trkpt lat="38" lon="112"><time>noon</time></trkpt></trkseg></trk></gpx>', "a"
    )
    assert track.points[0].moment is None


def test_without_a_position_no_point_is_recorded() -> None:
    with pytest.raises(BadInputError, match="还没有定位"):
        track_point(Fix(None, None), None)


def test_the_nearest_boundary_point_is_found_with_distance_and_bearing() -> None:
    nearest = edge_reach(square(), (PLACE[0] + SIDE + 0.001, PLACE[1]))
    assert nearest is not None
    assert (nearest.longitude, nearest.latitude) == pytest.approx((PLACE[0] + SIDE, PLACE[1]), abs=1e-7)
    assert nearest.distance_m == pytest.approx(reach((0.0, 0.0), (0.001, 0.0)).distance_m * 0.785, rel=0.01)
    assert nearest.bearing == pytest.approx(270.0, abs=0.01)


def test_inside_outside_and_too_near_to_tell(desk: Desk) -> None:
    def state(x: float, radius_m: float | None) -> str:
        standing = stand(desk, (x, PLACE[1]), radius_m, square()).site
        assert standing is not None
        return standing.state

    assert state(PLACE[0], 5.0) == "inside"
    assert state(PLACE[0] + 2 * SIDE, 5.0) == "outside"
    assert state(PLACE[0] + SIDE * 0.99, 5.0) == "unknown"
    assert state(PLACE[0], None) == "unknown"


def farmland(desk: Desk, tmp_path: Path, *, authority: str = "official", uncertainty_m: float = 0.0) -> None:
    path = tmp_path / "farmland.geojson"
    ring = shapely.geometry.mapping(square())
    feature = {"type": "Feature", "geometry": ring, "properties": {"name": "图斑甲"}}
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8")
    entry = LayerEntry(
        path, "permanent_basic_farmland", authority=authority, uncertainty_m=uncertainty_m, coverage=("忻府区",)
    )
    import_layers(desk, [entry])


def test_what_one_stands_on_is_named_where_the_position_can_tell(desk: Desk, tmp_path: Path) -> None:
    kind = "permanent_basic_farmland"
    assert kind in stand(desk, PLACE, 3.0).no_data
    farmland(desk, tmp_path)
    here = {each.kind: each for each in stand(desk, PLACE, 3.0).here}
    assert (here[kind].state, here[kind].name) == ("hit", "图斑甲")
    assert kind in stand(desk, (PLACE[0] + 0.002, PLACE[1]), 3.0).clear
    near = (PLACE[0] + SIDE * 1.01, PLACE[1])
    assert kind in stand(desk, near, 0.1).clear
    assert [each.state for each in stand(desk, near, 3.0).here if each.kind == kind] == ["unknown"]
    assert [each.state for each in stand(desk, PLACE, None).here if each.kind == kind] == ["unknown"]


def test_the_lines_own_uncertainty_counts_beside_the_positions(desk: Desk, tmp_path: Path) -> None:
    farmland(desk, tmp_path, authority="digitised", uncertainty_m=200.0)
    here = [each for each in stand(desk, PLACE, 1.0).here if each.kind == "permanent_basic_farmland"]
    assert [(each.state, each.margin_m) for each in here] == [("unknown", 201.0)]


def test_the_county_is_told_as_a_place_and_not_as_a_hit(desk: Desk) -> None:
    standing = stand(desk, PLACE, 5.0)
    assert "忻府区" in standing.places
    assert "county" not in {each.kind for each in standing.here} | set(standing.clear) | set(standing.no_data)


def test_corners_come_without_the_closing_one() -> None:
    assert len(corners_of(square())) == 4


def test_sample_sentences_are_of_one_place() -> None:
    assert rmc("010203")[:6] == b"$GNRMC"
    assert gga("010203")[:6] == b"$GNGGA"
