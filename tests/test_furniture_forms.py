"""The forms of chrome lines, and the words that each needs: no line may miss its form for want of one."""

from __future__ import annotations

import re

import pytest

from cleaner.stages.furniture import forms, sentences
from cleaner.stages.furniture.forms import Form
from cleaner.stages.furniture.formset import FormSet
from cleaner.stages.furniture.phrases import folded
from cleaner.stages.furniture.shapes import ORNAMENTS
from tests.bench.furniture_chrome import LANGUAGES
from tests.bench.furniture_sites import FIRST_RUN, SITES

TEMPLATES = [line for language in LANGUAGES.values() for bank in language for lines in bank.values() for line in lines]
STRANGERS = [(SITES / f"{name}.txt").read_text(encoding="utf-8") for name in FIRST_RUN]
LINES = sorted({folded(line).strip(ORNAMENTS) for text in TEMPLATES + STRANGERS for line in text.split("\n")})


@pytest.mark.parametrize("group", ["SURE", "HINTS", "WEAK", "RELATED", "DISCLAIMERS", "SPOKEN"])
def test_the_words_that_a_form_needs_hide_none_of_its_lines(group: str) -> None:
    """With the words or without them, the same form is found."""
    of_group: tuple[Form, ...] = getattr(forms, group, ()) or getattr(sentences, group)
    patterns = [(form, re.compile(form.pattern)) for form in of_group]
    searched = FormSet(of_group)
    for line in LINES:
        assert searched.form_of(0, line) == next(
            (form for form, pattern in patterns if pattern.fullmatch(line)), None
        ), line


def test_a_lone_surrogate_has_no_form() -> None:
    """Text that cannot be encoded is searched without an error."""
    assert FormSet(forms.SURE).form_of(0, "首页 > \ud800 > 正文") is None
