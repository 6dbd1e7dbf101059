"""Expected facts beside an article, and how they compare with what was found."""
