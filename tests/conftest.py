"""Hypothesis runs the same cases every time, so that a red run can be repeated; set CLEAN_FUZZ=1 to explore."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "fixed", derandomize=True, deadline=None, max_examples=60, suppress_health_check=list(HealthCheck), database=None
)
settings.register_profile("explore", deadline=None, max_examples=2000, suppress_health_check=list(HealthCheck))
settings.load_profile("explore" if os.environ.get("CLEAN_FUZZ") else "fixed")
