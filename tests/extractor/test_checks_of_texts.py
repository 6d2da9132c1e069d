"""What does not fit together in texts as people write them, and what only seems not to."""

import pytest

from extractor.api import Extractor

UNION = "CĐCS Sở Y tế tỉnh Hà Nam"
DISTRICT = "LĐLĐ huyện Nho Quan"
EXTRACTOR = Extractor()


def codes(text: str) -> list[str]:
    return [str(one.code) for one in EXTRACTOR.extract(text).warnings]


WRONG = {
    f"{UNION} có 60 đoàn viên, gồm 35 nữ và 28 nam.": "sexes_disagree",
    f"Năm 2019, {DISTRICT} kết nạp mới 520 đoàn viên, giảm 408, nâng tổng số đoàn viên từ 6.900 "
    "lên 7.112 đoàn viên.": "closing_disagrees",
    f"Đầu nhiệm kỳ, {DISTRICT} có 6.900 đoàn viên. Trong nhiệm kỳ kết nạp 1.520 đoàn viên, giảm "
    "1.408 đoàn viên. Cuối nhiệm kỳ có 7.112 đoàn viên.": "closing_disagrees",
    f"{DISTRICT} có 7.318 đoàn viên, gồm 4.100 đoàn viên khối trường học, 2.000 đoàn viên khối xã, "
    "1.500 đoàn viên khối doanh nghiệp.": "parts_exceed_total",
    f"{DISTRICT} hiện quản lý 132 CĐCS (80 CĐCS trường học, 30 CĐCS xã, thị trấn, 28 CĐCS doanh "
    "nghiệp).": "parts_exceed_total",
    f"Năm 2019, {DISTRICT} chi 1,26 tỷ đồng chăm lo đoàn viên, trong đó các CĐCS chi 900 triệu "
    "đồng, cơ quan LĐLĐ huyện chi 420 triệu đồng.": "parts_exceed_total",
    f"Năm 2019, {DISTRICT} chi 1,2 tỷ đồng chăm lo Tết:\n- Tặng quà cho đoàn viên khó khăn: 600 "
    "triệu đồng;\n- Hỗ trợ xây nhà Mái ấm Công đoàn: 500 triệu đồng;\n- Tổ chức Tết sum vầy: 250 "
    "triệu đồng.": "parts_exceed_total",
    f"Năm 2019, tổng số tiền hỗ trợ của {UNION} là 465 triệu đồng, gồm: hỗ trợ 420 nhân viên 210 "
    "triệu đồng, thăm hỏi đoàn viên ốm đau 145 triệu đồng, tặng quà Tết 80 triệu đồng.":
    "parts_below_total",
    f"Tính đến 30/11/2021, {DISTRICT} có 113 CĐCS. Năm 2021, có 61 CĐCS hoàn thành xuất sắc nhiệm "
    "vụ, 58 CĐCS hoàn thành tốt nhiệm vụ.": "ratings_disagree",
    f"{UNION} trao 25 suất quà với tổng số tiền 15 triệu đồng (500.000 đồng/suất).":
    "product_disagrees",
    f"{UNION} trao 25 suất quà với tổng số tiền 15 triệu đồng, mỗi suất 500.000 đồng.":
    "product_disagrees",
    f"{UNION} trao 40 suất học bổng, mỗi suất 1 triệu đồng với tổng kinh phí 45 triệu đồng; hỗ trợ "
    "2 nhà, mỗi nhà 50 triệu đồng với tổng kinh phí 100 triệu đồng.": "product_disagrees",
}  # fmt: skip


@pytest.mark.parametrize("text", WRONG)
def test_what_cannot_be_right(text: str) -> None:
    assert codes(text) == [WRONG[text]]


