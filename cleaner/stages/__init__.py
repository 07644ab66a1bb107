"""The stages, one module each, in the order in which they run."""
