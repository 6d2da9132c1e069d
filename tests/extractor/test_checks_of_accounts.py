"""Balances, shares of an aim, totals told apart from their parts, and what only seems wrong."""

from collections.abc import Sequence
from unicodedata import normalize

import pytest

from extractor.api import Extractor
from extractor.checks import findings
from schemas import Branch, Fact

UNION = "CĐCS Sở Y tế tỉnh Hà Nam"
DISTRICT = "LĐLĐ huyện Nho Quan"
EXTRACTOR = Extractor()


def _of(branch: Branch, facts: Sequence[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact.branch == branch.id]


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
        (
            f"Năm 2021, {UNION} có số dư đầu kỳ 12,4 triệu đồng; thu trong kỳ 86,5 triệu đồng; "
            "chi trong kỳ 71,2 triệu đồng; số dư cuối kỳ 72,7 triệu đồng."
        ),
        "closing_disagrees",
        (
            "đầu kỳ “12,4 triệu đồng”, thu “86,5 triệu đồng”, chi “71,2 triệu đồng”: cuối kỳ "
            "phải còn 27,7 triệu đồng, không phải “72,7 triệu đồng”"
        ),
    ),
    (
        (
            f"Báo cáo tài chính năm 2021 của {UNION}\n1. Tồn quỹ năm 2020 chuyển sang: tồn đầu "
            "năm 20 triệu đồng.\n2. Tổng thu: 90 triệu đồng, trong đó đoàn phí 45 triệu "
            "đồng.\n3. Tổng chi: 80 triệu đồng.\n4. Tồn quỹ cuối năm: 40 triệu đồng."
        ),
        "closing_disagrees",
        (
            "đầu kỳ “20 triệu đồng”, thu “90 triệu đồng”, chi “80 triệu đồng”: cuối kỳ phải "
            "còn 30 triệu đồng, không phải “40 triệu đồng”"
        ),
    ),
    (
        (
            f"6 tháng đầu năm 2021, {DISTRICT} kết nạp mới 240 đoàn viên, đạt 66% kế hoạch năm "
            "(600 đoàn viên)."
        ),
        "share_disagrees",
        ("bài nêu đạt 66%, nhưng “240 đoàn viên” trên 600 là 40%"),
    ),
    (
        (f"Năm 2021, {UNION} có 120/150 đoàn viên xếp loại hoàn thành tốt nhiệm vụ, đạt 90%."),
        "share_disagrees",
        ("bài nêu đạt 90%, nhưng 120 trên 150 là 80%"),
    ),
    (
        (
            f"{DISTRICT} có 84 CĐCS. Phân theo loại hình: 40 CĐCS trường học, 30 CĐCS cơ quan, "
            "24 CĐCS doanh nghiệp."
        ),
        "parts_exceed_total",
        ("“40 CĐCS”, “30 CĐCS”, “24 CĐCS” cộng lại là 94, nhiều hơn “84 CĐCS”"),
    ),
    (
        (
            f"Năm 2021, {DISTRICT} vận động ủng hộ các quỹ như sau:\n1. Quỹ Vì người nghèo: 30 "
            "triệu đồng\n2. Quỹ Đền ơn đáp nghĩa: 21 triệu đồng\n3. Quỹ Mái ấm Công đoàn: 12 "
            "triệu đồng\nTổng cộng: 36 triệu đồng"
        ),
        "parts_exceed_total",
        (
            "“30 triệu đồng”, “21 triệu đồng”, “12 triệu đồng” cộng lại là 63 triệu đồng, "
            "nhiều hơn “36 triệu đồng”"
        ),
    ),
    (
        (
            f"{UNION} hỗ trợ ngư dân bị nạn 58 triệu đồng\n\nNăm 2021, {UNION} hỗ trợ ngư dân "
            "bị nạn 85 triệu đồng."
        ),
        "figures_differ",
        ("hỗ trợ ngư dân bị nạn: tiêu đề ghi “58 triệu đồng”, trong bài ghi “85 triệu đồng”"),
    ),
    (
        (f"{UNION} hiện có 63 đoàn viên. Năm 2021, {UNION} kết nạp mới 72 đoàn viên."),
        "implausible_figure",
        (
            "kết nạp “72 đoàn viên” trong một năm, nhiều hơn cả “63 đoàn viên”: xem lại số kết "
            "nạp và tổng số"
        ),
    ),
    (
        (
            f"{UNION} hiện có 30 đoàn viên. Năm 2021, {UNION} quyên góp được 12 tỷ đồng ủng hộ "
            "đồng bào bão lũ."
        ),
        "implausible_figure",
        (
            "“12 tỷ đồng” chia cho “30 đoàn viên” là 400 triệu đồng mỗi người: có thể nhầm "
            "triệu với tỷ"
        ),
    ),
    (
        (
            f"{UNION} đầu năm 2021 có 96 đoàn viên; trong năm kết nạp 18 đoàn viên, có 10 đoàn "
            "viên nghỉ hưu; cuối năm 2021 có 114 đoàn viên."
        ),
        "closing_disagrees",
        (
            "đầu kỳ “96 đoàn viên”, kết nạp “18 đoàn viên”, tính cả số đến và số đi: cuối kỳ "
            "phải là 104, không phải “114 đoàn viên”"
        ),
    ),
)