@pytest.mark.parametrize(
    "text",
    [
        f"{UNION} có 63 đoàn viên, gồm 35 nữ và 28 nam.",
        (
            f"Năm 2019, {DISTRICT} kết nạp mới 520 đoàn viên, giảm 408, nâng tổng số đoàn viên từ "
            "6.900 lên 7.012 đoàn viên."
        ),
        f"{DISTRICT} hiện quản lý 132 CĐCS (28 CĐCS doanh nghiệp).",
        f"{DISTRICT} hiện có hơn 5 ngàn đoàn viên, nữ 3.763 người, chiếm 70%.",
        (
            f"Tính đến 30/11/2016, {DISTRICT} có 97 CĐCS. Năm 2016, 86 CĐCS đạt vững mạnh, gồm cả "
            "40 CĐCS vững mạnh xuất sắc."
        ),
        # What another gave, and what came besides, are no parts.
        (
            f"Năm 2017, {UNION} vận động mỗi đoàn viên một ngày lương, được 5,7 triệu đồng, cùng "
            "Đồn Biên phòng (ủng hộ 10 triệu đồng) sửa nhà cho đoàn viên."
        ),
        (
            f"Năm 2019, {DISTRICT} chi 1,2 tỷ đồng chăm lo đoàn viên, trong đó các CĐCS chi 900 "
            "triệu đồng; ngoài ra hỗ trợ xây nhà 500 triệu đồng."
        ),
        # One sum parted in two ways.
        (
            f"Năm 2019, {DISTRICT} chi 1,2 tỷ đồng chăm lo Tết, trong đó nguồn ngân sách công đoàn "
            "800 triệu đồng, tặng quà đoàn viên khó khăn 900 triệu đồng."
        ),
        # The rest of a sum is told without a figure.
        (
            f"Năm 2019, {DISTRICT} vận động các quỹ xã hội được 640 triệu đồng, gồm: Quỹ khuyến "
            "học 210 triệu đồng; Quỹ vì người nghèo 96 triệu đồng; số còn lại giúp vùng bão lũ."
        ),
        # Bonuses of prizes, one price had twice, the price of only some of them.
        (
            f"Năm 2019, {DISTRICT} tổ chức hội thao. Giải nhất toàn đoàn kèm tiền thưởng 2 triệu "
            "đồng, giải nhì 1,5 triệu đồng, giải ba 1 triệu đồng."
        ),
        (
            f"Năm 2019, {UNION} tặng quà 49 nữ đoàn viên 100.000 đồng/người, tổng 9.800.000 đồng "
            "(hai đợt)."
        ),
        (
            f"Năm 2019, {DISTRICT} chi 2,36 tỷ đồng trợ cấp khó khăn cho 1.944 lượt người, riêng "
            "gia đình có người bị tai nạn lao động được 10 triệu đồng/trường hợp."
        ),
        (
            f"Năm 2019, {DISTRICT} trao 500 suất quà cho công nhân, mỗi suất 700 nghìn đồng; trao "
            "kinh phí hỗ trợ 3 “Mái ấm Công đoàn”, tổng số tiền 150 triệu đồng."
        ),
        # Ratings of another year, or some of the others; unions of the year after.
        (
            f"{DISTRICT} hiện có 74 CĐCS. Năm 2019, có 40 CĐCS đạt vững mạnh xuất sắc, 26 CĐCS đạt "
            "vững mạnh; năm 2017 chỉ có 31 CĐCS đạt vững mạnh xuất sắc."
        ),
        (
            f"{DISTRICT} hiện có 71 CĐCS. Số CĐCS đạt vững mạnh năm 2019 là 62 đơn vị, có 21 đơn "
            "vị đạt vững mạnh xuất sắc."
        ),
        # The rest of the unions, and those of one sort.
        (
            f"{DISTRICT} quản lý 24 CĐCS. Ba đơn vị lớn có 900 đoàn viên, các đơn vị còn lại (21 "
            "CĐCS) có 400."
        ),
        (
            f"{DISTRICT} có 27 CĐCS với 2.914 đoàn viên. Trong đó khu vực ngoài nhà nước có 19 "
            "CĐCS, 2.105 đoàn viên."
        ),
        # A part of a part.
        (
            f"Năm 2019, {DISTRICT} chi 1,2 tỷ đồng chăm lo Tết, trong đó các CĐCS chi 900 triệu "
            "đồng, riêng khối trường học chi 700 triệu đồng."
        ),
        # Others are in the total too.
        (
            f"Năm 2019, {UNION} hỗ trợ 6 nhà Mái ấm Công đoàn gồm 2 nhà xây mới (60 triệu "
            "đồng/nhà), 4 nhà sửa chữa (tổng cộng 120 triệu đồng)."
        ),
        (
            f"{UNION} trao 25 suất quà với tổng số tiền 15 triệu đồng, trong đó tiền mặt 500.000 "
            "đồng/suất."
        ),
    ],
)
def test_what_may_be_right(text: str) -> None:
    assert codes(text) == []


def test_women_of_more_than_all_are_a_slip_that_is_left_out() -> None:
    record = EXTRACTOR.extract(f"{UNION} có 80 đoàn viên, nữ chiếm 120%.")
    assert [fact.kind for fact in record.facts] == ["member_count"]


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("6 tháng đầu năm 2024 kết nạp mới 1.946 đoàn viên",
         "6 tháng đầu năm, các CĐCS trực thuộc đã kết nạp mới 1.964 đoàn viên."),
        ("có 23.590 đoàn viên", f"Đến 30/6/2024, {DISTRICT} có 23.509 đoàn viên."),
    ],
)  # fmt: skip
def test_members_of_the_headline_that_the_text_tells_otherwise(headline: str, text: str) -> None:
    assert codes(f"{DISTRICT} {headline}\n\nNgày 9/7/2024\n\n{text}") == ["figures_differ"]


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("6 tháng đầu năm 2024 kết nạp mới 1.964 đoàn viên",
         "6 tháng đầu năm, các CĐCS trực thuộc đã kết nạp mới 1.964 đoàn viên."),
        ("có 23.500 đoàn viên", f"Đến 30/6/2024, {DISTRICT} có 23.509 đoàn viên."),
        ("có 1.234 đoàn viên", f"Đầu năm, {DISTRICT} có 1.243 đoàn viên, đến nay 1.234 đoàn viên."),
        ("có 1.234 đoàn viên", f"{DISTRICT} có 1.234 đoàn viên/1.243 lao động."),
        ("kết nạp 1.234 đoàn viên", "Đến 30/6/2024, toàn huyện có 4.321 đoàn viên."),
    ],
)  # fmt: skip
def test_members_of_the_headline_that_may_be_right(headline: str, text: str) -> None:
    assert codes(f"{DISTRICT} {headline}\n\nNgày 9/7/2024\n\n{text}") == []
