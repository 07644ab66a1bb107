"""Rejoin on manuals as programs take them out of PDF: ragged prose between headings, commands, items and tables."""

from __future__ import annotations

import random

import pytest

from tests.rejoining import cleaned

# ruff: noqa: E501 — running text is what this is about

CHINESE = (
    "备份程序每天夜里把数据目录复制到另一台机器上，只传送当天有变化的文件，因此网络上的负担很小。如果复制到一半时连接断开，下一次运行会从断开的地方继续，不必从头再来，管理员也会收到一封说明情况的邮件。",
    "配置文件放在用户目录下面，里面每一行写一个选项，行首有井号的是说明，程序读到时会跳过。修改以后不必重新启动服务，只要发送一个信号，新的设置就会在下一次运行时生效，原来的文件会改名保存起来。",
    "恢复数据之前应当先停止服务，否则正在写入的文件可能会损坏。停止以后把备份目录中的内容复制回原来的位置，检查文件的所有者和权限，确认没有问题再重新启动，并且在日志里记下恢复的时间和原因。",
)
ENGLISH = (
    "The backup program copies the data directory to another machine every night and sends only those files that have changed during the day, so that there is little traffic. When the connection is lost half way through, the next run goes on from there, and whoever looks after the machine is told about it by mail.",
    "The settings are kept in a file below the home directory, one option a line, and the program passes over lines that are comments. There is no need to start the service again after a change, since a signal is enough to have the new settings read before the next run, and the old file is kept under another name.",
    "Before anything is restored the service ought to be stopped, or else the files that are being written might be damaged. After that the contents of the backup are copied back to where they came from, the owner and mode of each file are looked at, and the time and the reason of it all are noted in the log.",
)
BETWEEN = (
    "$ backup --target=store --verbose\n# systemctl stop backup.service\ncopied 12 files\n",
    "• 第一项\n• 第二项，没有句号\n",
    "name size mode\ndaily 12 full\nweekly 90 partial\n",
    "target = store\nlevel = 3\n",
    "drwxr-xr-x 2 root root 4096 Mar 3 store\n-rw-r--r-- 1 root root  512 Mar 3 settings\n",
)


def ragged(text: str, width: int, chance: random.Random) -> list[str]:
    """The lines of a paragraph in proportional type: none is quite as long as the others, counted in columns."""
    lines, line, used, room = [], "", 0.0, width * 0.95
    for piece in text.split(" ") if text.isascii() else text:
        size = len(piece) + 1 if text.isascii() else 2
        if used + size > room and piece not in "，。；":
            lines.append(line.rstrip(" "))
            line, used, room = "", 0.0, width * chance.uniform(0.9, 1.0)
        line += f"{piece} " if text.isascii() else piece
        used += size
    return [*lines, line.rstrip(" ")]


def manual(paragraphs: tuple[str, ...], chance: random.Random) -> tuple[str, list[str]]:
    """A manual, and the pieces of it that must stay as they are."""
    parts, kept = [], []
    for section in range(1, 13):
        heading = f"2.{section} Section {section}"
        between = chance.choice(BETWEEN)
        parts += [heading, *ragged(chance.choice(paragraphs), 104, chance), between.rstrip("\n")]
        kept += [f"{heading}\n", f"\n{between}"]
    return "\n".join(parts) + "\n", kept


@pytest.mark.parametrize("paragraphs", [CHINESE, ENGLISH], ids=["zh", "en"])
@pytest.mark.parametrize("seed", range(3))
def test_ragged_prose_among_commands_is_unwrapped_and_nothing_else(paragraphs: tuple[str, ...], seed: int) -> None:
    text, kept = manual(paragraphs, random.Random(seed))
    once = cleaned(text)
    assert sum(once.count(paragraph) for paragraph in paragraphs) >= 10
    assert [piece for piece in kept if piece not in once] == []
    assert cleaned(once) == once


LISTINGS = {
    "contents": "".join(
        f"2.{n} {title} . . . . . . . . . . . . . . . . . . . . . . . . . . . . {n + 40}\n"
        for n, title in enumerate(
            ["Repairing broken packages, by hand", "Choosing among versions, and why", "Meson"] * 4
        )
    ),
    "appendix": "".join(f"B.{n}. Settings by boot prompt, and of what use they are to\n" for n in range(1, 16)),
    "directory": "".join(f"{n} -rw-rw-r-- 2 penguin penguin 17 Oct 16 21:4{n} some-file,v\n" for n in range(12)),
    "apt": "".join(f"Get:{n} http://example.org/debian/ testing/main, all Packages of it\n" for n in range(14)),
}


@pytest.mark.parametrize("name", LISTINGS)
def test_lists_as_wide_as_the_prose_around_them_stay(name: str) -> None:
    prose = "\n".join("\n".join(ragged(text, 72, random.Random(0))) for text in ENGLISH * 3)
    page = f"{prose}\n\n{LISTINGS[name]}\n{prose}\n"
    assert LISTINGS[name] in cleaned(page)
