"""Two layers made one do what both did, whatever they are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleaner.stages.rejoin.compose import compose
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
def test_nothing_after_a_layer_leaves_it_as_it_is(sample: tuple[str, object]) -> None:
    from cleaner.edits import Layer

    text, first = sample
    assert isinstance(first, Layer)
    assert compose(first, Layer("test"), first.apply(text)) == Layer.of("test", first)
