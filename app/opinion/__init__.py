"""Opinions: an Opinion becomes a PDF, a signed PDF, and a report on whether a signed PDF still holds."""
