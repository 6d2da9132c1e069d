"""Unions that are only named: who praises, decides, guides or gives is not the one spoken of."""

from congdoan import extract
from tests.extractor.whole import facts, owners


def test_one_who_only_praises_a_union_is_not_spoken_of_next() -> None:
    text = """Công đoàn Công ty Gạch Lạc Hà chăm lo người lao động.

Công đoàn Công ty Gạch Lạc Hà hiện có 398 đoàn viên.

Ông Đặng Quốc Anh, Chủ tịch Công đoàn các KCN tỉnh Tân Giang đánh giá cao hoạt động của CĐCS. Năm \
qua, công đoàn đã chi 20 triệu đồng thăm hỏi đoàn viên.
"""
    assert {owner for _, owner, _ in facts(text)} == {"Công đoàn Công ty Gạch Lạc Hà"}


def test_a_heading_that_tells_no_act_is_no_reason_to_be_the_union_of_the_text() -> None:
    text = """Ở một nhà máy may

Chị em chiếm gần 85% người lao động, cho nên Công đoàn Công ty May Hồ Sen dành nhiều việc cho nữ.
Công đoàn Thủ đô với công tác nữ Thai sản: những điều cần biết

Theo Chủ tịch Công đoàn Công ty May Hồ Sen Vũ Thị Hà, nơi đây đang sử dụng trên 3.500 lao động.

Cán bộ xuống chuyền nghe chị em nói.
"""
    assert {owner for _, owner, _ in facts(text)} == {"Công đoàn Công ty May Hồ Sen"}


def test_who_decided_on_a_union_in_a_head_has_no_figures_below_it() -> None:
    text = """BÁO CÁO ĐIỂN HÌNH TIÊN TIẾN

CĐCS Trường THCS Lạc Sơn có 3 tổ công đoàn.

1. Tình hình chung: CĐCS Trường THCS Lạc Sơn được lập theo Quyết định số: 08/QĐ-CĐGD ngày 12 tháng \
9 năm 2004 của CĐGD huyện Lạc Bình.
- Tổng số đoàn viên hiện tại của đơn vị: 31
"""
    record = extract(text)
    names = {branch.id: branch.name for branch in record.branches}
    school = "Công đoàn cơ sở Trường Trung học cơ sở Lạc Sơn"
    assert [names[fact.branch] for fact in record.facts] == [school] * 2


def test_a_federation_that_only_guides_is_not_the_union_of_the_text() -> None:
    text = """Hội nghị tổng kết phong trào thi đua

Sáng 18/6, LĐLĐ huyện Sơn Lam mở hội nghị tổng kết phong trào thi đua.

Báo cáo nêu: nhờ Huyện ủy và Liên đoàn Lao động tỉnh chỉ đạo sát sao, phong trào đi vào nền nếp. \
Được Huyện ủy, Liên đoàn Lao động tỉnh tạo điều kiện, các CĐCS chăm lo tốt hơn trước.

Kết quả, 12 cá nhân đạt danh hiệu Chiến sĩ thi đua cấp tỉnh, 3 cá nhân dự hội nghị cấp tỉnh.
"""
    assert owners(text) == [("Chiến sĩ thi đua cấp tỉnh", "Liên đoàn Lao động huyện Sơn Lam")]


def test_all_unions_under_the_confederation_are_a_kind_and_no_union() -> None:
    text = """Tổng LĐLĐ Việt Nam tổng kết phong trào thi đua

Xét thành tích của các LĐLĐ tỉnh, thành phố, công đoàn ngành Trung ương, Công đoàn Tổng Công ty, \
Tổng LĐLĐ Việt Nam đã chọn LĐLĐ tỉnh Lam Giang và LĐLĐ tỉnh Phú Sơn.

Cũng tại hội nghị, quyết định tặng Cờ thi đua của Tổng LĐLĐ Việt Nam cho 9 đơn vị khác được công bố.
"""
    names = {branch.name for branch in extract(text).branches}
    assert not any("ngành" in name or "Tổng Công ty" in name for name in names)
    assert owners(text)[-1] == (
        "Cờ thi đua",
        "Tổng Liên đoàn Lao động Việt Nam",
    )


def test_the_union_of_a_member_told_by_name_is_not_spoken_of_next() -> None:
    text = """LĐLĐ huyện Lam Hà trao nhà cho đoàn viên

LĐLĐ huyện Lam Hà trao 2 nhà, người nhận là: Vũ Thị Na - đoàn viên công đoàn xã Hà Mỹ; Đỗ Văn Hải \
- đoàn viên công đoàn xã Hà Quan. Quỹ này do gần 4.200 đoàn viên toàn huyện góp nên.
"""
    assert owners(text) == [("gần 4.200 đoàn viên", "Liên đoàn Lao động huyện Lam Hà")]


def test_who_gave_most_is_not_the_union_a_text_is_on() -> None:
    text = """Hơn 200 triệu đồng gửi ra đảo

Hưởng ứng lời kêu gọi của Công đoàn ngành Dầu khí, Công đoàn Tổng công ty Khí Lam Giang đã phát \
động đến từng tổ công đoàn. Hết đợt, số tiền thu về là 204 triệu đồng. Nhiều nhất là Công đoàn \
Công ty Khí Sông Hậu với 61 triệu đồng.
"""
    own = "Công đoàn Tổng công ty Khí Lam Giang"
    assert owners(text)[-2:] == [
        ("204 triệu đồng", own),
        ("61 triệu đồng", "Công đoàn Công ty Khí Sông Hậu"),
    ]
