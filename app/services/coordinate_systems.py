"""Coordinate systems as a reviewer chooses them."""


def usual_systems() -> tuple[tuple[str, str], ...]:
    """Return code and words of the coordinate systems that files of this region come in, the likeliest first."""
    from app.geodata.crs_words import usual_systems as usual

    return usual()


def system_words(code: str) -> str:
    """Return a coordinate system's name in words; what is not known stays as it is written."""
    from app.geodata.crs_words import crs_words

    return crs_words(code)
