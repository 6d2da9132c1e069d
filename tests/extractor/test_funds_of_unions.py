"""A union's fund that a text tells of by "quỹ" or by its name, and the union it belongs to."""

from congdoan import extract

ABOVE = "Liên đoàn Lao động tỉnh Bình Lợi"
FIRM = "Công đoàn cơ sở Công ty TNHH May Hòa Phát"
CITY = "Liên đoàn Lao động thành phố Vĩnh Giang"


def figures(text: str) -> list[tuple[str, str]]:
    """The facts of a text, each with its union."""
    record = extract(text)
    name = {branch.id: branch.name for branch in record.branches}
    return [(fact.evidence.text, name[fact.branch]) for fact in record.facts]


def test_a_feature_on_a_fund_tells_of_the_union_it_belongs_to() -> None:
    text = """Điểm tựa của chị em nhà trọ

Chị Lâm Thị Út, công nhân Công ty TNHH May Hòa Phát (huyện Long Khánh), gom mãi mới đủ tiền mổ \
mắt cho con. Cô tổ trưởng đưa chị tới văn phòng Quỹ Tương trợ người lao động nghèo trực thuộc LĐLĐ \
tỉnh Bình Lợi, ở đó chị được giải quyết hồ sơ trong một buổi chiều.

CĐCS Công ty TNHH May Hòa Phát hiện có 1.420 đoàn viên. Hai năm nay, 215 chị em ở đây đã vay của \
quỹ 1,9 tỷ đồng.

Bà Trịnh Thị Sáu, Phó Giám đốc Quỹ, cho hay thuở mới lập cả thảy chỉ có bốn người. Năm 2004 cho \
96 hộ vay 144 triệu đồng, hộ nào cũng trả đúng hạn.

Mỗi năm, quỹ trích khoảng 350 triệu đồng lo học bổng. Thành viên của quỹ phần lớn là nữ, mức \
vay bình quân 12 triệu đồng/người.

Quỹ Tương trợ vừa được UBND tỉnh tặng Bằng khen. Bà Sáu nói, phấn đấu nguồn vốn đạt 60 tỷ đồng.
"""
    assert figures(text) == [
        ("1.420 đoàn viên", FIRM),
        ("1,9 tỷ đồng", ABOVE),
        ("144 triệu đồng", ABOVE),
        ("khoảng 350 triệu đồng", ABOVE),
        ("12 triệu đồng", ABOVE),
        ("Bằng khen", ABOVE),
        ("60 tỷ đồng", ABOVE),
    ]


def test_what_is_had_through_a_fund_is_its_unions_wherever() -> None:
    text = """Chi nhánh nhỏ, nghĩa tình lớn

Quỹ Trợ vốn người nghèo tự tạo việc làm (gọi tắt là Quỹ TVC) do LĐLĐ thành phố Vĩnh Giang thành lập.

Ở CĐCS Trường Tiểu học Ninh Thạnh (52 đoàn viên), cô Kim Thị Rót được quỹ cho vay 20 triệu đồng \
sửa nhà.

Năm 2018, Quỹ TVC nhận Cờ thi đua của UBND thành phố.
"""
    assert figures(text) == [
        ("52 đoàn viên", "Công đoàn cơ sở Trường Tiểu học Ninh Thạnh"),
        ("20 triệu đồng", CITY),
        ("Cờ thi đua", CITY),
    ]


def test_a_fund_is_told_again_by_the_words_its_name_begins_with() -> None:
    text = """Vốn nghèo, chữ tín giàu

Công nhân vệ sinh ở thành phố Lạc Hồng quen gọi Quỹ Xoay vòng vốn của Công đoàn Công ty Môi trường \
Lạc Hồng là "ngân hàng không cửa". Chủ nhiệm quỹ là ông Đoàn Văn Tích, thợ xe ép rác.

LĐLĐ thành phố Lạc Hồng góp vào 200 triệu đồng. Riêng năm 2013, có 310 lượt người được quỹ cho \
mượn tổng cộng 1,55 tỷ đồng.

Theo ông Tích, mỗi lượt mượn không quá 5 triệu đồng. Dịp Tết, từ tiền lãi, Quỹ Xoay vòng vốn tặng \
120 phần quà, mỗi phần 300.000 đồng.
"""
    own = "Công đoàn Công ty Môi trường Lạc Hồng"
    assert figures(text)[1:] == [
        ("1,55 tỷ đồng", own),
        ("không quá 5 triệu đồng", own),
        ("300.000 đồng", own),
    ]


