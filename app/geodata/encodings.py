"""Find out in which encoding a Chinese text or a dBASE table was written, and decode it."""

import codecs
from dataclasses import dataclass
from typing import Final

from app.errors import BadInputError

_HEAD: Final = 32  # bytes of a dBASE header before its field list
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8（有BOM）"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
# A GB2312 codec drops the characters that GBK adds (堽头 becomes 头); GB18030 reads all three.
_GB: Final = {"GB2312", "GBK", "GB18030", "936", "CP936", "ANSI936", "MS936", "OEM", "OEM936", "WINDOWS936", "EUCCN"}
_DBF_CHINESE: Final = 0x4D  # language driver id of code page 936


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with the name of the encoding it was in."""

    text: str
    encoding: str


def decode(data: bytes, name: str) -> Decoded:
    """Decode a text file in UTF-8 (with or without BOM), UTF-16 with BOM, GBK or GB18030.

    Raises:
        BadInputError: where it is none of these.
    """
    for bom, codec, shown in _BOMS:
        if data.startswith(bom):
            return Decoded(_strict(data, codec, name), shown)
    try:
        return Decoded(data.decode("utf-8"), "ASCII" if data.isascii() else "UTF-8")
    except UnicodeDecodeError:
        return Decoded(_strict(data, "gb18030", name), "GB18030")


def _strict(data: bytes, codec: str, name: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        message = f"“{name}”的文字既不是UTF-8也不是GBK/GB18030（第{error.start + 1}字节起），请另存为UTF-8后重试。"
        raise BadInputError(message) from error


def codec_of(label: str) -> str | None:
    """Return the Python codec for what a .cpg file or a user calls an encoding, None where nobody knows it."""
    plain = "".join(mark for mark in label.strip().upper() if mark.isalnum())
    if plain in _GB:
        return "gb18030"
    if plain in ("UTF8", "65001"):
        return "utf-8"
    if plain in ("88591", "ISO88591", "LATIN1"):
        return "latin-1"
    try:
        return codecs.lookup(label.strip()).name
    except LookupError:
        return None


def dbf_codec(dbf: bytes, cpg: str | None) -> str:
    """Return the codec of a dBASE table from its .cpg, its language driver id and its bytes.

    A .cpg that its own table contradicts is not believed: the first codec that decodes every byte seen wins.
    """
    named = codec_of(cpg) if cpg and cpg.strip() else None
    by_driver = "gb18030" if len(dbf) > _HEAD and dbf[29] == _DBF_CHINESE else None
    text = _text_bytes(dbf)
    for codec in (named, by_driver, "utf-8", "gb18030"):
        if codec is not None and _decodes(text, codec):
            return codec
    return named or "gb18030"


def recode(text: str, codec: str | None) -> str:
    """Return text that was read byte for byte as Latin-1 in its own encoding, without a character cut in half.

    Without a codec it is UTF-8 where that fits, GB18030 otherwise.
    """
    if text.isascii():
        return text
    data = text.encode("latin-1", "ignore")
    return data.decode(codec or ("utf-8" if _decodes([data], "utf-8") else "gb18030"), "ignore")


def _decodes(cells: list[bytes], codec: str) -> bool:
    try:
        for cell in cells:
            codecs.getincrementaldecoder(codec)().decode(cell)  # a cell may be cut within a character
    except UnicodeDecodeError:
        return False
    return True


def _text_bytes(dbf: bytes) -> list[bytes]:
    """Return the field names and cells with bytes above 127."""
    header = int.from_bytes(dbf[8:10], "little")
    size = int.from_bytes(dbf[10:12], "little")
    fields = [dbf[at : at + _HEAD] for at in range(_HEAD, header - 1, _HEAD)]
    names = [field[:11].split(b"\0")[0] for field in fields if len(field) == _HEAD]
    cells, widths = [*names], [field[16] for field in fields if len(field) == _HEAD]
    for start in range(header, len(dbf) - size + 1, size) if size else ():
        at = start + 1
        for width in widths:
            cells.append(dbf[at : at + width].rstrip(b" \0"))
            at += width
    return [cell for cell in cells if not cell.isascii()]
