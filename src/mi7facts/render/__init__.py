"""Sheets and records to bytes, one module a format."""
