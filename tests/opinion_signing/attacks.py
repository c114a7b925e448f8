"""Ways to pass off something else as a signed opinion; each takes the shared world and returns what it made of it."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pikepdf
from asn1crypto import cms
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter, append_signature_field
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata
from signing_world import sign_as
from timestamp_service import running

from app.domain.roles import ROLES
from app.opinion.credentials import Credential, make_credential
from app.opinion.credentials_p12 import FileKey
from app.opinion.local_authority import DEMO_SIGNERS, make_demo_authority
from app.opinion.signing_device import ClocklessSigner, DeviceSigner
from app.opinion.signing_document import QuietWriter
from app.opinion.timestamping import Timestamping

Attack = Callable[[Any], bytes]
ATTACKS: dict[str, Attack] = {}
name_of = generic.pdf_name


def attack(make: Attack) -> Attack:
    """Keep an attack under its name."""
    ATTACKS[make.__name__] = make
    return make


def appended(pdf: bytes, change: Callable[[Any], None]) -> bytes:
    """The file after an incremental update that `change` makes on a writer."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def sign_regardless(pdf: bytes, credential: Credential, role: str, moment: datetime, **how: Any) -> bytes:
    """Sign as an attacker would: without looking at what the file has been through."""
    options = {"change": None, "certify": False, "field": f"签名_{role}"} | how
    writer = QuietWriter(io.BytesIO(pdf))
    if options["change"]:
        options["change"](writer)
    metadata = PdfSignatureMetadata(
        field_name=options["field"],
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=options["certify"],
        docmdp_permissions=MDPPerm.FILL_FORMS,
    )
    signer = ClocklessSigner(metadata, DeviceSigner(credential))
    signer.moment = moment
    return bytes(signer.sign_pdf(writer, output=io.BytesIO()).getvalue())


def contents(pdf: bytes, number: int = -1) -> tuple[int, int]:
    """Where the hexadecimal digits of a signature's value begin and end."""
    found, place = [], 0
    while (place := pdf.find(b"/Contents <", place) + len(b"/Contents <")) >= len(b"/Contents <"):
        found.append((place, pdf.index(b">", place)))
    return found[number]


def with_value(pdf: bytes, change: Callable[[Any], None], number: int = 0) -> bytes:
    """The file with a signature's CMS value altered where the signature does not protect it."""
    start, end = contents(pdf, number)
    value = cms.ContentInfo.load(bytes.fromhex(pdf[start:end].decode()))
    change(value["content"])
    digits = value.dump(force=True).hex().upper().encode()
    lower = pdf[start:end] == pdf[start:end].lower()
    digits = digits.lower() if lower else digits
    return pdf[:start] + digits.ljust(end - start, b"0") + pdf[end:]


# --- What is added behind the signatures ------------------------------------------------------------------------------


def overlay(writer: Any) -> None:
    """Write over a page."""
    stream = generic.StreamObject(stream_data=b"BT /F1 40 Tf 72 600 Td (conforms) Tj ET")
    writer.add_stream_to_page(0, writer.add_object(stream))


@attack
def overlay_appended(full: Any) -> bytes:
    return appended(full.pdf, overlay)


@attack
def annotation_appended(full: Any) -> bytes:
    def change(writer: Any) -> None:
        box = generic.ArrayObject(map(generic.NumberObject, (72, 600, 300, 700)))
        note = {"/Type": name_of("/Annot"), "/Subtype": name_of("/FreeText"), "/Rect": box}
        note["/Contents"] = generic.TextStringObject("符合")
        dictionary = generic.DictionaryObject({name_of(key): value for key, value in note.items()})
        writer.register_annotation(writer.find_page_for_modification(0)[0], writer.add_object(dictionary))

    return appended(full.pdf, change)


@attack
def seal_swapped(full: Any) -> bytes:
    def change(writer: Any) -> None:
        fields = writer.root["/AcroForm"]["/Fields"]
        held = {str(field.get_object()["/T"]): field.get_object() for field in fields}
        held["签名_单位印章"][name_of("/AP")] = held["签名_经办人"].raw_get("/AP")
        writer.update_container(held["签名_单位印章"])

    return appended(full.pdf, change)


@attack
def attachment_swapped(full: Any) -> bytes:
    def change(writer: Any) -> None:
        files = writer.root["/Names"]["/EmbeddedFiles"]["/Names"][1]["/EF"]
        other = writer.add_object(generic.StreamObject(stream_data=b'{"verdict": "conforms"}'))
        files[name_of("/F")] = files[name_of("/UF")] = other
        writer.update_container(files)

    return appended(full.pdf, change)


@attack
def pages_swapped(full: Any) -> bytes:
    def change(writer: Any) -> None:
        kids = writer.root["/Pages"]["/Kids"]
        kids[0], kids[1] = kids.raw_get(1), kids.raw_get(0)
        writer.update_container(kids)

    return appended(full.pdf, change)


