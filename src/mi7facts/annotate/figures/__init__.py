"""Numbers: numerals, units, vetoes, and what is counted."""
