"""Turn news articles into checked facts."""

__version__ = "0.1.0"
