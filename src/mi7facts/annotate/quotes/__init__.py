"""Reported words: marks, speech, speakers."""
