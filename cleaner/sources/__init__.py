"""Where documents come from, and where they and their logs go to."""
