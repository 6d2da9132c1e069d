"""Unions on pages of their own, which need no name there: "Công đoàn nhà trường", "Công đoàn"."""

import pytest

from tests.extractor.whole import facts


@pytest.mark.parametrize(
    ("text", "union"),
    [
        (
            "Công đoàn nhà trường hiện có 62 đoàn viên. Năm 2020, công đoàn nhà trường được LĐLĐ "
            "quận Văn Sơn tặng Giấy khen.",
            "Công đoàn nhà trường",
        ),
        (
            "Công đoàn Công ty có 620 đoàn viên. Năm 2020, công đoàn công ty được Liên đoàn Lao "
            "động tỉnh Tân Giang tặng Cờ thi đua.",
            "Công đoàn Công ty",
        ),
        (
            "Thành tích của công đoàn trong các năm học qua như sau:\n\n+ Năm 2003-2004: Công đoàn "
            "đạt VMXS, LĐLĐ Tỉnh tặng bằng khen; 6 cá nhân được Công đoàn ngành GD tỉnh tặng giấy "
            "khen.",
            "Công đoàn",
        ),
        (
            "Năm 2020, CĐCS được LĐLĐ huyện Tân Giang tặng Giấy khen. CĐCS hiện có 62 đoàn viên.",
            "Công đoàn cơ sở",
        ),
        (
            "Công đoàn cơ sở nhà trường trực thuộc LĐLĐ huyện Tân Giang, có 62 đoàn viên.\n\n"
            "Trường Tiểu học Lạc Hà nhiều năm liền là đơn vị văn hóa.",
            "Công đoàn cơ sở Trường Tiểu học Lạc Hà",
        ),
        (
            "Tổ chức Công đoàn Công đoàn cơ sở nhà trường thuộc Công đoàn Giáo dục thành phố. Năm "
            "học 2013-2014 có 62 đoàn viên.\n\nTrường THCS Lạc Hà là tập thể tiên tiến.",
            "Công đoàn cơ sở Trường Trung học cơ sở Lạc Hà",
        ),
    ],
)
def test_what_is_told_of_it_is_no_other_unions(text: str, union: str) -> None:
    assert {owner for _, owner, _ in facts(text)} == {union}
