"""Python made of `forms/*.ui` by `python -m app.ui.compile_forms`; never edited by hand."""
