"""Readings to claims: which words state which attribute of whom."""
