"""The spam stage on documents of every kind, alone and with spam planted by a seeded generator (see tests/bench/)."""

from __future__ import annotations

from collections import defaultdict

import pytest

from tests.bench.documents import documents
from tests.bench.planted import PLANTS, Planted, planted
from tests.bench.spam import gone_and_kept, proposal

PLANTED = list(planted(seed=5, each=2))


def test_nothing_is_taken_from_clean_documents() -> None:
    for kind, text in documents(seed=7, each=3):
        made = proposal(text)
        assert not list(made.layer), kind
        assert not made.outcome, kind


@pytest.mark.parametrize("kind", PLANTS)
def test_the_document_around_the_spam_is_kept(kind: str) -> None:
    for document in PLANTED:
        if document.kind == kind:
            _, _, own, kept = gone_and_kept(document, proposal(document.text))
            assert kept == own


def share_gone(wording: str) -> dict[str, float]:
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for document in PLANTED:
        if document.wording == wording:
            spam, gone, _, _ = gone_and_kept(document, proposal(document.text))
            counts[document.kind][0] += spam
            counts[document.kind][1] += gone
    return {kind: gone / spam for kind, (spam, gone) in counts.items()}


def test_spam_in_known_words_goes() -> None:
    shares = share_gone("listed")
    assert all(share > 0.9 for kind, share in shares.items() if not kind.startswith("in "))


def test_spam_in_unknown_words_goes_where_structure_tells() -> None:
    shares = share_gone("held-out")
    sure = {"pool template", "thanks footer", "thanks and counties", "references", "control filler", "counties below"}
    assert all(shares[kind] > 0.95 for kind in sure)


def test_a_planted_document_remembers_its_spam() -> None:
    document: Planted = PLANTED[0]
    assert all(0 <= start < end <= len(document.text) for start, end in document.spans)
