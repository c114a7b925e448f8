"""Every service that touches what the office keeps refuses whoever may not call it, before it does anything."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

import app.services
from app.domain.people import PEOPLE_ROLES
from app.errors import RefusedError
from app.services import people
from app.services.desk import Desk, open_desk
from app.services.permits import require

NOW = datetime.fromisoformat("2026-11-24T09:00:00+08:00")
WORDS = "忻州三月里看杏花"
# What anybody may ask at any desk: the plan, which is public; geometry and text, which are the caller's own; settings
# that change nothing; what a guarded service does on its way. A new service stands here or has a permit.
OPEN_MODULES = frozenset(
    {
        "batch_tables", "batches", "block_cards", "case_files", "comparisons", "editions", "exports", "field_ground",
        "gazetteer", "layer_guesses", "layer_writing", "map_layers", "opinions", "papers", "permits", "pickers",
        "places", "plan", "reruns", "reviews", "search", "signing_people", "site_edits", "site_looks", "sites",
        "siting", "case_sheets",
        "leftovers", "map_tiles", "exchange_layers",
        "plan_reading", "records", "shared_cases", "shared_limits", "shared_line", "shared_logs", "table_fields",
    }
)  # fmt: skip
OPEN = frozenset(
    {
        "at_rest.is_locked", "at_rest.unlock",  # before anybody can sign in
        "restoring.recover",  # nobody can sign in to a damaged database
        "exchange.station_name", "exchange_offices.known_offices", "exchange_offices.office_meant",
        "catalogues.match_case", "examples.example_case", "examples.run_example", "layer_editions.layer_editions",
        "layer_editions.layer_source_for", "layer_editions.missing_layers", "layer_editions.repairs_of",
        "layer_editions.replaceable_layers", "layers.clear_leftovers", "layers.list_layers", "layers.map_features",
        "ledger.share_of", "offices.all_settings", "offices.office_settings", "offices.own_templates",
        "offices.template_folder", "people.has_people", "people.make_administrator", "people.may_join_steps",
        "people.sign_in", "receivers.metres_per_hdop", "signatures.make_demo_certificate", "signatures.make_demo_keys",
        "signatures.office_seal", "signatures.verify_pdf", "signing_roles.signing_roles", "trust.revocation_lists",
        "trust.timestamp_url", "trust.timestamping", "trust.trusted", "trust.trusted_roots",
    }
)  # fmt: skip


def services() -> dict[str, Callable[..., Any]]:
    """Every public function of the services whose first argument is a desk, by module and name."""
    found = {}
    for info in pkgutil.iter_modules(app.services.__path__):
        module = importlib.import_module(f"app.services.{info.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            is_ours = function.__module__ == module.__name__ and not name.startswith("_")
            if is_ours and next(iter(inspect.signature(function).parameters), "") == "desk":
                found[f"{info.name}.{name}"] = function
    return found


ALL = services()
GUARDED = {name: function for name, function in ALL.items() if hasattr(function, "permit")}


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Desk]:
    """One desk for each role, all of one workspace; "" is nobody's."""
    office = open_desk(tmp_path_factory.mktemp("permits"))
    admin = people.make_administrator(office, "王管理", WORDS, now=NOW)
    found = {"": office, "管理员": admin}
    for role in PEOPLE_ROLES[:-1]:
        people.add_person(admin, f"一位{role}", WORDS, (role,), now=NOW)
        found[role] = people.sign_in(office, f"一位{role}", WORDS, now=NOW)
    return found


def test_every_service_has_a_permit_or_a_reason_for_none() -> None:
    bare = {name for name in ALL if name not in GUARDED and name.partition(".")[0] not in OPEN_MODULES}
    assert bare - OPEN == set()


def test_what_is_listed_as_open_is_there_and_open() -> None:
    assert OPEN - set(ALL) == set()
    assert OPEN & set(GUARDED) == set()


@pytest.mark.parametrize("name", sorted(GUARDED))
@pytest.mark.parametrize("role", ["", *PEOPLE_ROLES])
def test_a_service_refuses_exactly_the_roles_that_may_not_call_it(desks: dict[str, Desk], name: str, role: str) -> None:
    allowed = GUARDED[name].permit[1]
    if role in allowed:
        # Asked alone: some services need no more than the desk and would do what they are for.
        assert require(desks[role], "办理", allowed) is not None
        return
    with pytest.raises(RefusedError, match="登录" if not role else "这要由"):
        GUARDED[name](desks[role])


def test_a_refusal_leaves_the_workspace_as_it_was(desks: dict[str, Desk]) -> None:
    folder: Path = desks[""].workspace
    before = (folder / "workspace.db").read_bytes()
    for function in GUARDED.values():
        with pytest.raises(RefusedError):
            function(desks[""])
    assert (folder / "workspace.db").read_bytes() == before
