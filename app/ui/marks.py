"""Mark words that are held as data for Qt Linguist; they are translated where they are shown.

`lupdate` knows the two by name; Qt's own give no type to what they return.
"""


def QT_TRANSLATE_NOOP(_context: str, words: str) -> str:
    """Return the words as they are; show them by `QCoreApplication.translate(context, words)`."""
    return words


def QT_TR_NOOP(words: str) -> str:
    """Return the words as they are; show them by `QCoreApplication.translate("", words)`."""
    return words
