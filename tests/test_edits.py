"""The algebra of edits and layers, against a slow oracle that moves one character at a time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.edits import Edit, EditError, InputMap, Layer, narrow
from cleaner.undo import without
from tests.strategies import layered, layers_over


def slowly_applied(text: str, edits: list[Edit]) -> str:
    """From the last edit to the first, each by itself, so that no place ever moves."""
    for edit in reversed(edits):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


@given(layered())
def test_apply_is_what_each_edit_says(case: tuple[str, Layer]) -> None:
    text, layer = case
    assert layer.apply(text) == slowly_applied(text, list(layer))


@given(layered())
def test_the_inverse_is_exact_both_ways(case: tuple[str, Layer]) -> None:
    text, layer = case
    cleaned = layer.apply(text)
    assert layer.inverse.apply(cleaned) == text
    assert layer.inverse.inverse == layer


@given(layered())
def test_what_no_edit_touches_maps_back_to_itself(case: tuple[str, Layer]) -> None:
    text, layer = case
    cleaned = layer.apply(text)
    written = {
        place
        for start, new in zip(layer.output_starts, layer.news, strict=True)
        for place in range(start, start + len(new))
    }
    to_input = InputMap(layer).to_input
    for place in set(range(len(cleaned))) - written:
        assert text[to_input(place)] == cleaned[place]
        assert to_input(place + 1, end=True) == to_input(place) + 1


@given(layered())
def test_a_span_of_the_output_maps_to_the_edit_that_wrote_it(case: tuple[str, Layer]) -> None:
    _, layer = case
    to_input = InputMap(layer).to_input
    for edit, start in zip(layer, layer.output_starts, strict=True):
        if edit.new:
            first, last = to_input(start), to_input(start + len(edit.new), end=True)
            assert (first, last) == (edit.start, edit.end)


@given(layered())
def test_order_of_edits_given_does_not_matter_but_for_insertions_at_one_point(case: tuple[str, Layer]) -> None:
    text, layer = case
    edits = list(layer)
    points = [edit.start for edit in edits]
    if len(set(points)) == len(points):
        assert Layer.of("test", reversed(edits)).apply(text) == layer.apply(text)


def test_neighbours_of_one_rule_merge_and_others_do_not() -> None:
    edits = [
        Edit(0, "a", "A", "x.y"),
        Edit(1, "b", "B", "x.y"),
        Edit(2, "c", "C", "x.z"),
        Edit(3, "d", "D", "x.z", "why"),
    ]
    assert [edit.old for edit in Layer.of("x", edits)] == ["ab", "c", "d"]


def test_neighbours_that_cancel_out_stay_two() -> None:
    layer = Layer.of("x", [Edit(1, "", "b", "x.y"), Edit(1, "b", "", "x.y")])
    assert len(layer) == 2
    assert layer.apply("ab") == "ab"


@pytest.mark.parametrize(
    ("edits", "complaint"),
    [
        ([Edit(0, "abc", "", "x.y"), Edit(2, "c", "", "x.z")], "overlaps"),
        ([Edit(0, "b", "", "x.y")], "expects 'b', the text has 'a'"),
        ([Edit(0, "a", "a", "x.y")], "changes nothing"),
        ([Edit(9, "", "a", "x.y"), Edit(8, "x", "", "x.y")], "expects 'x'"),
    ],
)
def test_a_layer_that_does_not_fit_is_refused(edits: list[Edit], complaint: str) -> None:
    with pytest.raises(EditError, match=complaint):
        Layer.of("x", edits).apply("abcd")


@given(st.text(st.sampled_from("ab"), max_size=8), st.text(st.sampled_from("ab"), max_size=8))
def test_narrow_keeps_the_meaning_and_shares_nothing_at_the_ends(old: str, new: str) -> None:
    start, inner_old, inner_new = narrow(0, old, new)
    assert old[:start] + inner_new + old[start + len(inner_old) :] == new
    if inner_old and inner_new:
        assert inner_old[0] != inner_new[0]
        assert inner_old[-1] != inner_new[-1]


@st.composite
def towers(draw: st.DrawFn) -> tuple[str, list[Layer]]:
    text = draw(st.text(st.sampled_from("abcde"), max_size=12))
    layers: list[Layer] = []
    current = text
    for stage in ("first", "second", "third"):
        layers.append(draw(layers_over(current, stage)))
        current = layers[-1].apply(current)
    return text, layers


def top(text: str, layers: list[Layer]) -> str:
    for layer in layers:
        text = layer.apply(text)
    return text


@given(towers())
def test_undoing_nothing_changes_nothing(case: tuple[str, list[Layer]]) -> None:
    text, layers = case
    assert without(text, layers, lambda layer, edit: False) == layers


@given(towers())
def test_undoing_everything_gives_the_first_text(case: tuple[str, list[Layer]]) -> None:
    text, layers = case
    assert not any(without(text, layers, lambda layer, edit: True))


@given(towers(), st.sampled_from(["first", "second", "third"]), st.sampled_from(["one", "two"]))
def test_undoing_a_rule_leaves_a_tower_that_stands(case: tuple[str, list[Layer]], stage: str, what: str) -> None:
    text, layers = case
    rule = f"{stage}.{what}"
    kept = without(text, layers, lambda layer, edit: edit.rule == rule)
    top(text, kept)  # each `old` is found where the edit says, or this raises
    assert all(edit.rule != rule for layer in kept for edit in layer)
    below = ["first", "second", "third"].index(stage)
    assert kept[:below] == layers[:below]


@given(towers(), st.sampled_from(["first", "second"]))
def test_later_edits_go_only_where_they_meet_what_was_undone(case: tuple[str, list[Layer]], stage: str) -> None:
    text, layers = case
    kept = without(text, layers, lambda layer, edit: layer.stage == stage and edit.rule.endswith("one"))
    met = meeting_edits(layers, stage)
    for number, layer in enumerate(layers):
        expected = [(e.old, e.new, e.rule) for i, e in enumerate(layer) if (number, i) not in met]
        merged = Layer.of(layer.stage, [e for i, e in enumerate(layer) if (number, i) not in met])
        assert [(e.old, e.new, e.rule) for e in kept[number]] in (expected, [(e.old, e.new, e.rule) for e in merged])


def meeting_edits(layers: list[Layer], stage: str) -> set[tuple[int, int]]:
    """Which edits must go, found by carrying dirty spans from layer to layer, quadratically."""
    met: set[tuple[int, int]] = set()
    dirty: list[tuple[int, int]] = []
    for number, layer in enumerate(layers):
        edits = list(layer)
        here = {i for i, e in enumerate(edits) if layer.stage == stage and e.rule.endswith("one")}
        here |= {i for i, e in enumerate(edits) if any(a <= e.end and e.start <= b for a, b in dirty)}
        points = {edits[i].start for i in here}
        here |= {i for i, e in enumerate(edits) if e.start in points}
        groups = {edits[i].group for i in here if edits[i].group}
        here |= {i for i, e in enumerate(edits) if e.group in groups}
        met |= {(number, i) for i in here}
        spans = [(edits[i].start, edits[i].end, i, i) for i in here]
        spans += [(a, b, None, None) for a, b in dirty]  # type: ignore[misc]
        dirty = [moved(edits, here, a, b) for a, b in united([(s[0], s[1]) for s in spans])]
    return met


def united(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    result: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result


def moved(edits: list[Edit], dropped: set[int], start: int, end: int) -> tuple[int, int]:
    """Where a dirty span lies in the layer's output."""
    inside = [i for i in dropped if start <= edits[i].start and edits[i].end <= end]
    before = [e for i, e in enumerate(edits) if i not in inside and e.end <= start]
    place = start + sum(len(e.new) - len(e.old) for e in before)
    return place, place + end - start + sum(len(edits[i].new) - len(edits[i].old) for i in inside)
