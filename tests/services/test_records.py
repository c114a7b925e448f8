"""Every act and each export has its entry in the audit log, and the entry has a name that people read."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from issuing_world import NOON, World, issue_example
from PIL import Image, ImageDraw
from test_permits import ALL, GUARDED

from app.domain.fieldwork import TrackPoint
from app.domain.opinion import FreeText
from app.services import (
    at_rest,
    backups,
    calendars,
    case_exports,
    case_work,
    cases,
    catalogues,
    evidence,
    exchange,
    exports,
    field_notes,
    field_photos,
    field_tracks,
    issuing,
    layer_marks,
    layers,
    notices,
    offices,
    opinion_texts,
    people,
    phrases,
    receivers,
    records,
    register,
    register_exports,
    restoring,
    sign_in_rules,
    signatures,
    signing_roles,
    trust,
    workflow,
)
from app.services.audit import ACTS, check_audit, list_audit
from app.services.desk import Desk
from app.services.layer_entries import LayerEntry
from app.services.reviews import review_json

NOW = NOON.isoformat()
PHRASE = "忻州三月里看杏花"
LATER = NOON + timedelta(hours=1)
ONE = ("签发人",)
# What only looks; and, below, what is told of as a whole: a track by its begin and end, a draft by what comes of it.
LOOKS = frozenset(
    {
        "audit.check_audit", "audit.list_audit", "backups.backup_due", "backups.backup_plan",
        "restoring.check_workspace",
        "case_exports.jobs_for", "case_search.count_scopes", "case_search.find", "case_search.rows_of",
        "at_rest.is_encrypted", "calendars.day_ranges", "calendars.example_file", "calendars.time_limits",
        "calendars.work_calendar", "exchange_choices.waiting_in_case", "layer_marks.internal_kinds",
        "layer_marks.internal_layers", "shared.shared_log_faults", "cases.list_cases",
        "cases.load_case", "catalogues.list_catalogues",
        "catalogues.search_catalogues", "codes.check_code", "codes.check_code_file", "evidence.evidence_bytes",
        "drafts.drafts_of", "evidence.list_evidence", "exchange.look_into_package", "exchange_choices.list_conflicts",
        "shared.check_line", "shared.shared_settings", "sign_in_rules.sign_in_rules", "workflow.steps_ahead",
        "field_notes.list_notes", "field_photos.list_photos", "field_photos.photo_bytes",
        "field_photos.thumbnail", "field_tracks.list_tracks", "field_tracks.track_figures", "field_tracks.track_points",
        "field_tracks.walked_site", "ledger.ledger_lines", "ledger.totals", "opinion_texts.case_texts",
        "people.list_people", "phrases.phrases", "register.find_opinion", "register.list_opinions",
        "register.opinion_pdf", "register.waiting_for", "statistics.charts", "workflow.history", "workflow.steps_open",
    }
)  # fmt: skip
AS_A_WHOLE = frozenset({"drafts.keep_draft", "field_tracks.add_track_point", "field_tracks.take_back_point"})
# Told by what they stand on, which is in the table itself.
BY_ANOTHER = {
    "import_process.import_in_process": "layers.import_layers",
    "layers.import_pack": "layers.import_layers",
    "examples.keep_example": "cases.new_case",
    "batch_keeping.keep_jobs": "cases.new_case",
    "workflow.take_steps": "workflow.take_step",
    "examples.load_example_layers": "layers.import_layers",
    "signing_roles.keep_signers": "signing_roles.keep_signing_roles",
    "field_photos.pin_by_track": "field_photos.pin_photo",
    "field_photos.set_clock_offset": "field_photos.pin_photo",
    "layer_editions.export_repairs": "records.write_out",
    "backups.back_up_due": "backups.back_up",
    "people.reset_password": "people.close_account",
    "people.reopen_account": "people.close_account",
    "people.unlock_account": "people.close_account",
}
# Each needs a second office or a line, and has its own tests of what the log tells: tests/exchange, tests/shared.
ELSEWHERE = frozenset(
    {
        "exchange.take_package", "exchange.write_package", "exchange_choices.choose_values",
        "exchange_offices.add_office", "exchange_offices.remove_office", "shared.join", "shared.leave", "shared.sync",
        "trust.add_revocations",
    }
)  # fmt: skip
Act = Callable[["Table"], Any]


class Table:
    """A workspace, and what the acts before have left there."""

    def __init__(self, desk: Desk, world: World, folder: Path) -> None:
        self.desk, self.world, self.folder = desk, world, folder
        self.case = cases.new_case(desk, {"project": {"name": "一"}}, now=NOW)
        self.other = cases.new_case(desk, {"project": {"name": "二"}}, now=NOW)

    def file(self, name: str, words: str = "x") -> Path:
        path = self._input(name)
        if not path.exists():
            path.write_text(words, encoding="utf-8")
        return path

    def _input(self, name: str) -> Path:
        """Return where a file lies that is brought in; it may be there already."""
        folder = self.folder.with_name(f"{self.folder.name}-in")
        folder.mkdir(exist_ok=True)
        return folder / name

    def photo(self) -> Any:
        if not (found := field_photos.list_photos(self.desk, self.case)):
            path = self._input("1.jpg")
            if not path.exists():
                Image.new("RGB", (8, 8)).save(path)
            field_photos.add_photos(self.desk, self.case, [path], now=NOW)
            found = field_photos.list_photos(self.desk, self.case)
        return found[0]

    def track(self) -> Any:
        if not (found := field_tracks.list_tracks(self.desk, self.case)):
            field_tracks.begin_track(self.desk, self.case, kind="walk", name="一圈", now=NOW)
            found = field_tracks.list_tracks(self.desk, self.case)
        for x, y in ((112.7, 38.4), (112.71, 38.4)):
            field_tracks.add_track_point(self.desk, found[0].id, TrackPoint(x, y, None, None, None, 0))
        return found[0]

    def seal(self) -> Path:
        path = self._input("章.png")
        if path.exists():
            return path
        picture = Image.new("RGBA", (400, 400))
        ImageDraw.Draw(picture).ellipse((20, 20, 380, 380), outline=(200, 0, 0, 255), width=20)
        picture.save(path)
        return path

    def note(self) -> int:
        return field_notes.add_note(self.desk, self.case, "沟边", (112.7, 38.4), author="张", now=NOW)

    def number(self, roles: tuple[str, ...] = ONE) -> str:
        return issue_example(self.desk, self.world, roles=roles).number

    def rows(self) -> tuple[register.OpinionRow, ...]:
        return register.list_opinions(self.desk, register.OpinionFilter(words=self.number()))

    def key(self, role: str = "签发人") -> Any:
        return self.world.keys[role]

    def person(self) -> int:
        admin = people.make_administrator(self.desk, "王管理", "忻州三月里看杏花", now=NOON)
        self.desk = admin
        return people.add_person(admin, "李经办", "忻州三月里看杏花", ("经办人",), now=NOON)


def _layer(table: Table) -> str:
    square = [[112.7, 38.4], [112.8, 38.4], [112.8, 38.5], [112.7, 38.5], [112.7, 38.4]]
    feature = {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [square]}}
    path = table.file("a.geojson", json.dumps({"type": "FeatureCollection", "features": [feature]}))
    return layers.import_layers(table.desk, [LayerEntry(path, "geo_hazard", coverage=("忻府区",))])[0].id


def _evidence(table: Table) -> None:
    evidence.add_evidence(table.desk, table.case, "L-01", [table.file("证明.txt")], now=NOW)


def _catalogue(table: Table) -> None:
    rows = "类别,部分,行业,序号,条目\n淘汰类,一,钢铁,1,土法炼铁\n"
    catalogues.import_catalogue(
        table.desk,
        table.file("目录.csv", rows),
        catalogue="产业结构调整指导目录",
        edition="2024年本",
        complete=False,
        effective="2024-02-01",
        source="试",
        now=NOW,
    )


def _backup(table: Table) -> Any:
    return backups.back_up(table.desk, table.folder / "盘", now=LATER)


def _judge(table: Table) -> None:
    row = {"rule": "L-01", "answer": "clear", "reason": "不涉及", "by": "张"}
    cases.save_case(table.desk, table.case, {"project": {"name": "一"}, "judgements": [row]}, now=NOW)


def _trust(table: Table) -> Any:
    trust.trust(table.desk, next((table.world.template / "trust").glob("*.pem")))
    return trust.trusted(table.desk)[0].fingerprint


def _encrypt(table: Table) -> None:
    at_rest.encrypt(table.desk, PHRASE, now=NOON)


def _import_days(table: Table) -> tuple[int, ...]:
    path = table.folder / "节假日.csv"
    path.write_bytes(calendars.example_file(table.desk))
    return calendars.import_days(table.desk, path, now=NOON)


CALLS: dict[str, tuple[str, Act]] = {
    "cases.new_case": ("case_new", lambda t: cases.new_case(t.desk, {"project": {}}, now=NOW)),
    "cases.save_case": ("case_edit", lambda t: cases.save_case(t.desk, t.case, {"project": {"name": "改"}}, now=NOW)),
    "cases.keep_run": ("review", lambda t: cases.keep_run(t.desk, t.case, review_json(t.world.result), now=NOW)),
    "case_work.set_status": ("case_status", lambda t: case_work.set_status(t.desk, [t.case], "accepted", now=NOW)),
    "case_work.set_dates": ("case_dates", lambda t: case_work.set_dates(t.desk, [t.case], NOON.date(), None, now=NOW)),
    "at_rest.encrypt": ("at_rest", lambda t: at_rest.encrypt(t.desk, PHRASE, now=NOON)),
    "at_rest.decrypt": ("at_rest", lambda t: (_encrypt(t), at_rest.decrypt(t.desk, PHRASE, now=NOON))),
    "at_rest.change_passphrase": (
        "at_rest",
        lambda t: (_encrypt(t), at_rest.change_passphrase(t.desk, PHRASE, f"又是{PHRASE}", now=NOON)),
    ),
    "calendars.keep_time_limits": (
        "time_limits",
        lambda t: calendars.keep_time_limits(t.desk, {**calendars.time_limits(t.desk)}, now=NOON),
    ),
    "calendars.import_days": ("calendar", _import_days),
    "calendars.drop_year": ("calendar", lambda t: calendars.drop_year(t.desk, _import_days(t)[0], now=NOON)),
    "layer_marks.mark_internal": (
        "layer_internal",
        lambda t: layer_marks.mark_internal(t.desk, _layer(t), is_internal=True),
    ),
    "case_work.put_into_bin": ("case_bin", lambda t: case_work.put_into_bin(t.desk, [t.other], now=NOW)),
    "case_work.take_out_of_bin": ("case_unbin", lambda t: case_work.take_out_of_bin(t.desk, [t.other])),
    "case_work.duplicate": ("case_copy", lambda t: case_work.duplicate(t.desk, [t.case], now=NOW)),
    "evidence.add_evidence": ("evidence_add", _evidence),
    "evidence.remove_evidence": (
        "evidence_remove",
        lambda t: evidence.remove_evidence(t.desk, (_evidence(t), evidence.list_evidence(t.desk, t.case)[0].id)[1]),
    ),
    "opinion_texts.keep_text": (
        "opinion_text",
        lambda t: opinion_texts.keep_text(
            t.desk, t.case, FreeText("k", "八", "有关要求", "甲", "甲", True), "乙", now=NOW
        ),
    ),
    "field_photos.add_photos": ("photo_add", lambda t: t.photo()),
    "field_photos.pin_photo": ("photo_change", lambda t: field_photos.pin_photo(t.desk, t.photo().id, (112.7, 38.4))),
    "field_photos.set_remark": ("photo_change", lambda t: field_photos.set_remark(t.desk, t.photo().id, "沟")),
    "field_photos.export_photos": ("export", lambda t: field_photos.export_photos(t.desk, [t.photo()], t.folder)),
    "field_photos.remove_photo": ("photo_remove", lambda t: field_photos.remove_photo(t.desk, t.photo().id)),
    "field_notes.add_note": ("note_add", lambda t: t.note()),
    "field_notes.change_note": ("note_change", lambda t: field_notes.change_note(t.desk, t.note(), "改")),
    "field_notes.remove_note": ("note_remove", lambda t: field_notes.remove_note(t.desk, t.note())),
    "field_tracks.begin_track": ("track_begin", lambda t: t.track()),
    "field_tracks.end_track": ("track_end", lambda t: field_tracks.end_track(t.desk, t.track().id, now=NOW)),
    "field_tracks.export_gpx": ("export", lambda t: field_tracks.export_gpx(t.desk, [t.track()], t.folder / "a.gpx")),
    "field_tracks.import_gpx": (
        "track_import",
        lambda t: field_tracks.import_gpx(
            t.desk,
            t.case,
            (field_tracks.export_gpx(t.desk, [t.track()], t.folder / "b.gpx"), t.folder / "b.gpx")[1],
            now=NOW,
        ),
    ),
    "field_tracks.remove_track": ("track_remove", lambda t: field_tracks.remove_track(t.desk, t.track().id)),
    "layers.import_layers": ("layer_import", _layer),
    "layers.remove_layer": ("layer_remove", lambda t: layers.remove_layer(t.desk, _layer(t))),
    "catalogues.import_catalogue": ("catalogue_import", _catalogue),
    "catalogues.remove_catalogue": (
        "catalogue_remove",
        lambda t: (_catalogue(t), catalogues.remove_catalogue(t.desk, "产业结构调整指导目录", "2024年本")),
    ),
    "offices.keep_settings": (
        "office_settings",
        lambda t: offices.keep_settings(t.desk, offices.all_settings(t.desk)),
    ),
    "signing_roles.keep_signing_roles": ("signing_roles", lambda t: signing_roles.keep_signing_roles(t.desk, ONE)),
    "signatures.keep_seal": ("seal", lambda t: signatures.keep_seal(t.desk, t.seal())),
    "trust.trust": ("trust_add", lambda t: trust.trust(t.desk, next((t.desk.workspace / "trust").glob("*.pem")))),
    "trust.distrust": ("trust_remove", lambda t: trust.distrust(t.desk, _trust(t))),
    "trust.keep_timestamp_url": ("timestamp_url", lambda t: trust.keep_timestamp_url(t.desk, "http://tsa.example/")),
    "exchange.keep_station_name": ("station_name", lambda t: exchange.keep_station_name(t.desk, "外业一号")),
    "phrases.keep_phrase": ("phrase_keep", lambda t: phrases.keep_phrase(t.desk, "不涉及")),
    "phrases.drop_phrase": ("phrase_drop", lambda t: phrases.drop_phrase(t.desk, "不涉及")),
    "receivers.set_metres_per_hdop": ("receiver", lambda t: receivers.set_metres_per_hdop(t.desk, 3.0)),
    "case_exports.export_cases": ("export", lambda t: case_exports.export_cases(t.desk, [t.case], t.folder / "出")),
    "case_exports.hand_over": (
        "export",
        lambda t: case_exports.hand_over(t.desk, [t.case], t.folder / "a.zip", now=NOW),
    ),
    "issuing.issue": ("sign", lambda t: t.number()),
    "issuing.sign_next": (
        "sign",
        lambda t: issuing.sign_next(t.desk, t.number(("经办人", "签发人")), key=t.key(), moment=NOON),
    ),
    "issuing.void": (
        "void",
        lambda t: issuing.void(t.desk, t.number(("经办人", "签发人")), reason="重", moment=NOON),
    ),
    "notices.withdraw": (
        "sign",
        lambda t: notices.withdraw(t.desk, t.number(), reason="错", key=t.key(), moment=NOON, roles=ONE),
    ),
    "notices.supersede": (
        "sign",
        lambda t: notices.supersede(
            t.desk, t.number(), by=t.number(), reason="错", key=t.key(), moment=NOON, roles=ONE
        ),
    ),
    "register_exports.export_pdfs": (
        "export",
        lambda t: register_exports.export_pdfs(t.desk, t.rows(), t.folder / "文件"),
    ),
    "exports.export": (
        "export",
        lambda t: exports.export(t.desk, t.world.case, t.folder / "界址点.txt", "2026-11-23"),
    ),
    "records.write_out": ("export", lambda t: records.write_out(t.desk, "map", t.folder / "图.png", b"x")),
    "records.write_all_out": (
        "export",
        lambda t: records.write_all_out(t.desk, "review", {t.folder / "a.json": b"{}"}),
    ),
    "backups.keep_backup_plan": (
        "backup_plan",
        lambda t: backups.keep_backup_plan(t.desk, backups.BackupPlan(str(t.folder / "盘")), now=NOON),
    ),
    "backups.back_up": ("backup", _backup),
    "restoring.restore": ("restore", lambda t: restoring.restore(t.desk, _backup(t), now=LATER)),
    "restoring.recover": ("recover", lambda t: restoring.recover(t.desk, now=LATER)),
    "people.make_administrator": ("person_add", lambda t: t.person()),
    "people.add_person": ("person_add", lambda t: t.person()),
    "people.sign_in": (
        "sign_in",
        lambda t: (t.person(), people.sign_in(t.desk, "李经办", "忻州三月里看杏花", now=NOON)),
    ),
    "people.change_roles": (
        "person_roles",
        lambda t: people.change_roles(_admin(t), t.admin_made, ("复核人",), now=NOON),
    ),
    "people.close_account": ("person_close", lambda t: people.close_account(_admin(t), t.admin_made, now=NOON)),
    "people.change_password": (
        "password_change",
        lambda t: people.change_password(_admin(t), "忻州三月里看杏花", "另一句足够长的话", now=NOON),
    ),
    "people.set_joined_steps": ("joined_steps", lambda t: people.set_joined_steps(_admin(t), True, now=NOON)),
    "sign_in_rules.keep_sign_in_rules": (
        "sign_in_rules",
        lambda t: sign_in_rules.keep_sign_in_rules(t.desk, sign_in_rules.SignInRules(failures=4), now=NOON),
    ),
    "workflow.take_step": ("case_step", lambda t: workflow.take_step(t.desk, t.case, "accept", now=NOON)),
}


def _admin(table: Table) -> Desk:
    table.admin_made = table.person()
    return table.desk


@pytest.fixture
def table(office: Desk, world: World, tmp_path: Path) -> Table:
    """A workspace of its own with two cases, and a folder for what leaves it."""
    folder = tmp_path / "出去的"
    folder.mkdir()
    return Table(office, world, folder)


def test_every_service_is_told_by_itself_or_by_another_or_only_looks() -> None:
    told = set(CALLS) | set(BY_ANOTHER)
    assert set(GUARDED) - told - LOOKS - AS_A_WHOLE - ELSEWHERE == set()
    assert (LOOKS | AS_A_WHOLE) & told == set()
    assert set(BY_ANOTHER) - set(ALL) == set()
    assert set(BY_ANOTHER.values()) - set(CALLS) == set()


@pytest.mark.parametrize("name", sorted(CALLS))
def test_an_act_has_its_entry_and_the_chain_holds(table: Table, name: str) -> None:
    act, call = CALLS[name]
    before = sum(row.act == act for row in list_audit(table.desk))
    call(table)
    rows = list_audit(table.desk)
    assert sum(row.act == act for row in rows) > before
    assert {row.act for row in rows} - set(ACTS) == set()
    assert check_audit(table.desk).breaks == ()
