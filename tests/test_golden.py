"""The seeds: from the bytes found to the texts an editor has read, and back; `tests/update_golden.py` rewrites them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cleaner import Pipeline
from tests.test_cli import clean, contents

ROOT = Path(__file__).parent.parent
RAW = sorted((ROOT / "fixtures" / "raw").iterdir())
PIPELINE = Pipeline()


@pytest.mark.parametrize("path", RAW, ids=[path.name[:3] for path in RAW])
def test_a_seed_becomes_its_golden_text(path: Path) -> None:
    cleaned = PIPELINE.clean(path.read_bytes(), name=path.name)
    golden = ROOT / "fixtures" / "golden" / path.name
    assert cleaned.text == golden.read_bytes().decode("utf-8")
    assert cleaned.revert() == path.read_bytes()


def test_seeds_are_clean_and_give_the_raw_bytes_back(tmp_path: Path) -> None:
    assert clean(ROOT / "seeds", "--check") == 0
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    assert clean("revert", tmp_path / "seeds") == 0
    assert contents(tmp_path / "seeds") == contents(ROOT / "fixtures" / "raw")


def test_seeds_are_what_the_cleaner_makes_today() -> None:
    made = {name: data for name, data in contents(ROOT / "seeds").items() if not name.startswith(".clean/")}
    assert made == contents(ROOT / "fixtures" / "golden")


WHOLE = [
    (
        "000",
        ["扎实推进“十项行动”", "数据归集和丰富的场景", "各类优势企业培育工作", "推动人才引育双轮驱动", "难得的契机"],
    ),
    (
        "000",
        [
            "“两廊”(广深港科技创新走廊",
            "综合联动机制",
            "对标前海自贸区的产业和空间规划",
            "\n\n杨 雨\n\n",
            "\n\n戴宜丰\n\n",
        ],
    ),
    (
        "001",
        [
            "扎实做好选干部、聚人才",
            "概念验证、小试、中试平台",
            "大力弘扬科学家精神",
            "与会单位共同启动科技兴警",
            "习近平总书记记在",
        ],
    ),
    (
        "002",
        [
            "招商工作中服务产业项目",
            "天津滨海高新区党委书记",
            "实验室带来发展新机遇",
            "勇挑重担",
            "来源: 津云",
            "2021-11-25 18:09",
        ],
    ),
    ("003", ["湖南省财政厅", "时间:2024年02月20日 10:30"]),
    ("004", ["新能源汽车和一汽大众", "跨境电商、融资租赁", "相互促进，在实际成效上", "积极推进土地、数据"]),
]
GONE = [
    ("002", ["亚洲综合", "玉山县", "棋牌", "IPv6", "字号", "扫一扫", "(jī)", "（", "機", "    "]),
    ("003", ["32878679", "【字体"]),
    ("004", ["\n\n\n"]),
]


def golden(number: str) -> str:
    (path,) = (ROOT / "fixtures" / "golden").glob(f"{number}_*")
    return path.read_bytes().decode("utf-8")


@pytest.mark.parametrize(("number", "pieces"), WHOLE)
def test_what_was_cut_is_whole_and_what_matters_is_there(number: str, pieces: list[str]) -> None:
    assert [piece for piece in pieces if piece not in golden(number)] == []


@pytest.mark.parametrize(("number", "pieces"), GONE)
def test_what_does_not_belong_is_gone(number: str, pieces: list[str]) -> None:
    assert [piece for piece in pieces if piece in golden(number)] == []


def test_a_closing_title_is_not_repeated() -> None:
    assert golden("003").count("学习先进拓思路 解放思想促发展") == 1
