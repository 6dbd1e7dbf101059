"""Bytes to documents: walking, decoding, records. Knows nothing of what an article says."""
