"""Put an archive time stamp over a signed opinion, as its very last revision; imported only when one is wanted."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from pyhanko.sign.fields import InvisSigSettings
from pyhanko.sign.signers.pdf_signer import PdfTimeStamper, TimestampDSSContentSettings

from app.opinion.signing_device import DIGEST
from app.opinion.signing_document import open_document
from app.opinion.timestamp_evidence import gather
from app.opinion.timestamping import ARCHIVE_FIELD

if TYPE_CHECKING:
    from datetime import datetime

    from app.opinion.timestamping import Timestamping


def add_archive_stamp(pdf: bytes, timestamping: Timestamping, moment: datetime) -> bytes:
    """Stamp the whole file; what proves the service's certificate goes into the same revision.

    Raises:
        TimestampError: no stamp can be had.
    """
    stamper, evidence = gather(timestamping, (), moment)
    proved = evidence.proves(None, stamper)
    writer = PdfTimeStamper(
        stamper,
        field_name=ARCHIVE_FIELD,
        invis_settings=InvisSigSettings(box_out_of_bounds=True),
        readable_field_name="归档时间戳",
    )
    made = writer.timestamp_pdf(
        open_document(pdf),
        DIGEST,
        validation_context=evidence.context() if proved else None,
        output=io.BytesIO(),
        dss_settings=TimestampDSSContentSettings(include_vri=False, update_before_ts=True),
    )
    return bytes(made.getvalue())
