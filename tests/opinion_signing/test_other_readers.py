"""Other programs read our signatures too: poppler's pdfsig where it is installed, PDFium everywhere."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pypdfium2
from pypdfium2 import raw

if TYPE_CHECKING:
    from pathlib import Path


def ask_pdfsig(path: Path) -> str:
    return subprocess.run(["pdfsig", str(path)], capture_output=True, text=True, check=False).stdout


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


def test_other_readers_find_both_signatures_valid(world: Any, tmp_path: Path) -> None:
    path = tmp_path / "signed.pdf"
    path.write_bytes(world.twice)
    permissions = [permission for permission, length in ask_pdfium(world.twice) if length > 1000]
    assert permissions == [2, 0]
    if shutil.which("pdfsig"):
        told = ask_pdfsig(path)
        assert told.count("Signature is Valid") == 2, told
        assert told.count("  - Total document signed") == 1, told
        assert "签名_经办人" in told


def test_other_readers_draw_the_name(world: Any) -> None:
    document = pypdfium2.PdfDocument(world.once)
    document.init_forms()
    try:
        picture = document[1].render(scale=1, may_draw_forms=True).to_numpy()
        corner = picture[-120:, 400:]
        assert (corner < 128).any()
    finally:
        document.close()
