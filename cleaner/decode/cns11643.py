"""CNS 11643, the character set of Taiwan: its planes 1 and 2 by their order in Big5, from which they were made.

Both sets list the same characters by strokes; a few stand elsewhere, where one of them corrects the other. Each run
says from which place of the plane on (94 to a row) how many characters follow each other as from which place of Big5 on
(157 to a row). Found by `tests/bench/decode_make_cns11643.py`; the control pictures and radicals of plane 1, which Big5
has not, are left out.
"""

from __future__ import annotations

from functools import cache

_RUNS = {
    1: (
        (0, 0, 21),
        (21, 23, 2),
        (24, 22, 1),
        (29, 29, 44),
        (73, 74, 1),
        (74, 73, 1),
        (75, 75, 52),
        (127, 128, 1),
        (128, 127, 1),
        (130, 130, 18),
        (148, 149, 1),
        (149, 148, 1),
        (150, 150, 4),
        (155, 21, 1),
        (156, 156, 78),
        (282, 234, 174),
        (470, 6101, 20),
        (3290, 471, 1412),
        (4702, 1884, 424),
        (5126, 1883, 1),
        (5127, 2308, 1876),
        (7003, 4571, 1),
        (7004, 4184, 387),
        (7391, 4572, 525),
        (7916, 5286, 1),
        (7917, 5097, 189),
        (8106, 5287, 84),
        (8190, 5517, 1),
        (8191, 5371, 54),
        (8245, 5426, 1),
        (8246, 5425, 1),
        (8247, 5427, 90),
        (8337, 5518, 354),
    ),
    2: (
        (0, 6280, 10),
        (10, 6291, 33),
        (43, 6372, 1),
        (44, 6324, 48),
        (92, 6373, 46),
        (138, 6586, 1),
        (139, 6419, 167),
        (306, 6587, 1840),
        (2146, 9074, 1),
        (2147, 8428, 108),
        (2255, 8537, 537),
        (2792, 8427, 1),
        (2793, 9075, 100),
        (2893, 8536, 1),
        (2894, 9175, 399),
        (3293, 9575, 1637),
        (4930, 11761, 1),
        (4931, 11212, 146),
        (5077, 11899, 1),
        (5078, 11358, 287),
        (5365, 12508, 1),
        (5366, 11645, 116),
        (5482, 11762, 137),
        (5619, 11900, 104),
        (5723, 12425, 1),
        (5724, 12004, 222),
        (5946, 12227, 198),
        (6144, 12426, 82),
        (6226, 12509, 86),
        (6312, 12226, 1),
        (6313, 12595, 8),
        (6321, 12604, 153),
        (6474, 12758, 56),
        (6530, 13114, 1),
        (6531, 12814, 113),
        (6644, 12603, 1),
        (6645, 12927, 142),
        (6787, 12757, 1),
        (6788, 13069, 45),
        (6833, 13115, 71),
        (6904, 13380, 1),
        (6905, 13186, 194),
        (7099, 13381, 490),
        (7589, 13914, 1),
        (7590, 13871, 43),
        (7633, 13915, 1),
        (7634, 13917, 11),
        (7645, 13916, 1),
        (7646, 13928, 4),
    ),
}
"""Plane: (place in the plane, place in Big5, characters)."""


@cache
def plane(number: int) -> dict[bytes, str]:
    """The characters of a plane by their two bytes (21 to 7E each).

    >>> plane(1)[b"D!"], plane(2)[b"!!"], len(plane(2))
    ('一', '乂', 7650)
    """
    table: dict[bytes, str] = {}
    for place, big5, count in _RUNS[number]:
        for step in range(count):
            row, column = divmod(place + step, 94)
            table[bytes((0x21 + row, 0x21 + column))] = _character(big5 + step)
    return table


def _character(place: int) -> str:
    row, column = divmod(place, 157)
    return bytes((0xA1 + row, column + (0x40 if column < 63 else 0x62))).decode("cp950")
