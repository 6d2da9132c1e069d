"""Whether a text is about a union, or names one in passing."""

from congdoan import extract

REPORT = """Công đoàn cơ sở Thanh tra tỉnh Lam Giang tổng kết năm 2019

Công đoàn cơ sở Thanh tra tỉnh có 34 đoàn viên. Là cơ quan giải quyết khiếu nại, tố cáo, công đoàn \
luôn nhắc đoàn viên giữ mình. Năm qua cơ quan phát hiện nhiều sai phạm.

Công đoàn thăm hỏi đoàn viên ốm đau 12 lượt với 6.000.000 đồng. Đoàn viên góp quỹ tương trợ được \
58 triệu đồng.
"""
CASE = """Khởi tố giám đốc lừa đảo

Cơ quan điều tra đã khởi tố bị can, tạm giam ông Lê Văn T. về tội lừa đảo, chiếm đoạt tài sản.
Theo Công đoàn các khu công nghiệp tỉnh, công ty có 300 công nhân. Bị can khai đã chi 2 tỷ đồng.
"""


def test_a_unions_report_with_words_of_inquiries_is_about_the_union() -> None:
    assert [fact.evidence.text for fact in extract(REPORT).facts] == [
        "34 đoàn viên",
        "6.000.000 đồng",
        "58 triệu đồng",
    ]


def test_a_case_in_which_a_union_is_named_is_not() -> None:
    assert not extract(CASE).facts


def test_a_text_on_a_fund_that_a_federation_founded_is_about_the_federation() -> None:
    text = """Đồng vốn về phòng trọ

Sáu giờ chiều, công nhân tan ca ghé bàn đá trước dãy trọ góp tiền rồi về nấu cơm. Nhân viên trải \
bảng tên từng tổ, ai cũng quen mặt. Ngoài ngõ, hàng quán bắt đầu lên đèn, trẻ con chạy nhảy.

Quỹ do LĐLĐ tỉnh Lam Giang thành lập tháng 8/2011. Năm 2023, Quỹ phát vay 710 lượt công nhân với \
số tiền 8,9 tỷ đồng. Không thế chấp, không giấy tờ rườm rà, ai cần thì tổ trưởng ký.
"""
    assert [(fact.evidence.text, fact.branch) for fact in extract(text).facts] == [
        ("8,9 tỷ đồng", "b1"),
    ]


def test_a_text_on_a_movement_of_unions_is_about_the_union_that_holds_it() -> None:
    text = """Hơn 900 cô giáo "Giỏi việc trường - đảm việc nhà"

Sáng 12.10, Công đoàn ngành Giáo dục tỉnh tổng kết công tác nữ công. Ngành Giáo dục tỉnh có hơn \
21.000 nhà giáo, người lao động. Phong trào đã góp phần nâng cao chất lượng đào tạo của mỗi \
trường học, được các thầy giáo, cô giáo hưởng ứng từ thành phố đến vùng cao. Ở nhà, các cô nuôi \
con ngoan, dạy con khỏe, giữ nếp nhà đầm ấm, cùng xóm làng dựng đời sống văn hóa. Nhiều cô là \
tấm gương vượt khó, bám bản, bám trường, thương học trò như con, được phụ huynh quý mến suốt \
nhiều năm qua.
"""
    assert [fact.evidence.text for fact in extract(text).facts] == [
        "hơn 21.000 nhà giáo, người lao động",
    ]


def test_who_calls_for_a_movement_is_not_the_union_that_takes_it_up() -> None:
    text = """Hưởng ứng phong trào do LĐLĐ tỉnh Lam Giang phát động, Công đoàn Kho bạc Nhà nước \
Lam Giang đăng ký thi đua từ đầu năm.

Anh chị em được khám sức khỏe. Đã trợ cấp 23 đoàn viên mắc bệnh hiểm nghèo 115 triệu đồng.
"""
    record = extract(text)
    name = {branch.id: branch.name for branch in record.branches}
    assert [name[fact.branch] for fact in record.facts] == ["Công đoàn Kho bạc Nhà nước Lam Giang"]
