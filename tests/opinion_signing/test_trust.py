"""Whom the office trusts: imported, listed, removed; and what the commands say of keys that they are given."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from cryptography import x509
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from PIL import Image
from signing_world import full_world, two_pages

from app.cli.main import run
from app.errors import BadInputError
from app.opinion.local_authority import DemoAuthority, make_demo_authority
from app.opinion.seal import SIDE, draw_demo_seal, seal_page
from app.services.desk import Desk, open_desk
from app.services.examples import run_example
from app.services.signatures import keep_seal, make_demo_keys, office_seal, verify_pdf
from app.services.trust import add_revocations, distrust, revocation_lists, timestamping, trust, trusted

SECRET = "绝密Pass-7391"


@pytest.fixture(scope="module")
def authority() -> DemoAuthority:
    return make_demo_authority(now=datetime.now(UTC))


@pytest.fixture
def desk(workspace: Path) -> Desk:
    return open_desk(workspace)


@pytest.fixture
def root(authority: DemoAuthority, tmp_path: Path) -> Path:
    path = tmp_path / "root.pem"
    path.write_bytes(authority.root_pem)
    return path


def keep(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_an_authority_is_trusted_listed_by_fingerprint_and_removed(
    desk: Desk, workspace: Path, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = ["--workspace", str(workspace)]
    assert run(["trust", "add", str(root), *place]) == 0
    assert run(["trust", "list", "--json", *place]) == 0
    (listed,) = json.loads(capsys.readouterr().out.partition("\n")[2])["authorities"]
    certificate = x509.load_pem_x509_certificate(root.read_bytes())
    assert listed["fingerprint"] == certificate.fingerprint(SHA256()).hex()
    assert run(["trust", "remove", listed["fingerprint"][:10], *place]) == 0
    assert trusted(desk) == ()


def test_the_same_certificate_is_kept_once_whatever_its_spelling(
    desk: Desk, authority: DemoAuthority, root: Path, tmp_path: Path
) -> None:
    trust(desk, root)
    trust(desk, keep(tmp_path / "root.cer", authority.certificate.public_bytes(Encoding.DER)))
    assert len(trusted(desk)) == 1


def test_a_file_of_several_certificates_is_taken_whole_and_loses_one_only(desk: Desk, authority: DemoAuthority) -> None:
    other = make_demo_authority(now=datetime.now(UTC))
    folder = desk.workspace / "trust"
    folder.mkdir()
    keep(folder / "两个.pem", authority.root_pem + other.root_pem)  # as an administrator may lay it there by hand
    first, second = trusted(desk)
    distrust(desk, first.fingerprint)
    assert trusted(desk) == (second,)


@pytest.mark.parametrize("content", [b"", b"hello", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"])
def test_what_is_no_certificate_is_not_trusted(desk: Desk, tmp_path: Path, content: bytes) -> None:
    with pytest.raises(BadInputError, match=r"“x\.cer”不是PEM或DER格式的证书"):
        trust(desk, keep(tmp_path / "x.cer", content))
    assert trusted(desk) == ()


def test_a_signers_own_certificate_is_no_ground_for_trust(desk: Desk, world: Any, tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="张示例（演示）”的证书不是发证机构的证书"):
        trust(desk, keep(tmp_path / "x.cer", world.handler.certificate))


@pytest.mark.parametrize(("typed", "words"), [("ab", "太短"), ("00112233", "不在信任列表中")])
def test_a_fingerprint_that_means_nobody_is_refused(desk: Desk, root: Path, typed: str, words: str) -> None:
    trust(desk, root)
    with pytest.raises(BadInputError, match=words):
        distrust(desk, typed)


def test_a_fingerprint_may_be_typed_with_colons_and_capitals(desk: Desk, root: Path) -> None:
    (authority,) = trust(desk, root)
    pairs = [authority.fingerprint[place : place + 2] for place in range(0, 64, 2)]
    assert distrust(desk, ":".join(pairs).upper()) == authority


def test_a_newer_revocation_list_replaces_an_older_one_and_not_the_reverse(
    desk: Desk, authority: DemoAuthority, root: Path, tmp_path: Path
) -> None:
    now = datetime.now(UTC)
    trust(desk, root)
    old = keep(tmp_path / "old.crl", authority.revocation_list(now=now))
    new = keep(tmp_path / "new.crl", authority.revocation_list(now=now + timedelta(days=1), revoked={7: now}))
    assert add_revocations(desk, old).count == 0
    assert add_revocations(desk, new).count == 1
    with pytest.raises(BadInputError, match=r"比已有的.*旧"):
        add_revocations(desk, old)
    assert [each.count for each in revocation_lists(desk)] == [1]


def test_a_revocation_list_in_a_trusted_name_must_be_signed_by_it(desk: Desk, root: Path, tmp_path: Path) -> None:
    trust(desk, root)
    forged = make_demo_authority(now=datetime.now(UTC)).revocation_list(now=datetime.now(UTC))
    with pytest.raises(BadInputError, match="签名与该机构的证书不符"):
        add_revocations(desk, keep(tmp_path / "x.crl", forged))


def test_the_office_can_stamp_once_an_address_is_kept(workspace: Path, desk: Desk) -> None:
    assert timestamping(desk) is None
    assert run(["trust", "timestamp", "http://127.0.0.1:9/x", "--workspace", str(workspace)]) == 0
    kept = timestamping(desk)
    assert kept is not None
    assert kept.url == "http://127.0.0.1:9/x"
    assert run(["trust", "timestamp", "", "--workspace", str(workspace)]) == 0
    assert timestamping(desk) is None
    assert run(["trust", "timestamp", "nonsense", "--workspace", str(workspace)]) == 2


def test_four_demonstration_keys_are_made_once(desk: Desk, tmp_path: Path) -> None:
    now = datetime.now(UTC)
    keys = make_demo_keys(desk, tmp_path / "keys", now=now, password="x")
    assert list(keys) == ["经办人", "复核人", "签发人", "单位印章"]
    assert make_demo_keys(desk, tmp_path / "keys", now=now, password="x") == keys
    assert len(trusted(desk)) == len(revocation_lists(desk)) == 1


def test_the_command_tells_of_every_signature_and_of_truncation(
    desk: Desk, workspace: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with full_world(tmp_path) as full:
        trust(desk, keep(tmp_path / "root.pem", full.authority.root_pem))
        add_revocations(desk, keep(tmp_path / "root.crl", full.timestamping.revocations[0]))
        whole, cut = keep(tmp_path / "a.pdf", full.pdf), keep(tmp_path / "b.pdf", full.stages[1])
    assert run(["verify", str(whole), "--workspace", str(workspace), "--archived"]) == 0
    told = capsys.readouterr().out
    for words in ("查验通过：共4个签名", "复核人：李示例（演示）", "归档时间戳：2026-11-23", "附件：record.json"):
        assert words in told
    assert run(["verify", str(cut), "--workspace", str(workspace), "--json"]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert "缺少“复核人、签发人、单位印章”的签名" in answer["bottom_line"]


def test_the_document_of_another_program_is_not_signed(
    workspace: Path, tmp_path: Path, world: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    keep(tmp_path / "pass", world.password.encode())
    command = ["sign", str(keep(tmp_path / "外来.pdf", two_pages())), str(tmp_path / "out.pdf")]
    key = ["--p12", str(world.files[0]), "--password-file", str(tmp_path / "pass")]
    assert run([*command, *key, "--workspace", str(workspace)]) == 2
    assert "“外来.pdf”不是本程序生成的审查意见" in capsys.readouterr().err
    assert not (tmp_path / "out.pdf").exists()


def encrypted(pdf: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        opened.save(out, encryption=pikepdf.Encryption(owner="o", user="u"))
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"hello", "不是PDF"),
        (two_pages()[:-300], "已损坏或不完整"),
        (encrypted(two_pages()), "设有密码或权限加密"),
    ],
)
def test_what_cannot_be_signed_is_told_by_the_command(
    workspace: Path, tmp_path: Path, world: Any, capsys: pytest.CaptureFixture[str], content: bytes, words: str
) -> None:
    keep(tmp_path / "pass", world.password.encode())
    command = ["sign", str(keep(tmp_path / "in.pdf", content)), str(tmp_path / "out.pdf")]
    key = ["--p12", str(world.files[0]), "--password-file", str(tmp_path / "pass")]
    assert run([*command, *key, "--workspace", str(workspace)]) == 2
    assert words in capsys.readouterr().err
    assert not (tmp_path / "out.pdf").exists()


def test_no_password_is_kept_in_the_workspace_or_the_logs_or_the_document(
    desk: Desk, private_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    now = datetime.now(UTC)
    example = run_example(desk, tmp_path / "example", moment=now)
    keys = make_demo_keys(desk, tmp_path / "keys", now=now, password=SECRET)
    source = ["sign", str(example.pdf), str(tmp_path / "out.pdf"), "--workspace", str(desk.workspace)]
    monkeypatch.setenv("TAIXIN_P12_PASSWORD", SECRET)
    assert run([*source, "--role", "单位印章", "--p12", str(keys["单位印章"].path)]) == 0
    monkeypatch.setenv("TAIXIN_P12_PASSWORD", SECRET + "?")
    assert run([*source, "--role", "单位印章", "--p12", str(keys["单位印章"].path)]) == 2
    said = capsys.readouterr()
    assert SECRET not in said.out + said.err + repr(keys)
    files = [
        path for folder in (desk.workspace, private_home, tmp_path) for path in folder.rglob("*") if path.is_file()
    ]
    assert any(path.name == "workspace.db" for path in files)
    for spelling in (SECRET.encode(), SECRET.encode("utf-16-le"), SECRET.encode().hex().encode()):
        assert [path for path in files if spelling in path.read_bytes()] == []


def picture(size: int = 600, *, mode: str = "RGBA", alpha: int = 0) -> bytes:
    out = io.BytesIO()
    colour = (220, 20, 20, alpha) if mode == "RGBA" else (220, 20, 20)
    Image.new(mode, (size, size), colour).save(out, "PNG")
    return out.getvalue()


def test_a_seals_picture_keeps_its_transparency_and_its_place(desk: Desk, tmp_path: Path) -> None:
    keep_seal(desk, keep(tmp_path / "印章.png", picture()))
    kept = office_seal(desk)
    assert kept is not None
    with pikepdf.open(io.BytesIO(seal_page(kept))) as page:
        assert [float(value) for value in page.pages[0].MediaBox] == pytest.approx([0, 0, SIDE, SIDE], abs=0.01)
        (image,) = page.pages[0].Resources.XObject.values()
        assert "/SMask" in image


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"GIF89a", "不是PNG"),
        (picture()[:200], "已损坏"),
        (picture(mode="RGB"), "没有透明背景"),
        (picture(50), "应在200至3000像素之间"),
    ],
)
def test_a_picture_that_is_no_seal_is_refused(desk: Desk, tmp_path: Path, content: bytes, words: str) -> None:
    with pytest.raises(BadInputError, match=words):
        keep_seal(desk, keep(tmp_path / "x.png", content))
    assert office_seal(desk) is None


def test_a_drawn_seal_says_that_it_is_for_demonstration() -> None:
    page = draw_demo_seal("忻州市规划和自然资源局（演示）")
    assert page == draw_demo_seal("忻州市规划和自然资源局（演示）")
    with pikepdf.open(io.BytesIO(page)) as opened:
        fonts = opened.pages[0].Resources.Font
        assert all("/FontFile2" in font.FontDescriptor for font in fonts.values())


def test_an_unreadable_folder_of_trust_is_named(desk: Desk) -> None:
    folder = desk.workspace / "trust"
    folder.mkdir()
    keep(folder / "坏.pem", b"nonsense")
    with pytest.raises(BadInputError, match=r"坏\.pem"):
        verify_pdf(desk, b"%PDF-")


def test_four_sign_from_the_command_line_in_their_turn(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = make_demo_keys(desk, tmp_path / "keys", now=datetime.now(UTC), password=SECRET)
    monkeypatch.setenv("TAIXIN_P12_PASSWORD", SECRET)
    with pikepdf.open(io.BytesIO(two_pages())) as pdf:
        pdf.docinfo["/Producer"] = pikepdf.String("taixin-review")
        pdf.save(tmp_path / "0.pdf")

    def sign(role: str, *more: str, number: int) -> int:
        files = [str(tmp_path / f"{number}.pdf"), str(tmp_path / f"{number + 1}.pdf")]
        return run(["sign", *files, "--role", role, "--p12", str(keys[role].path), *more, *place])

    place = ["--workspace", str(desk.workspace)]
    assert sign("经办人", "--later", "复核人、签发人,单位印章", number=0) == 0
    assert sign("签发人", number=1) == 2
    assert "请先由“复核人”签名" in capsys.readouterr().err
    assert [sign(role, number=place) for place, role in enumerate(keys) if place] == [0, 0, 0]
    assert run(["verify", str(tmp_path / "4.pdf"), *place]) == 0
    assert run(["verify", str(tmp_path / "3.pdf"), *place]) == 1
