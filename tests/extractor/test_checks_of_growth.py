"""Growth, averages, quarters, parts before what is told of the whole, and what only seems wrong."""

import pytest

from extractor.api import Extractor
from extractor.checks import findings

UNION = "CĐCS Công ty May Hà Vân"
DISTRICT = "LĐLĐ huyện Lũng Sậy"
EXTRACTOR = Extractor()


def found(text: str) -> list[tuple[str, str]]:
    record = EXTRACTOR.extract(text)
    return [
        (str(one.code), one.message("vi"))
        for branch in record.branches
        for one in findings(
            branch, [fact for fact in record.facts if fact.branch == branch.id], text
        )
    ]


WRONG = (
    (
        f"Năm 2023, {DISTRICT} kết nạp 231 đoàn viên, tăng 25% so với năm 2022 (201 đoàn viên).",
        "share_disagrees",
        "bài nêu tăng 25%, nhưng từ 201 đến “231 đoàn viên” là tăng 14,9%",
    ),
    (
        (
            f"{UNION} có 1.158 đoàn viên/1.165 lao động, tăng 72 đoàn viên so với cuối năm 2023 "
            "(1.131 đoàn viên)."
        ),
        "share_disagrees",
        "bài nêu tăng 72, nhưng từ 1.131 đến “1.158 đoàn viên” là tăng 27",
    ),
    (
        f"{UNION} trợ cấp khó khăn 60 triệu đồng, riêng quý IV là 92 triệu đồng.",
        "parts_exceed_total",
        "“92 triệu đồng” chỉ là một phần mà nhiều hơn cả “60 triệu đồng”",
    ),
    (
        f"{DISTRICT} có 62 CĐCS, giảm 8 CĐCS so với năm 2022 (65 CĐCS).",
        "share_disagrees",
        "bài nêu giảm 8, nhưng từ 65 đến “62 CĐCS” là giảm 3",
    ),
    (
        f"{DISTRICT} năm 2023 vận động 5,84 tỷ đồng, tăng 3,2% so với năm 2022 (4,69 tỷ đồng).",
        "share_disagrees",
        "bài nêu tăng 3,2%, nhưng từ 4,69 tỷ đồng đến “5,84 tỷ đồng” là tăng 24,5%",
    ),
    (
        (
            f"{UNION} có 812 đoàn viên/905 lao động. Năm 2023, công đoàn chi 406 triệu đồng thăm "
            "hỏi, trung bình 700.000 đồng/đoàn viên."
        ),
        "product_disagrees",
        "“406 triệu đồng” chia cho “812 đoàn viên” được 500.000 đồng, không phải “700.000 đồng”",
    ),
    (
        (
            f"{DISTRICT} có 62 CĐCS. Năm 2022, các CĐCS vận động ủng hộ 930 triệu đồng, bình quân "
            "mỗi CĐCS 25 triệu đồng."
        ),
        "product_disagrees",
        "“930 triệu đồng” chia cho “62 CĐCS” được 15 triệu đồng, không phải “25 triệu đồng”",
    ),
    (
        (
            f"{UNION} có 640 đoàn viên. Công đoàn vận động 96 triệu đồng (bình quân 300.000 "
            "đồng/người) ủng hộ đồng bào lũ lụt."
        ),
        "product_disagrees",
        "“96 triệu đồng” chia cho “640 đoàn viên” được 150.000 đồng, không phải “300.000 đồng”",
    ),
    (
        f"{DISTRICT} có 62 CĐCS với 3.100 đoàn viên. Bình quân mỗi CĐCS có 80 đoàn viên.",
        "product_disagrees",
        "“3.100 đoàn viên” chia cho “62 CĐCS” được 50, không phải bình quân 80",
    ),
    (
        (
            f"Năm 2023, các CĐCS thuộc {DISTRICT} kết nạp mới 566 đoàn viên: quý I kết nạp 120 "
            "người, quý II 151 người, quý III 138 người, quý IV 127 người."
        ),
        "parts_below_total",
        "120 + 151 + 138 + 127 cộng lại là 536, chưa đủ “566 đoàn viên”",
    ),
    (
        (
            f"{DISTRICT} có 754 CĐCS, gồm 289 CĐCS khối hành chính, 301 CĐCS khối sự nghiệp và 174 "
            "CĐCS khối doanh nghiệp, với 85.120 đoàn viên trên tổng số 95.079 lao động."
        ),
        "parts_exceed_total",
        "“289 CĐCS”, “301 CĐCS”, “174 CĐCS” cộng lại là 764, nhiều hơn “754 CĐCS”",
    ),
    (
        (
            f"{DISTRICT} quản lý 96 CĐCS, bao gồm: 41 CĐCS trường học, 22 CĐCS xã, thị trấn, 30 "
            "CĐCS doanh nghiệp; tổng số 4.210 đoàn viên."
        ),
        "parts_below_total",
        "“41 CĐCS”, “22 CĐCS”, “30 CĐCS” cộng lại là 93, chưa đủ “96 CĐCS”",
    ),
    (
        (
            f"{DISTRICT} có 4.210 đoàn viên, gồm 1.900 đoàn viên khối trường học, 1.250 đoàn viên "
            "khối cơ quan và 1.160 đoàn viên khối doanh nghiệp, sinh hoạt tại 96 CĐCS."
        ),
        "parts_exceed_total",
        (
            "“1.900 đoàn viên”, “1.250 đoàn viên”, “1.160 đoàn viên” cộng lại là 4.310, nhiều hơn "
            "“4.210 đoàn viên”"
        ),
    ),
    (
        (
            f"Năm 2023, {DISTRICT} chi 5,6 triệu đồng chăm lo đoàn viên, trong đó quà Tết 2,1 tỷ "
            "đồng."
        ),
        "parts_exceed_total",
        "“2,1 tỷ đồng” chỉ là một phần mà nhiều hơn cả “5,6 triệu đồng”",
    ),
    (
        (
            f"{DISTRICT} có 4.318 đoàn viên. Các cấp công đoàn trong huyện đã vận động được 412,5 "
            "tỷ đồng ủng hộ các quỹ xã hội."
        ),
        "implausible_figure",
        (
            "“412,5 tỷ đồng” chia cho “4.318 đoàn viên” là 96 triệu đồng mỗi người: có thể nhầm "
            "triệu với tỷ"
        ),
    ),
    (
        f"{DISTRICT} giải thể 12 CĐCS, thành lập mới 20 CĐCS, từ 208 CĐCS lên 214 CĐCS.",
        "closing_disagrees",
        "đầu kỳ 208, thành lập 20, giải thể 12: phải là 216, không phải 214",
    ),
    (
        f"{DISTRICT} thành lập mới 20 CĐCS, nâng từ 208 CĐCS lên 238 CĐCS.",
        "closing_disagrees",
        "đầu kỳ 208, thành lập 20: nhiều nhất là 228, không phải 238",
    ),
    (
        f"Đến 31/12/2023, {UNION} có 86 đoàn viên, 12 nữ; kết nạp mới 840 đoàn viên năm 2023.",
        "implausible_figure",
        (
            "kết nạp “840 đoàn viên” trong một năm, nhiều hơn cả “86 đoàn viên”: xem lại số kết "
            "nạp và tổng số"
        ),
    ),
)


