"""The version, known also where the package runs from a checkout and is not installed."""

__version__ = "0.1.0"
