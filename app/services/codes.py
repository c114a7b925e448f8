"""Check the code printed on a paper against the register: typed, scanned, or read from a photograph or a PDF."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.domain.finding import VERDICTS
from app.domain.notice import NOTICES
from app.errors import BadInputError
from app.services.desk import Desk
from app.services.files import read_bytes
from app.services.permits import ANYBODY, permit
from app.services.register import opinion_pdf
from app.services.signatures import DataSignature, check_data, verify_pdf
from app.store.opinions import OpinionRow, coded_opinions, list_opinions, load_opinion, notices_about
from app.store.workspace import open_workspace

if TYPE_CHECKING:
    from app.opinion.printed_code import CodeFacts, SignedCode

PICTURES: Final = (".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff", ".webp")
GENUINE: Final = "genuine"
ANSWERS: Final = {
    GENUINE: "真实有效",
    "signing": "尚未签署完毕",
    "withdrawn": "已撤回",
    "superseded": "已被替代",
    "void": "已作废",
    "differs": "与登记簿不符",
    "unknown": "登记簿中没有",
}
_RECENT: Final = 20  # documents whose signers are tried for a code that the register does not know
_BY_STATE: Final = {"issued": GENUINE}  # every other state is its own answer


@dataclass(frozen=True, slots=True)
class CodeCheck:
    """What the register says of a code.

    Attributes:
        answer: one of ANSWERS.
        sentence: the answer in words, with what follows from it.
        details: what the code says, or how it differs from the register.
        row: the document in the register, where there is one.
    """

    answer: str
    sentence: str
    details: tuple[str, ...] = ()
    row: OpinionRow | None = None


@permit("核对校验码", ANYBODY)
def check_code(desk: Desk, text: str) -> CodeCheck:
    """Check a code that was typed, or a QR code's text as a scanner types it.

    Raises:
        BadInputError: nothing was given, a mistyped code (the sentence says where to look), or a damaged QR code.
    """
    from app.opinion.printed_code import is_payload, parse_payload

    plain = _narrow(text)
    if not plain:
        raise BadInputError("没有输入校验码。请输入纸质件上的12位校验码，或扫描二维码。", field="code")
    if is_payload(plain):
        return _check_signed(desk, parse_payload(plain))
    return _check_typed(desk, plain)


@permit("核对校验码", ANYBODY)
def check_code_file(desk: Desk, path: Path) -> tuple[CodeCheck, ...]:
    """Check every QR code of ours on a photograph, a scan or a PDF.

    Raises:
        BadInputError: the file cannot be read, or no code of ours is on it.
    """
    from app.opinion.printed_code import parse_payload
    from app.opinion.printed_code_reading import codes_in_pdf, codes_in_picture

    data = read_bytes(path)
    is_pdf = data.startswith(b"%PDF") or path.suffix.lower() == ".pdf"
    codes = codes_in_pdf(data) if is_pdf else codes_in_picture(data)
    if not codes:
        raise BadInputError(
            f"“{path.name}”中没有找到本程序印制的二维码。请把二维码拍清楚、拍完整后重试，或改为输入12位校验码。"
        )
    return tuple(_check_signed(desk, parse_payload(code), data if is_pdf else None) for code in codes)


def is_code_file(text: str) -> bool:
    """Return whether a text names a file to look at, rather than being a code."""
    return Path(text).suffix.lower() in (*PICTURES, ".pdf")


def _narrow(text: str) -> str:
    """Undo what an input method does to a scanner's keys, and take off what ends a scan; blanks inside count."""
    import unicodedata

    return unicodedata.normalize("NFKC", text).strip("\r\n\t").upper()


def _check_typed(desk: Desk, text: str) -> CodeCheck:
    from app.opinion.short_code import read_typed

    typed = read_typed(text)
    with open_workspace(desk.workspace) as connection:
        if typed.trouble:
            raise BadInputError(_slip(typed.code, coded_opinions(connection)) or typed.trouble, field="code")
        rows = coded_opinions(connection, typed.code)
    if not rows:
        return CodeCheck(
            "unknown", "校验码本身没有输错，但本机登记簿中没有对应的文件。请到签发单位核对，或核对工作区。"
        )
    return _by_state(desk, rows[0], tuple(_damage(desk, rows[0])))


def _slip(typed: str, rows: tuple[OpinionRow, ...]) -> str:
    """Return where a code was mistyped, judged by the codes of the register; empty where it is like none of them."""
    from app.opinion.short_code import differing_places, is_slip, says_where

    found = [differing_places(typed, row.short_code or "") for row in rows if is_slip(typed, row.short_code or "")]
    if not found:
        return ""
    where = says_where(found[0])
    slip = "这两位的次序" if len(found[0]) > 1 else "这一位"
    return f"校验码输入有误，最可能错在{where}。请对照纸质件核对{slip}后重新输入。"


def _check_signed(desk: Desk, code: "SignedCode", carrier: bytes | None = None) -> CodeCheck:
    """Check a QR code; `carrier` is the PDF that it was found in, where it was one."""
    with open_workspace(desk.workspace) as connection:
        rows = [row for row in list_opinions(connection) if row.number == code.facts.number]
    if not rows:
        return _unknown(desk, code, carrier)
    row = rows[0]
    pdf = opinion_pdf(desk, row.number)
    return _by_state(desk, row, (*_differences(code.facts, row, pdf), *_bad_signature(code, pdf)), code.facts)


