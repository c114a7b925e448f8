"""Whose certificates stand in a signed PDF; whether its signatures hold is verification's question."""

import io

from app.errors import BadInputError


def certifying_certificate(pdf: bytes) -> bytes | None:
    """Return the certificate (DER) of the first signature, or None where there is none.

    Raises:
        BadInputError: the PDF is damaged.
    """
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.pdf_utils.reader import PdfFileReader

    try:
        signatures = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
        return bytes(signatures[0].signer_cert.dump()) if signatures else None
    except (PdfError, ValueError, KeyError) as error:
        raise BadInputError("文件已损坏，读不出其中的签名证书。请改用完好的原件。") from error
