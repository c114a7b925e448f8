"""A time-stamping service (RFC 3161) on this machine: a real server that answers real requests with real stamps."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from asn1crypto import keys, tsp, x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

from app.opinion.local_authority import TIME_STAMPING, DemoAuthority


@dataclass
class Service:
    """A running service; `now` is the time that it stamps, `spoil` makes something else of its answers."""

    url: str
    now: datetime
    stamper: DummyTimeStamper
    files: dict[str, bytes] = field(default_factory=dict)
    spoil: Any = None
    asked: int = 0

    def answer(self, body: bytes) -> bytes:
        self.asked += 1
        self.stamper.fixed_dt = self.now
        made = self.stamper.request_tsa_response(tsp.TimeStampReq.load(body)).dump()
        return bytes(self.spoil(made) if self.spoil else made)


@contextmanager
def running(authority: DemoAuthority, now: datetime) -> Iterator[Service]:
    """Run a service whose certificate an authority issued at `now`."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    issued = authority.certify("本机时间戳服务", key.public_key(), now=now, purpose=TIME_STAMPING)
    secret = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    root = x509.Certificate.load(authority.certificate.public_bytes(Encoding.DER))
    stamper = DummyTimeStamper(
        x509.Certificate.load(issued.public_bytes(Encoding.DER)),
        keys.PrivateKeyInfo.load(secret),
        SimpleCertificateStore.from_certs([root]),
    )
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.service = Service(f"http://127.0.0.1:{server.server_port}/stamp", now, stamper)  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.service  # type: ignore[attr-defined]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self._send(self.server.service.answer(body))  # type: ignore[attr-defined]

    def do_GET(self) -> None:
        found = self.server.service.files.get(self.path)  # type: ignore[attr-defined]
        self._send(found or b"", 200 if found else 404)

    def _send(self, data: bytes, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_args: object) -> None:
        """Say nothing."""