@attack
def metadata_changed(full: Any) -> bytes:
    def change(writer: Any) -> None:
        writer.root[name_of("/Lang")] = generic.TextStringObject("en")
        writer.update_root()

    return appended(full.pdf, change)


@attack
def script_appended(full: Any) -> bytes:
    def change(writer: Any) -> None:
        action = {"/S": name_of("/JavaScript"), "/JS": generic.TextStringObject("app.alert(1)")}
        dictionary = generic.DictionaryObject({name_of(key): value for key, value in action.items()})
        writer.root[name_of("/OpenAction")] = writer.add_object(dictionary)
        writer.update_root()

    return appended(full.pdf, change)


@attack
def empty_field_appended(full: Any) -> bytes:
    return appended(full.pdf, lambda writer: append_signature_field(writer, SigFieldSpec("再签")))


@attack
def bytes_behind_the_end(full: Any) -> bytes:
    return full.pdf + b"\n%x"


@attack
def saved_anew(full: Any) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(full.pdf)) as opened:
        opened.save(out)
    return out.getvalue()


# --- What is cut off --------------------------------------------------------------------------------------------------


@attack
def cut_back_to_the_first_signature(full: Any) -> bytes:
    return full.pdf[: len(full.stages[1])]


@attack
def cut_back_to_before_the_seal(full: Any) -> bytes:
    return full.pdf[: len(full.stages[3])]


@attack
def archive_stamp_cut_off(full: Any) -> bytes:
    ends = [place for place in range(len(full.pdf)) if full.pdf.startswith(b"%%EOF\n", place)]
    return full.pdf[: ends[-2] + len(b"%%EOF\n")]


# --- The bytes of a signature -----------------------------------------------------------------------------------------


@attack
def byte_range_edited(full: Any) -> bytes:
    place = full.pdf.rindex(b"/ByteRange [0 ") + len(b"/ByteRange [0 ")
    digit = b"1" if full.pdf[place : place + 1] != b"1" else b"2"
    return full.pdf[:place] + digit + full.pdf[place + 1 :]


@attack
def byte_range_made_negative(full: Any) -> bytes:
    return full.pdf.replace(b"/ByteRange [0 ", b"/ByteRange [-1", 1)


@attack
def value_emptied(full: Any) -> bytes:
    start, end = contents(full.pdf, 0)
    return full.pdf[:start] + b"0" * (end - start) + full.pdf[end:]


@attack
def value_of_another_signature(full: Any) -> bytes:
    (start, end), (first, last) = contents(full.pdf, 1), contents(full.pdf, 0)
    value = full.pdf[first:last].rstrip(b"0")
    return full.pdf[:start] + value.ljust(end - start, b"0") + full.pdf[end:]


@attack
def padding_filled(full: Any) -> bytes:
    _, end = contents(full.pdf, 0)
    return full.pdf[: end - 2] + b"01" + full.pdf[end:]


@attack
def value_in_other_letters(full: Any) -> bytes:
    start, end = contents(full.pdf, 0)
    letter = next(place for place in range(start, end) if full.pdf[place : place + 1].isalpha())
    return full.pdf[:letter] + full.pdf[letter : letter + 1].swapcase() + full.pdf[letter + 1 :]


@attack
def foreign_certificate_in_the_value(full: Any) -> bytes:
    stranger = make_demo_authority(now=full.moments[ROLES[0]]).certificate.public_bytes(Encoding.DER)

    def change(content: Any) -> None:
        content["certificates"].append(cms.CertificateChoices("certificate", cms.Certificate.load(stranger)))

    return with_value(full.pdf, change)


@attack
def unsigned_attribute_in_the_value(full: Any) -> bytes:
    def change(content: Any) -> None:
        (info,) = content["signer_infos"]
        told = cms.CMSAttribute({"type": "message_digest", "values": [b"x" * 32]})
        info["unsigned_attrs"].append(told)

    return with_value(full.pdf, change)


@attack
def stamp_taken_out_of_a_signature(full: Any) -> bytes:
    def change(content: Any) -> None:
        (info,) = content["signer_infos"]
        info["unsigned_attrs"] = cms.CMSAttributes([])

    return with_value(full.pdf, change, 3)


@attack
def stamp_of_another_signature(full: Any) -> bytes:
    start, end = contents(full.pdf, 1)
    other = cms.ContentInfo.load(bytes.fromhex(full.pdf[start:end].decode()))["content"]["signer_infos"][0]

    def change(content: Any) -> None:
        content["signer_infos"][0]["unsigned_attrs"] = other["unsigned_attrs"]

    return with_value(full.pdf, change)


# --- Who signs, and when ----------------------------------------------------------------------------------------------


@attack
def look_alike_authority(full: Any) -> bytes:
    """Everything is sound, and every name is the same; only the root is another."""
    now = full.moments[ROLES[0]]
    authority, pdf = make_demo_authority(now=now), full.stages[0]
    signers = {role: issued(authority, name, now) for role, name in DEMO_SIGNERS.items()}
    with running(authority, now) as service:
        stamps = Timestamping(service.url, (authority.root_pem,), (authority.revocation_list(now=now),))
        for role in ROLES:
            service.now = full.moments[role] + timedelta(seconds=2)
            pdf = sign_as(role, pdf, signers, full.moments[role], timestamp=stamps)
    return pdf


