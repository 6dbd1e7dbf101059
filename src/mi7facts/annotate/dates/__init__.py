"""Time expressions: lexicon, grammar, resolution."""
