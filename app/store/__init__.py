"""The store: the only door to SQLite."""
