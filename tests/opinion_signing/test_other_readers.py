"""Other programs read our signatures too: poppler's pdfsig, which asks Mozilla's NSS whom to trust, qpdf and PDFium."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest
from pypdfium2 import raw

if TYPE_CHECKING:
    from pathlib import Path


def ask(*command: object) -> str:
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, check=True).stdout


def ask_pdfium(pdf: bytes) -> list[tuple[int, int]]:
    """For each signature its DocMDP permission (0 for none) and the length of its value in bytes."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        found = [raw.FPDF_GetSignatureObject(document, i) for i in range(raw.FPDF_GetSignatureCount(document))]
        return [
            (raw.FPDFSignatureObj_GetDocMDPPermission(s), raw.FPDFSignatureObj_GetContents(s, None, 0)) for s in found
        ]
    finally:
        document.close()


@pytest.fixture(scope="module")
def trusted_database(full: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate database in which the demonstration authority is trusted."""
    folder = tmp_path_factory.mktemp("nss")
    (folder / "root.pem").write_bytes(full.authority.root_pem)
    ask("certutil", "-N", "-d", f"sql:{folder}", "--empty-password")
    ask("certutil", "-A", "-d", f"sql:{folder}", "-n", "demo", "-t", "C,C,C", "-i", folder / "root.pem")
    return folder


@pytest.mark.parametrize("signers", [1, 2, 3, 4])
def test_pdfsig_finds_every_signature_valid_and_trusted(
    full: Any, trusted_database: Path, tmp_path: Path, signers: int
) -> None:
    path = tmp_path / "signed.pdf"
    path.write_bytes(full.stages[signers])
    told = ask("pdfsig", "-nssdir", trusted_database, path)
    assert told.count("Signature Validation: Signature is Valid.") == signers, told
    assert told.count("Certificate Validation: Certificate is Trusted.") == signers, told
    signed = [part for part in told.split("Signature #") if "Signed Ranges" in part]
    assert ["- Total document signed" in part for part in signed] == [False] * (len(signed) - 1) + [True], told


@pytest.mark.parametrize("signers", [1, 4])
def test_qpdf_finds_no_fault(full: Any, tmp_path: Path, signers: int) -> None:
    path = tmp_path / "signed.pdf"
    path.write_bytes(full.stages[signers])
    assert "No syntax or stream encoding errors found" in ask("qpdf", "--check", path)


def test_pdfium_finds_the_certification_and_the_lock(full: Any) -> None:
    permissions = [permission for permission, length in ask_pdfium(full.pdf) if length > 1000]
    assert permissions == [2, 0, 0, 0, 0]


def test_other_readers_draw_the_name(world: Any) -> None:
    document = pypdfium2.PdfDocument(world.once)
    document.init_forms()
    try:
        picture = document[1].render(scale=1, may_draw_forms=True).to_numpy()
        corner = picture[-120:, 400:]
        assert (corner < 128).any()
    finally:
        document.close()


def test_other_readers_draw_the_seal_and_what_lies_under_it(full: Any) -> None:
    document = pypdfium2.PdfDocument(full.pdf)
    document.init_forms()
    try:
        seal = document[1].render(scale=1, may_draw_forms=True).to_numpy()[-160:-40, 420:540, :3].astype(int)
        blue, green, red = seal[..., 0], seal[..., 1], seal[..., 2]
        assert 0.05 < ((red > 150) & (green < 100) & (blue < 100)).mean() < 0.5
        assert (seal.min(axis=2) > 240).mean() > 0.3
    finally:
        document.close()
