"""Speed and quality, each a command, each a ratio or a score."""
