"""Make reportlab's PDF fit for the archive and for every reader: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1)."""

import io
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from app.errors import WorldError
from app.opinion.archive_metadata import metadata_packet
from app.opinion.attachments import attach, pdf_date, record_bytes
from app.opinion.tags import Element
from app.opinion.tags_tree import write_tree

_PROFILE: Final = Path(__file__).resolve().parents[2] / "resources" / "colour" / "sRGB.icc"
_PROFILE_NAME: Final = "sRGB IEC61966-2.1"
_TOO_LONG: Final = re.compile(rb"<([0-9A-Fa-f]{5,6})>")


def archive(pdf: bytes, structure: Element, record: Mapping[str, Any], date: str) -> bytes:
    """Add structure, metadata, output intent and record, and save: the same input gives the same bytes.

    Args:
        pdf: the document as reportlab wrote it on a `TaggedCanvas`.
        structure: the document element that grew meanwhile.
        record: goes in as `record.json`, related to the document as its data.
        date: ISO date, written as the attachment's and the document's date.

    Raises:
        WorldError: where the colour profile is missing.
    """
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as document:
        _mend_rare_characters(document)
        document.Root.Lang = pikepdf.String("zh-CN")
        document.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        write_tree(document, structure)
        attach(document, record_bytes(record), date)
        _describe(document, date)
        _intend_colours(document)
        out = io.BytesIO()
        # without object streams: what is signed stays readable to the simplest of verifiers
        document.save(
            out, min_version="1.7", deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable
        )
    return out.getvalue()


def _describe(document: Any, date: str) -> None:
    """Write the information dictionary's dates, and all of it once more as XMP."""
    from pikepdf import Name, Stream, String

    for key in ("/CreationDate", "/ModDate"):
        document.docinfo[key] = String(pdf_date(date))
    known = {name: str(document.docinfo.get(f"/{name}", "")) for name in ("Title", "Author", "Subject", "Creator")}
    packet = metadata_packet(known, str(document.docinfo.get("/Producer", "")), date)
    document.Root.Metadata = document.make_indirect(Stream(document, packet, Type=Name.Metadata, Subtype=Name.XML))


def _intend_colours(document: Any) -> None:
    """State that the document's RGB is sRGB."""
    from pikepdf import Array, Dictionary, Name, Stream, String

    try:
        profile = Stream(document, _PROFILE.read_bytes(), N=3, Alternate=Name.DeviceRGB)
    except OSError as error:
        raise WorldError(f"缺少颜色配置文件“{_PROFILE.name}”（{error.strerror}），请重新安装本程序。") from error
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String(_PROFILE_NAME),
        Info=String(_PROFILE_NAME),
        DestOutputProfile=document.make_indirect(profile),
    )
    document.Root.OutputIntents = Array([document.make_indirect(intent)])


def _mend_rare_characters(document: Any) -> None:
    """Rewrite ToUnicode where reportlab put five hex digits for what UTF-16 writes as two units (U+10000 and up)."""
    from pikepdf import Dictionary

    for item in document.objects:
        if isinstance(item, Dictionary) and item.get("/Type") == "/Font" and "/ToUnicode" in item:
            data = item.ToUnicode.read_bytes()
            mended = _TOO_LONG.sub(_utf16, data)
            if mended != data:
                item.ToUnicode.write(mended)


def _utf16(found: re.Match[bytes]) -> bytes:
    return b"<" + chr(int(found[1], 16)).encode("utf-16-be").hex().upper().encode() + b">"