@pytest.mark.parametrize(("text", "code", "message"), WRONG)
def test_what_cannot_be_right(text: str, code: str, message: str) -> None:
    assert found(text) == [(code, message)]


MAY_BE = (
    # Cells of a table, of which one row is the sum.
    (
        f"{DISTRICT}\nBIỂU SỐ LIỆU ĐOÀN VIÊN NĂM 2021\n\nĐơn vị\nTổng số CNVCLĐ\nTổng số đoàn "
        "viên\nTrong đó nữ\n\nCác CĐCS còn lại (96 đơn vị)\n3.795\n3.492\n2.090\n\nTổng cộng toàn "
        "huyện (100 CĐCS)\n4.998\n4.630\n2.613"
    ),
    # Women of another group than the share is of.
    (
        f"{UNION} có 198 đoàn viên. Nữ chiếm khoảng 63% đoàn viên.\n\nCông đoàn có 41 nữ đoàn viên "
        "ở khối văn phòng."
    ),
    # Some of what the sum is of cannot be told.
    (
        f"Năm 2021, {UNION} ủng hộ:\n1. Quỹ vắc xin 12.000.000 đồng do chuyên môn nộp\n2. Quỹ Vì "
        "người nghèo: 3 triệu đồng\n3. Quỹ Mái ấm Công đoàn: 2 triệu đồng\nTổng cộng: 17 triệu đồng"
    ),
    # The parts first, then the whole of what came in.
    (
        f"{UNION} báo cáo: năm 2008 chuyển sang 842.000đ. Thu đoàn phí 4.615.000đ. Thu kinh phí "
        "7.930.000đ. Cộng thu 12.545.000đ. Chi cả năm 12.010.000đ. Còn lại: 1.377.000đ."
    ),
    # Sums of one sentence, each for a thing of its own.
    (
        f"Năm 2021, {UNION} hỗ trợ xây 3 nhà với số tiền 150 triệu đồng, mỗi nhà 50 triệu đồng; "
        "trao học bổng Nguyễn Đức Cảnh 20 triệu đồng; ủng hộ Chương trình xóa nhà tạm 312 triệu "
        "đồng."
    ),
    (
        f"Năm 2021, {UNION} có số dư đầu kỳ 12,4 triệu đồng; thu trong kỳ 86,5 triệu đồng; chi "
        "trong kỳ 71,2 triệu đồng; số dư cuối kỳ 27,7 triệu đồng."
    ),
    (
        f"Năm 2021, {UNION} dư đầu kỳ 10 triệu đồng. Thu đoàn phí 30 triệu đồng. Cấp trên cấp "
        "lại kinh phí 40 triệu đồng. Tổng chi 70 triệu đồng. Còn lại cuối kỳ: 10 triệu đồng."
    ),
    (
        f"6 tháng đầu năm 2021, {DISTRICT} kết nạp mới 240 đoàn viên, đạt 40% kế hoạch năm (600 "
        "đoàn viên)."
    ),
    (
        f"Năm 2021, {DISTRICT} kết nạp 624 đoàn viên, đạt 104% kế hoạch (chỉ tiêu 600 đoàn "
        "viên), thành lập 14 CĐCS, đạt 93,3% chỉ tiêu (15 CĐCS)."
    ),
    (f"{UNION} có 120/150 đoàn viên xếp loại hoàn thành tốt nhiệm vụ, 90% có sáng kiến."),
    (
        f"{DISTRICT} có 94 CĐCS. Phân theo loại hình: 40 CĐCS trường học, 30 CĐCS cơ quan, 24 "
        "CĐCS doanh nghiệp."
    ),
    (
        f"{DISTRICT} có 94 CĐCS. Trong đó: 40 CĐCS trường học, 30 CĐCS cơ quan, 4 CĐCS doanh "
        "nghiệp lớn."
    ),
    (
        f"{UNION} hỗ trợ đoàn viên 85 triệu đồng\n\nNăm 2021, {UNION} hỗ trợ đoàn viên 60 triệu "
        "đồng; hỗ trợ học sinh 25 triệu đồng."
    ),
    (f"Từ 27 đoàn viên ban đầu, nay {UNION} đã kết nạp thêm 33 đoàn viên trong năm 2021."),
    (
        f"{UNION} đầu năm 2021 có 96 đoàn viên; trong năm kết nạp 18 đoàn viên, có 10 đoàn viên "
        "nghỉ hưu; cuối năm 2021 có 104 đoàn viên."
    ),
    (
        f"{UNION} đầu năm 2021 có 186 đoàn viên. Cuối năm 2021 còn 181 đoàn viên do nghỉ hưu và "
        "chuyển công tác; kết nạp 3 đoàn viên."
    ),
)


