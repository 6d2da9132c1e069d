"""Sheets on one union: a label on a line, its figure on the next."""

import pytest

from tests.extractor.whole import facts

UNION = "Công đoàn cơ sở Công ty CP Dược Hải Vân"
PAIRS = [
    ("Tên đơn vị", "CĐCS Công ty CP Dược Hải Vân"),
    ("Tổng số CNVCLĐ", "604"),
    ("Tổng số đoàn viên", "542 người"),
    ("Trong đó: nữ", "367"),
    ("Số tổ công đoàn", "19"),
    ("Thu nhập bình quân (triệu đồng)", "9,2"),
    ("Kết nạp mới trong năm", "28"),
    ("Thăm hỏi, trợ cấp (triệu đồng)", "86,5"),
    ("Xếp loại năm 2019", "Hoàn thành xuất sắc nhiệm vụ"),
    ("Khen thưởng", "Bằng khen của LĐLĐ tỉnh Quảng Ninh"),
]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_labels_over_their_figures(between: str) -> None:
    pairs = between.join("\n".join(pair) for pair in PAIRS)
    text = f"CĐCS CÔNG TY CP DƯỢC HẢI VÂN\nPHIẾU THÔNG TIN NĂM 2019\n\n{pairs}\n"
    told = [(words, union) for words, union, _ in facts(text)]
    figures = [
        ("CNVCLĐ\n604", UNION),
        ("đoàn viên\n542 người", UNION),
        ("nữ\n367", UNION),
        ("tổ công đoàn\n19", UNION),
    ]
    assert told[:4] == figures
    assert {union for _, union in told} == {UNION}
    sums = [words for words, _ in told if words.endswith(("86,5", "9,2", "28"))]
    assert len(sums) == 2


def test_two_pairs_are_no_sheet() -> None:
    text = "CĐCS CÔNG TY CP DƯỢC HẢI VÂN\n\nSố trang\n604\n\nĐoàn viên\n542\n\nNgười ký\nHoa\n"
    assert [words for words, _, _ in facts(text) if "604" in words] == []
