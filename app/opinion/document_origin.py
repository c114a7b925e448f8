"""Which program wrote a PDF."""

import io


def producer_of(pdf: bytes) -> str | None:
    """The producer that a PDF names, "" where it names none; None for what is no PDF, damaged or encrypted."""
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(pdf), attempt_recovery=False) as document:
            return str(document.docinfo.get("/Producer", ""))
    except (pikepdf.PdfError, pikepdf.PasswordError, ValueError):
        return None
