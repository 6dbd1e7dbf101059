"""Claims of all articles to one sheet: same subjects, slots, relations."""
