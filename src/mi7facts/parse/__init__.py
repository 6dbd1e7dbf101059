"""Documents to articles: segments with roles, and metadata."""