@pytest.mark.parametrize(("text", "code", "message"), WRONG)
def test_what_cannot_be_right(text: str, code: str, message: str) -> None:
    assert found(text) == [(code, message)]


MAY_BE = (
    f"{DISTRICT} giải thể 12 CĐCS, thành lập mới 20 CĐCS, từ 208 CĐCS lên 216 CĐCS.",
    f"{DISTRICT} thành lập mới 20 CĐCS, sáp nhập 4 CĐCS, từ 208 CĐCS lên 226 CĐCS.",
    f"Năm 2023, {DISTRICT} kết nạp 231 đoàn viên, tăng 30 người so với năm 2022 (201 đoàn viên).",
    f"Năm 2023, {DISTRICT} vận động 4,84 tỷ đồng, tăng 3,2% so với năm 2022 (4,69 tỷ đồng).",
    f"{UNION} có 1.302 đoàn viên, tăng 62 đoàn viên so với năm 2022, vượt 12% chỉ tiêu.",
    (
        f"{UNION} có 812 đoàn viên/905 lao động. Công đoàn chi 452,5 triệu đồng chăm lo, bình quân "
        "500.000 đồng/người lao động."
    ),
    (
        f"{UNION} có 85 đoàn viên. Năm 2021, công đoàn hỗ trợ 12 đoàn viên với số tiền 24 triệu "
        "đồng, bình quân mỗi người 2 triệu đồng."
    ),
    f"{DISTRICT} có 62 CĐCS với 3.100 đoàn viên, bình quân mỗi CĐCS có 50 đoàn viên.",
    (
        f"Năm 2023, {DISTRICT} kết nạp mới 536 đoàn viên: quý I kết nạp 120 người, quý II 151 "
        "người, quý III 138 người, quý IV 127 người."
    ),
    (
        f"Năm 2023, {DISTRICT} kết nạp mới 536 đoàn viên, trong đó quý I 120 người, quý II 151 "
        "người."
    ),
    f"{DISTRICT} có 96 CĐCS, gồm 41 CĐCS trường học và 52 CĐCS khác thuộc 7 xã, 2 thị trấn.",
    (
        f"{DISTRICT} có 96 CĐCS, gồm 41 CĐCS trường học, 25 CĐCS cơ quan, 30 CĐCS doanh nghiệp "
        "với 4.210 đoàn viên."
    ),
    (
        f"Đoàn viên {UNION} đóng góp các quỹ trên 503 triệu đồng: Quỹ Vì người nghèo 142 triệu "
        "đồng; Quỹ Đền ơn đáp nghĩa 96,8 triệu đồng; phòng, chống dịch là 203 triệu đồng; ủng hộ "
        "đồng bào miền Trung bị lũ lụt năm 2020 61,7 triệu đồng."
    ),
    (
        f"{UNION} có 1.158 đoàn viên trên 1.165 lao động, tăng 27 đoàn viên so với cuối năm 2023 "
        "(1.131 đoàn viên)."
    ),
    f"{UNION} có 640 đoàn viên, có 500 nữ, tăng 20 đoàn viên so với 2022 (620 đoàn viên).",
    f"{DISTRICT} có 62 CĐCS với 3.410 đoàn viên, tăng 2 CĐCS so với năm 2022 (60 CĐCS).",
    (
        f"{UNION} dành 120 triệu đồng cho 2 Mái ấm, trợ cấp khó khăn 72 triệu đồng, riêng quý IV "
        "là 62 triệu đồng."
    ),
    f"{UNION} chi thăm hỏi 60 triệu đồng, riêng dịp Tết trao quà 72 triệu đồng.",
    f"{UNION} trợ cấp khó khăn quý III 40 triệu đồng, riêng quý IV 92 triệu đồng.",
    f"{DISTRICT} có 4.318 đoàn viên. Các cấp công đoàn vận động 41,2 tỷ đồng trong nhiệm kỳ.",
)


@pytest.mark.parametrize("text", MAY_BE)
def test_what_may_be_right(text: str) -> None:
    assert found(text) == []