def _unknown(desk: Desk, code: "SignedCode", carrier: bytes | None) -> CodeCheck:
    """Say of a number that is not in the register whether at least a certificate that is known here signed it."""
    said = tuple(_said(code.facts))
    for whose, certificate in _known_certificates(desk, carrier):
        if _holds(code, certificate):
            sentence = f"本机登记簿中没有{code.facts.number}，但二维码的签名出自{whose}。请到签发单位核对现状。"
            return CodeCheck("unknown", sentence, said)
    sentence = f"本机登记簿中没有{code.facts.number}，二维码的签名也无法核对，不能认定真伪。请到签发单位核对。"
    return CodeCheck("unknown", sentence, said)


def _known_certificates(desk: Desk, carrier: bytes | None) -> Iterator[tuple[str, bytes | None]]:
    """Yield certificates to hold a code against: that of a PDF which the trust store vouches for, and our signers'."""
    from app.opinion.signers import certifying_certificate

    if carrier is not None and verify_pdf(desk, carrier).ok:
        yield "该PDF的首签人，其证书受本单位信任", certifying_certificate(carrier)
    with open_workspace(desk.workspace) as connection:
        rows = list_opinions(connection)[:_RECENT]
    for row in rows:
        yield f"签署过{row.number}的证书", certifying_certificate(opinion_pdf(desk, row.number))


def _holds(code: "SignedCode", certificate: bytes | None) -> bool:
    from app.opinion.printed_code import message_of

    if certificate is None:
        return False
    return check_data(message_of(code.facts), DataSignature(code.signature, certificate))


def _differences(facts: "CodeFacts", row: OpinionRow, pdf: bytes) -> Iterator[str]:
    registered = row.verdict if row.kind == "opinion" else row.kind
    if facts.kind != registered:
        yield f"结论：纸面为“{_kind(facts.kind)}”，登记簿为“{_kind(registered)}”。"
    if facts.date != row.issued:
        yield f"成文日期：纸面为{facts.date}，登记簿为{row.issued}。"
    if facts.code != row.code:
        yield f"项目代码：纸面为“{facts.code}”，登记簿为“{row.code}”。"
    if facts.record_sha256 != _record_sha256(pdf):
        yield "审查记录的校验值不同：纸面不是按登记簿中的审查记录印制的。"


def _bad_signature(code: "SignedCode", pdf: bytes) -> Iterator[str]:
    from app.opinion.signers import certifying_certificate

    if not _holds(code, certifying_certificate(pdf)):
        yield "二维码的签名与登记簿中首签人的证书不符，可能是伪造。"


def _damage(desk: Desk, row: OpinionRow) -> Iterator[str]:
    if row.record_sha256 != _record_sha256(opinion_pdf(desk, row.number)):
        yield "登记簿中的文件与登记的审查记录校验值不符，登记簿可能被改动过。"


def _record_sha256(pdf: bytes) -> str:
    from app.opinion.attachments import attached_record

    return hashlib.sha256(attached_record(pdf)).hexdigest()


def _by_state(desk: Desk, row: OpinionRow, differences: tuple[str, ...], facts: "CodeFacts | None" = None) -> CodeCheck:
    if differences:
        sentence = f"与登记簿不符：纸面自称{row.number}，但内容或签名与登记簿中的不同。请勿采信，并与签发单位联系。"
        return CodeCheck("differs", sentence, differences, row)
    answer = _BY_STATE.get(row.status, row.status)
    details = tuple(_registered(row)) if facts is None else (*_said(facts), f"项目名称：{row.name}")
    return CodeCheck(answer, _sentence(desk, row), details, row)


def _sentence(desk: Desk, row: OpinionRow) -> str:
    if row.status == "superseded":
        return (
            f"{row.number}是真的，但已于{row.ended}被{_successor(desk, row)}替代，不再有效。理由：{row.ended_reason}。"
        )
    return _SENTENCES[row.status].format(number=row.number, ended=row.ended, reason=row.ended_reason)


_SENTENCES: Final = {
    "issued": "{number}与登记簿一致，真实有效。请再核对纸面上的项目名称和结论是否如下。",
    "signing": "登记簿中有{number}，但尚未签署完毕，没有生效。请以签署完毕的文件为准。",
    "withdrawn": "{number}是真的，但已于{ended}撤回，不再有效。理由：{reason}。",
    "void": "{number}在签署完毕之前已于{ended}作废，从未生效。理由：{reason}。",
}


def _successor(desk: Desk, row: OpinionRow) -> str:
    with open_workspace(desk.workspace) as connection:
        notices = (notice for notice in notices_about(connection, row.id) if notice.status == "issued")
        successor = next((notice.successor_id for notice in notices if notice.successor_id is not None), None)
        return "另一份审查意见" if successor is None else load_opinion(connection, successor).number


def _kind(kind: str) -> str:
    return VERDICTS.get(kind) or f"{NOTICES[kind]}通知"


def _said(facts: "CodeFacts") -> Iterator[str]:
    yield f"文号：{facts.number}"
    yield f"结论：{_kind(facts.kind)}"
    yield f"成文日期：{facts.date}"
    if facts.code:
        yield f"项目代码：{facts.code}"


def _registered(row: OpinionRow) -> Iterator[str]:
    yield f"文号：{row.number}"
    yield f"结论：{_kind(row.verdict if row.kind == 'opinion' else row.kind)}"
    yield f"成文日期：{row.issued}"
    if row.code:
        yield f"项目代码：{row.code}"
    yield f"项目名称：{row.name}"