def test_a_fund_that_wins_is_a_collective() -> None:
    text = """Quỹ của thợ

Quỹ Trợ vốn của LĐLĐ tỉnh Bình Lợi ra đời năm 2004. Với những nỗ lực ấy, Quỹ Trợ vốn đã được UBND \
tỉnh tặng Bằng khen. Năm 2015, quỹ vinh dự nhận Cờ thi đua của Tổng LĐLĐ Việt Nam.
"""
    told = [(fact.recipient, fact.recipient_type) for fact in extract(text).facts]
    assert told == [("quỹ trợ vốn", "collective"), ("quỹ", "collective")]


def test_a_centre_of_a_union_tells_of_it_as_a_fund_does() -> None:
    text = """Chỗ dựa pháp lý của thợ

Trước cửa Trung tâm Tư vấn pháp luật Công đoàn thuộc LĐLĐ tỉnh Bình Lợi, chị Hoa ôm túi hồ sơ.

Theo ông Lê Văn Tới, Giám đốc Trung tâm, năm 2018 đơn vị tư vấn cho 6.420 lượt người.

Ở CĐCS Công ty TNHH Giày Phước Lộc, nơi có 2.315 đoàn viên, tổ tư vấn về đều đặn. Anh Trương Minh, \
Chủ tịch CĐCS, kể vậy.

Với thành tích trên, Trung tâm được Tổng LĐLĐ Việt Nam tặng Bằng khen năm 2017.
"""
    assert figures(text) == [
        ("2.315 đoàn viên", "Công đoàn cơ sở Công ty TNHH Giày Phước Lộc"),
        ("Bằng khen", ABOVE),
    ]


def test_a_fund_told_in_the_lead_by_a_short_form_of_its_union_is_what_the_text_is_about() -> None:
    text = """Vốn ít, tình nhiều

12/10/2015

Chín năm, hơn một vạn lượt thợ Vĩnh Giang được vay vốn nhờ Quỹ Trợ vốn thợ nghèo của LĐLĐ TP

"Hồi trước cần 3 triệu đồng sửa xe là phải chạy vạy khắp xóm", chị Lụa kể. Năm 2014, chị vay Quỹ \
Trợ vốn 6 triệu đồng.

Quỹ ra đời tháng 3-2006 với 1,5 tỉ đồng trích từ tích lũy của LĐLĐ TP Vĩnh Giang. Tổng nguồn vốn \
nay là 30 tỉ đồng. Cộng dồn chín năm, quỹ phát vay 90 tỉ đồng.

CĐ Công ty CP Sợi An Lạc có 1.204 đoàn viên. "Chưa ai nợ quá hạn", bà Lựu, Chủ tịch CĐ công ty, \
nói. CĐ công ty trích 20 triệu đồng bù lãi cho đoàn viên.

CĐ Công ty CP Sợi An Lạc được LĐLĐ TP tặng giấy khen. Sắp tới, quỹ sẽ đưa nguồn vốn lên 40 tỉ đồng.

Chị Lụa đếm lại mớ tiền lẻ, để riêng 20.000 đồng vào hộp thiếc.
"""
    firm = "Công đoàn Công ty CP Sợi An Lạc"
    assert figures(text) == [
        ("6 triệu đồng", CITY),
        ("1,5 tỉ đồng", CITY),
        ("30 tỉ đồng", CITY),
        ("90 tỉ đồng", CITY),
        ("1.204 đoàn viên", firm),
        ("20 triệu đồng", firm),
        ("giấy khen", firm),
        ("40 tỉ đồng", CITY),
    ]
    periods = {fact.evidence.text: fact.period for fact in extract(text).facts}
    assert periods["90 tỉ đồng"] == "2006/2015"


def test_a_fund_is_its_unions_that_brackets_or_its_founding_name() -> None:
    fund = "Quỹ Đồng lòng của thợ\n\n12/10/2015\n\n"
    rest = """

Quỹ đã cho 800 lượt người vay 7 tỉ đồng.

CĐCS Công ty TNHH May Hòa Phát có 640 đoàn viên.
"""
    firm = ("640 đoàn viên", "Công đoàn cơ sở Công ty TNHH May Hòa Phát")
    lent = ("7 tỉ đồng", CITY)
    bracketed = "Nhiều thợ thoát nghèo nhờ Quỹ Đồng lòng (LĐLĐ TP Vĩnh Giang)."
    founded = "Được LĐLĐ TP Vĩnh Giang thành lập năm 2009, Quỹ Đồng lòng lo cho thợ."
    assert figures(fund + bracketed + rest) == [lent, firm]
    assert figures(fund + founded + rest) == [lent, firm]