def issued(authority: Any, name: str, now: datetime, **how: Any) -> Credential:
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = authority.certify(name, key.public_key(), now=now, **how).public_bytes(Encoding.DER)
    root = authority.certificate.public_bytes(Encoding.DER)
    return make_credential(name, certificate, [root], FileKey(key), moment=now)


def unfit(full: Any, begin: datetime, end: datetime, purpose: Any = None) -> Credential:
    """A certificate of the office's own authority that the program would refuse to sign with."""
    key = ec.generate_private_key(ec.SECP256R1())
    root = full.authority.certificate
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "王示例（演示）")])
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(root.subject).serial_number(77)
    builder = builder.public_key(key.public_key()).not_valid_before(begin).not_valid_after(end)
    if purpose is not None:
        builder = builder.add_extension(x509.ExtendedKeyUsage([purpose]), critical=False)
    usage = x509.KeyUsage(True, True, False, False, False, False, False, False, False)
    certificate = builder.add_extension(usage, critical=True).sign(full.authority.key, hashes.SHA256())
    chain = (root.public_bytes(Encoding.DER),)
    return Credential("王", "", begin, end, certificate.public_bytes(Encoding.DER), chain, FileKey(key))


def alone(full: Any, credential: Credential, moment: datetime | None = None) -> bytes:
    """An opinion that one person has signed and certified."""
    return sign_regardless(full.stages[0], credential, "签发人", moment or full.moments["签发人"], certify=True)


@attack
def expired_certificate(full: Any) -> bytes:
    now = full.moments["签发人"]
    return alone(full, unfit(full, now - timedelta(days=9), now - timedelta(days=1)))


@attack
def certificate_of_tomorrow(full: Any) -> bytes:
    now = full.moments["签发人"]
    return alone(full, unfit(full, now + timedelta(days=1), now + timedelta(days=9)))


@attack
def certificate_for_web_servers(full: Any) -> bytes:
    now = full.moments["签发人"]
    return alone(full, unfit(full, now, now + timedelta(days=9), ExtendedKeyUsageOID.SERVER_AUTH))


@attack
def nobody_certified(full: Any) -> bytes:
    return sign_regardless(full.stages[0], full.signers["签发人"], "签发人", full.moments["签发人"])


@attack
def signed_before_the_earlier_signature(full: Any) -> bytes:
    first = alone(full, full.signers["签发人"])
    moment = full.moments["签发人"] - timedelta(hours=1)
    return sign_regardless(first, full.signers["单位印章"], "单位印章", moment)


@attack
def seal_that_does_not_lock(full: Any) -> bytes:
    first = alone(full, full.signers["签发人"])
    return sign_regardless(first, full.signers["单位印章"], "单位印章", full.moments["单位印章"])


@attack
def roles_out_of_order(full: Any) -> bytes:
    first = alone(full, full.signers["签发人"])
    return sign_regardless(first, full.signers["复核人"], "复核人", full.moments["单位印章"])


@attack
def field_of_another_program(full: Any) -> bytes:
    first = alone(full, full.signers["签发人"])
    return sign_regardless(first, full.signers["复核人"], "", full.moments["单位印章"], field="Signature2")


@attack
def altered_and_then_countersigned(full: Any) -> bytes:
    altered = appended(full.stages[1], overlay)
    for role in ROLES[1:]:
        altered = sign_regardless(altered, full.signers[role], role, full.moments[role])
    return altered


@attack
def altered_while_countersigning(full: Any) -> bytes:
    pdf = full.stages[3]
    return sign_regardless(pdf, full.signers["单位印章"], "单位印章", full.moments["单位印章"], change=overlay)


@attack
def earlier_picture_swapped_while_countersigning(full: Any) -> bytes:
    """The second signer's picture is exchanged by the third, who signs that too; the first saw neither."""

    def change(writer: Any) -> None:
        held = {str(each.get_object()["/T"]): each.get_object() for each in writer.root["/AcroForm"]["/Fields"]}
        held["签名_复核人"][name_of("/AP")] = held["签名_经办人"].raw_get("/AP")
        writer.update_container(held["签名_复核人"])

    pdf = sign_regardless(full.stages[2], full.signers["签发人"], "签发人", full.moments["签发人"], change=change)
    return sign_regardless(pdf, full.signers["单位印章"], "单位印章", full.moments["单位印章"])


@attack
def signed_again_behind_the_seal(full: Any) -> bytes:
    """Whoever holds a key may not add his signature once the seal has locked the document."""
    moment = full.moments["单位印章"] + timedelta(hours=1)
    return sign_regardless(full.pdf, full.signers["签发人"], "签发人", moment, field="签名_补签")
