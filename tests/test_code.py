"""Where a text is source code, which the stages for prose leave alone."""

import pytest

from cleaner import Config, Pipeline
from cleaner.code import code_spans

CODE = {
    "c header": """/*
 * A library.
 *
 * Copyright (C) 2002-2022 A. Writer <writer@example.org>. All Rights Reserved.
 */
#ifndef LIBRARY_SYMBOLS_H
#define LIBRARY_SYMBOLS_H

#if !defined(IN_LIBRARY) && defined(DYNAMIC_LOADING)
#error To disable dynamic loading of the library undefine DYNAMIC_LOADING
#endif

#define libraryInit      otherInit
#define libraryShutdown  otherShutdown

#endif
""",
    "lisp": """;;; table-mode.el --- a mode for tables of words that are very long, or short

;; Create mode-specific tables.
(require 'custom)
(defvar table-decorators-face 'table-decorators-face
  "Face method decorators.")
(defvar table-font-lock-keywords
  (let ((kw (regexp-opt '("class" "def" "field" "include" "in"
                         "let" "multiclass" "foreach")
                        'words))
""",
    "shell": """if test -d tree
then
	git fetch &&
	git checkout 4b186196dd
fi &&
(
	cd tree &&
	./configure --enable-warnings=-Werror \\
		--prefix=/opt || exit 1
)
""",
    "mixer settings": """EnableSequence [
	cset "name='HPO MIX DAC1 Switch' on"
	cset "name='HPO MIX HPVOL Switch' off"
	cset "name='HPO L Playback Switch' off"
]
""",
}

PROSE = {
    "verse with quotation marks": 'He said "come in",\nand she said "why?"\nThen all was still;\nthe rain was dry.\n',
    "list of commands in an article": "先看这些：\n#标签一\n#标签二\n然后运行 make && make install。\n一切就绪。\n",
    "social tags": "#if you know you know\n今天天气很好，我们去爬山。\n大家都很开心。\n晚上回家。\n",
}


@pytest.mark.parametrize("name", CODE)
def test_code_is_known_and_left_alone(name: str) -> None:
    text = CODE[name]
    assert code_spans(text) == [(0, len(text))]
    assert Pipeline(Config()).clean(text).text.split() == text.split()


@pytest.mark.parametrize("name", PROSE)
def test_prose_is_no_code(name: str) -> None:
    assert code_spans(PROSE[name]) == []


def test_fences_that_nothing_closes_are_told_in_linear_time() -> None:
    assert code_spans("```a\n" * 200_000) == []
    assert code_spans("~~~a\n```\nx\n~~~\n```\n") == [(0, 15)]
    assert code_spans(" = " * 3 + "\n" + " " * 19_000 + "x") == []
