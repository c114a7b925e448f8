"""Keep pyHanko's log off the terminal: it logs what it finds with tracebacks, and Python would print them on stderr."""

import logging


def hush() -> None:
    """Give pyHanko's loggers a handler that drops everything, so that Python's last resort does not print it."""
    for name in ("pyhanko", "pyhanko_certvalidator"):
        logging.getLogger(name).addHandler(logging.NullHandler())
