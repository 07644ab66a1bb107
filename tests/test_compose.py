"""Two layers made one do what both did, whatever they are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleaner.compose import compose
from cleaner.edits import Edit, Layer
from tests.strategies import layered, layers_over


@given(st.data())
def test_one_layer_does_what_two_did(data: st.DataObject) -> None:
    text, first = data.draw(layered())
    middle = first.apply(text)
    second = data.draw(layers_over(middle))
    both = compose(first, second, middle)
    assert both.apply(text) == second.apply(middle)
    assert both.inverse.apply(second.apply(middle)) == text


@given(layered())
def test_nothing_before_or_after_a_layer_leaves_it_as_it_is(sample: tuple[str, Layer]) -> None:
    text, layer = sample
    assert compose(layer, Layer("test"), layer.apply(text)) == layer
    assert compose(Layer("test"), layer, text) == layer


def test_what_overlaps_is_one_edit_by_the_later_rule() -> None:
    first = Layer.of("x", [Edit(1, "\r", "", "x.end"), Edit(4, "\r", "", "x.end")])
    second = Layer.of("x", [Edit(1, "\n ", "", "x.blank")])
    both = compose(first, second, "a\n \n")
    assert both.apply("a\r\n \r\n") == "a\n"
    assert list(both.rules) == ["x.end", "x.blank", "x.end"]


def test_what_overlaps_a_move_belongs_to_the_move() -> None:
    move = Layer.of("x", [Edit(0, "", "ab", "x.move", "up", 1), Edit(3, "ab", "", "x.move", "up", 1)])
    both = compose(move, Layer.of("x", [Edit(1, "b", "B", "x.case")]), "abXXX")
    assert [(edit.rule, edit.group) for edit in both] == [("x.move", 1), ("x.move", 1)]
    assert both.apply("XXXab") == "aBXXX"
