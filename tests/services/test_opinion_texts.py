"""A case may have words of its own for what the template leaves free; they are printed, recorded, and put back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from issuing_world import NOON, World

from app.domain.opinion import FreeText
from app.errors import BadInputError
from app.opinion.attachments import read_record
from app.services.desk import Desk
from app.services.evidence import add_evidence, list_evidence, remove_evidence
from app.services.examples import keep_example
from app.services.issuing import IssuedOpinion, issue
from app.services.opinion_texts import case_texts, keep_text

NOW = NOON.isoformat()
OWN = "施工前应当向水行政主管部门报送弃渣方案。"


def texts(office: Desk, world: World, case_id: int) -> dict[str, FreeText]:
    """The free texts of the example by name."""
    found = case_texts(office, case_id, world.case, world.result, date="2026-11-23")
    return {each.name: each for each in found}


def issued(office: Desk, world: World, case_id: int) -> IssuedOpinion:
    """The example, issued by one signer."""
    key = replace(world.keys["签发人"])
    return issue(office, case_id, world.case, world.result, key=key, moment=NOON, roles=("签发人",))


def test_own_words_stand_in_the_opinion_and_its_record(office: Desk, world: World) -> None:
    case_id = keep_example(office, now=NOW)
    keep_text(office, case_id, texts(office, world, case_id)["补充要求"], OWN, now=NOW)
    assert texts(office, world, case_id)["补充要求"].is_edited
    record = read_record(issued(office, world, case_id).pdf)
    assert record["edited"] == [{"section": "八、有关要求", "clause": "补充要求", "template": "", "text": OWN}]


def test_the_templates_words_come_back(office: Desk, world: World) -> None:
    case_id = keep_example(office, now=NOW)
    text = texts(office, world, case_id)["补充要求"]
    keep_text(office, case_id, text, OWN, now=NOW)
    keep_text(office, case_id, text, None, now=NOW)
    assert texts(office, world, case_id)["补充要求"] == text
    assert "edited" not in read_record(issued(office, world, case_id).pdf)


def test_the_templates_own_words_are_no_edit(office: Desk, world: World) -> None:
    case_id = keep_example(office, now=NOW)
    text = texts(office, world, case_id)["补充要求"]
    keep_text(office, case_id, text, f"  {text.shipped}\n\n", now=NOW)
    assert not texts(office, world, case_id)[text.name].is_edited


def test_what_is_not_free_cannot_be_written_otherwise(office: Desk, world: World) -> None:
    case_id = keep_example(office, now=NOW)
    fixed = replace(texts(office, world, case_id)["补充要求"], is_free=False)
    with pytest.raises(BadInputError, match="不能改写"):
        keep_text(office, case_id, fixed, OWN, now=NOW)


def test_only_clauses_are_free(office: Desk, world: World) -> None:
    case_id = keep_example(office, now=NOW)
    found = texts(office, world, case_id).values()
    quotes = [finding.quote for finding in world.result.findings]
    assert not any(quote in each.shipped for each in found for quote in quotes)
    assert {each.section for each in found} == {"二、审查依据", "八、有关要求"}


def test_the_record_names_the_evidence_and_holds_it(office: Desk, world: World, tmp_path: Path) -> None:
    case_id = keep_example(office, now=NOW)
    paper = tmp_path / "来函.txt"
    paper.write_bytes("来函".encode())
    add_evidence(office, case_id, "F-01", [paper], now=NOW)
    (evidence,) = list_evidence(office, case_id)
    number = issued(office, world, case_id)
    named = {"rule": "F-01", "name": "来函.txt", "size": 6, "sha256": evidence.sha256}
    assert read_record(number.pdf)["evidence"] == [named]
    with pytest.raises(BadInputError, match="须留存备查"):
        remove_evidence(office, evidence.id)