@pytest.mark.parametrize("text", MAY_BE)
def test_what_may_be_right(text: str) -> None:
    assert found(text) == []


def test_an_aim_told_as_a_fraction_is_named_once() -> None:
    text = f"Năm 2021, {DISTRICT} kết nạp 1.980/2.200 đoàn viên, đạt tỷ lệ 99% kế hoạch."
    assert found(text) == [("share_disagrees", "bài nêu đạt 99%, nhưng 1.980 trên 2.200 là 90%")]


def test_two_digits_that_changed_places() -> None:
    text = (
        f"{UNION} chăm lo đoàn viên\n\n{UNION} có 85 đoàn viên.\n\nTrong năm 2024, {UNION} ủng "
        f"hộ 20 triệu đồng.\n\nHiện nay, {UNION} có 58 đoàn viên sinh hoạt ở 6 tổ công đoàn."
    )
    assert [code for code, _ in found(text)] == ["figures_differ"]


@pytest.mark.parametrize(
    "opening",
    [
        "Đầu năm 2023 quỹ còn",
        "Đầu năm 2023, tồn quỹ",
        "Đầu năm học 2022-2023 quỹ có",
        "Đầu năm nay, quỹ còn",
    ],
)
def test_an_account_that_tells_its_year(opening: str) -> None:
    text = (
        "{u} công khai quỹ\n12/1/2024\n\n{u}: {o} 12,4 triệu đồng; trong năm thu 38,4 triệu đồng, "
        "chi 31 triệu đồng; cuối năm 2023 quỹ còn {left} triệu đồng."
    )
    told = found(text.format(u=UNION, o=opening, left="29,8"))
    assert [code for code, _ in told] == ["closing_disagrees"]
    assert found(text.format(u=UNION, o=opening, left="19,8")) == []


@pytest.mark.parametrize(
    ("time", "backwards"),
    [
        ("Từ tháng 9/2022 đến tháng 5/2021", True), ("Từ tháng 9/2022 đến tháng 5/2023", False),
        ("Trong nhiệm kỳ 2027-2022", True), ("Trong nhiệm kỳ 2017-2022", False),
        ("Từ ngày 15/10/2023 đến 05/10/2023", True), ("Từ ngày 20/12/2022 đến 15/01/2023", False),
        ("Từ tháng 9/2022 đến năm 2022", False), ("Giai đoạn 2020 – 2015", True),
    ],
)  # fmt: skip
def test_a_time_that_ends_before_it_begins(time: str, backwards: bool) -> None:
    text = f"{time}, {UNION} kết nạp 12 đoàn viên."
    told = [(str(one.code), one.message) for one in EXTRACTOR.extract(text).warnings]
    assert [code for code, _ in told] == ["implausible_figure"] * backwards


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_such_a_time_is_told_of_the_fact_beside_it(form: str) -> None:
    text = f"{UNION} có 64 đoàn viên.\n\nTrong nhiệm kỳ 2027-2022, {UNION} kết nạp 12 đoàn viên."
    document = EXTRACTOR.extract(normalize(form, text))
    (told,) = document.warnings
    assert [str(one.kind) for one in document.facts if one.id in told.facts] == ["new_member_count"]


def test_what_others_chip_in_to_a_programme_of_homes_is_gathered() -> None:
    text = (
        "Chương trình “Mái ấm công đoàn” là điểm sáng: {u} vận động được {all} triệu đồng, trong "
        "đó các khoa đóng góp 128 triệu đồng, tổ công đoàn các phòng đóng góp 114 triệu đồng, các "
        "nhà hảo tâm ủng hộ 24 triệu đồng."
    )
    assert [code for code, _ in found(text.format(u=UNION, all=246))] == ["parts_exceed_total"]
    assert found(text.format(u=UNION, all=266)) == []
