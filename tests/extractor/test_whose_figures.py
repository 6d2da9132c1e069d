"""Which union a figure is of, where several are told of side by side."""

from congdoan import extract
from tests.extractor.whole import owners


def test_an_abbreviation_in_brackets_does_not_end_a_name() -> None:
    text = """Một năm sau hợp nhất

Công đoàn các Khu công nghiệp (KCN) tỉnh Phú Giang quản lý 286 CĐCS. Riêng Công đoàn các KCN Hòa \
An trước đây có 74 CĐCS.

Năm qua, CĐ các KCN kết nạp 9.614 đoàn viên. Công đoàn Tổng công ty (TCT) Thép Sông Vệ góp 40 \
triệu đồng.
"""
    own = "Công đoàn các Khu công nghiệp tỉnh Phú Giang"
    assert owners(text) == [
        ("286 CĐCS", own),
        ("74 CĐCS", "Công đoàn các Khu công nghiệp Hòa An"),
        ("9.614 đoàn viên", own),
        ("40 triệu đồng", "Công đoàn Tổng công ty Thép Sông Vệ"),
    ]


def test_a_short_name_is_not_that_of_another_province() -> None:
    text = """Công đoàn các KCN tỉnh đồng hành cùng công nhân

12/11/2025

LĐLĐ tỉnh Ninh Bình vừa nghe báo cáo. Hiện Công đoàn các KCN tỉnh có 612 công đoàn cơ sở. So với \
trước sáp nhập, riêng Công đoàn các KCN Hà Nam khi ấy có 208 CĐCS.

Từ tháng 7, Công đoàn các KCN bàn giao 9 Mái ấm, mỗi nhà 80 triệu đồng.
"""
    own = "Công đoàn các Khu công nghiệp tỉnh Ninh Bình"
    assert owners(text) == [
        ("612 công đoàn cơ sở", own),
        ("208 CĐCS", "Công đoàn các Khu công nghiệp Hà Nam"),
        ("80 triệu đồng", own),
    ]


def test_what_opens_or_follows_as_a_description_is_of_the_union_beside_it() -> None:
    text = """Tết sum vầy ở Hưng Lộc

LĐLĐ tỉnh Hưng Lộc chi 40 tỷ đồng chăm lo Tết. LĐLĐ tỉnh hiện có 1.200 CĐCS.

Là địa bàn đông công nhân nhất với 214 CĐCS, hơn 79.000 đoàn viên, LĐLĐ huyện Bàu Sen mở chợ Tết. \
Mỗi đoàn viên góp một ngày lương, được 1,24 tỷ đồng.

Ban Chấp hành Công đoàn Công ty TNHH Giày Vạn Phúc, tổ chức đại diện cho 2.986 đoàn viên tại đây, \
lấy ý kiến từng chuyền.

Chỉ 156 đoàn viên nhưng năm nào Công đoàn Xí nghiệp Cao su Suối Lạnh cũng dẫn đầu về sáng kiến.
"""
    assert owners(text)[2:] == [
        ("214 CĐCS", "Liên đoàn Lao động huyện Bàu Sen"),
        ("hơn 79.000 đoàn viên", "Liên đoàn Lao động huyện Bàu Sen"),
        ("1,24 tỷ đồng", "Liên đoàn Lao động huyện Bàu Sen"),
        ("2.986 đoàn viên", "Công đoàn Công ty TNHH Giày Vạn Phúc"),
        ("156 đoàn viên", "Công đoàn Xí nghiệp Cao su Suối Lạnh"),
    ]


def test_sections_are_of_the_hosts_that_head_them() -> None:
    text = """CÔNG ĐOÀN GIÁO DỤC HUYỆN LẠC BÌNH
KẾT QUẢ CỤM THI ĐUA SỐ 3

Kết quả của từng đơn vị như sau.

1. Trường Mẫu giáo Hoa Cúc
- CĐCS có 27 đoàn viên.
- Quỹ tương trợ của công đoàn: 36 triệu đồng, cho 8 đoàn viên vay.

2. Trường Tiểu học Tân Thuận
- 38 đoàn viên, 22 nữ.
- Kết nạp mới 2 đoàn viên.
"""
    first, second = "Công đoàn Trường Mẫu giáo Hoa Cúc", "Công đoàn Trường Tiểu học Tân Thuận"
    assert owners(text) == [
        ("27 đoàn viên", first),
        ("36 triệu đồng", first),
        ("38 đoàn viên", second),
        ("22 nữ", second),
        ("2 đoàn viên", second),
    ]


def test_a_section_under_a_host_without_its_place_is_left_by_helpers() -> None:
    text = """Hưng Lộc: điểm tựa của những tấm áo trắng

Hai năm qua, các công đoàn cơ sở trong ngành Y tế tỉnh Hưng Lộc đã có nhiều cách làm để giữ chân, \
giữ sức và giữ lửa cho đoàn viên. Công đoàn ngành Y tế tỉnh Hưng Lộc có 41 CĐCS.

Trung tâm Y tế huyện Mường Khê: nhỏ mà bền

Ở huyện biên giới xa nhất tỉnh, CĐCS Trung tâm Y tế huyện Mường Khê có 96 đoàn viên. Công đoàn \
ngành Y tế tỉnh hỗ trợ xây 2 nhà, mỗi nhà 40 triệu đồng. Chị em trong đơn vị góp thêm 12 triệu \
đồng. Huyện có bốn vạn dân, xã nào cũng có trạm y tế, xã nào cũng có người của trung tâm.

Trung tâm Kiểm soát bệnh tật

Không trực tiếp điều trị nhưng 187 đoàn viên CĐCS Trung tâm Kiểm soát bệnh tật tỉnh Hưng Lộc gần \
như không có ngày nghỉ. Công đoàn chi bồi dưỡng ca đêm 72 triệu đồng. Ai cũng mong dịch chóng qua.

Công đoàn ngành Y tế tỉnh Hưng Lộc mong các cơ sở luôn là điểm tựa như thế.
"""
    centre = "Công đoàn cơ sở Trung tâm Y tế huyện Mường Khê"
    control = "Công đoàn cơ sở Trung tâm Kiểm soát bệnh tật tỉnh Hưng Lộc"
    assert owners(text)[1:] == [
        ("96 đoàn viên", centre),
        ("40 triệu đồng", "Công đoàn ngành Y tế tỉnh Hưng Lộc"),
        ("12 triệu đồng", centre),
        ("187 đoàn viên", control),
        ("72 triệu đồng", control),
    ]


def test_a_whole_province_and_its_fund_are_its_federations() -> None:
    text = """Dựng nhà nơi đầu nguồn

LĐLĐ huyện A Rem hiện quản lý 68 CĐCS. LĐLĐ huyện A Rem sửa 4 nhà.

Nhìn rộng ra toàn tỉnh, theo LĐLĐ tỉnh Hưng Lộc, đến nay có 318 Mái ấm được xây với 11,2 tỷ đồng. \
Quỹ Mái ấm Công đoàn tỉnh vận động được 2,64 tỷ đồng.
"""
    assert owners(text)[1:] == [
        ("11,2 tỷ đồng", "Liên đoàn Lao động tỉnh Hưng Lộc"),
        ("2,64 tỷ đồng", "Liên đoàn Lao động tỉnh Hưng Lộc"),
    ]


def test_a_brief_is_on_the_union_it_names_first() -> None:
    text = """TIN CÔNG ĐOÀN TRONG TUẦN

* HƯNG LỘC. LĐLĐ thị xã Cẩm Đông ra mắt CĐCS Công ty TNHH Gỗ Trường An với 137 đoàn viên. Dịp này, \
LĐLĐ thị xã tặng 2 triệu đồng.

* HÀ LÂM. Công đoàn ngành Xây dựng Hà Lâm hỗ trợ 86 triệu đồng cho vùng lũ.

* NAM SƠN. Công đoàn Công ty CP May Thiên Ân hiện có 2.050 đoàn viên.

* TÂN GIANG. Công đoàn Viên chức tỉnh Tân Giang kết nạp 92 đoàn viên.

* PHÚ HẢI. 14 nữ công nhân của huyện Thoại An được LĐLĐ huyện tặng Giấy khen, kèm 300.000 \
đồng/người. Trước đó LĐLĐ huyện Thoại An có văn bản phát động.
"""
    assert owners(text)[-1] == ("300.000 đồng", "Liên đoàn Lao động huyện Thoại An")


def test_a_congress_resolves_for_its_own_union() -> None:
    text = """Công đoàn Bệnh viện Đa khoa Thái Lâm đại hội

Công đoàn Bệnh viện Đa khoa Thái Lâm tổ chức đại hội. Công đoàn Bệnh viện có 318 đoàn viên.

Phát biểu chỉ đạo, đồng chí Chủ tịch Công đoàn ngành Y tế tỉnh Hưng Lộc biểu dương kết quả ấy. \
Đại hội đã thống nhất một số chỉ tiêu: kết nạp ít nhất 40 đoàn viên mới.
"""
    assert owners(text)[-1][1] == "Công đoàn Bệnh viện Đa khoa Thái Lâm"


def test_the_one_that_acts_gives_to_the_union_just_brought_up() -> None:
    text = """LĐLĐ thành phố Lâm Khê hoạt động

LĐLĐ thành phố Lâm Khê ra mắt Nghiệp đoàn xe ôm bến xe Lâm Khê, thu hút 47 thành viên, đồng thời \
tặng nghiệp đoàn 5 triệu đồng làm kinh phí.
"""
    assert owners(text) == [
        ("47 thành viên", "Nghiệp đoàn xe ôm bến xe Lâm Khê"),
        ("5 triệu đồng", "Liên đoàn Lao động thành phố Lâm Khê"),
    ]


def test_a_heading_of_one_school_gives_no_award() -> None:
    text = """CÔNG ĐOÀN GIÁO DỤC HUYỆN LẠC BÌNH

Kết quả của từng đơn vị như sau.

1. CĐCS Trường Mẫu giáo Hoa Cúc
- CĐCS có 27 đoàn viên.
- 6 đồng chí đạt Chiến sĩ thi đua cơ sở.

2. CĐCS Trường Tiểu học Tân Thuận
- CĐCS có 38 đoàn viên.
"""
    record = extract(text)
    award = next(fact for fact in record.facts if fact.kind == "award")
    assert award.granted_by is None


def test_a_person_behind_a_time_brings_the_union_back() -> None:
    text = """Neo nhau giữa trùng khơi

LĐLĐ huyện Bình Hải lo cho ngư dân. Nghiệp đoàn nghề cá Hải Vinh do ông Trần Văn Mượt làm \
chủ tịch có 214 đoàn viên. Ông Trần Văn Mượt đi biển từ nhỏ.

LĐLĐ huyện Bình Hải trao 320 áo phao.

Chiều xuống, ông Mượt lại ra cầu cảng. Quỹ còn 46 triệu đồng.
"""
    assert owners(text)[-1] == ("46 triệu đồng", "Nghiệp đoàn nghề cá Hải Vinh")


def test_many_years_count_no_unions() -> None:
    text = """LĐLĐ huyện Quế Lâm

LĐLĐ huyện Quế Lâm có 96 CĐCS. CĐCS Trường Tiểu học Sao Mai có 31 đoàn viên. LĐLĐ huyện Quế Lâm \
tặng hoa. Nhiều năm CĐCS đạt vững mạnh.
"""
    assert owners(text)[-1][1] == "Công đoàn cơ sở Trường Tiểu học Sao Mai"


def test_a_headline_may_leave_out_what_kind_of_firm_it_is() -> None:
    text = """CÔNG ĐOÀN DỆT MAY NAM TRÀ SƠN: TỰ TIN BƯỚC VÀO NHIỆM KỲ MỚI

Công đoàn Công ty Cổ phần Dệt may Nam Trà Sơn tổ chức Đại hội. Dự Đại hội có Phó Chủ tịch Công \
đoàn Dệt May Việt Nam.

Nhiệm kỳ qua đã kết nạp 64 đoàn viên. Công đoàn Dệt May Việt Nam tặng hoa. Công đoàn \
Dệt May Việt Nam đánh giá cao kết quả ấy.
"""
    record = extract(text)
    assert {branch.name for branch in record.branches if branch.level == "grassroots"} == {
        "Công đoàn Công ty Cổ phần Dệt may Nam Trà Sơn"
    }
    assert owners(text) == [("64 đoàn viên", "Công đoàn Công ty Cổ phần Dệt may Nam Trà Sơn")]


def test_the_main_union_that_only_adds_leaves_the_paragraph_to_the_lower_one() -> None:
    text = """Công đoàn ngành Xây dựng Hải Bình

Công đoàn ngành Xây dựng Hải Bình có 36 CĐCS. Công đoàn ngành Xây dựng Hải Bình lo việc làm.

Công đoàn Công ty CP Xây lắp Sông Cái có 412 đoàn viên. Tháng 6 vừa rồi, công đoàn chi 8 triệu \
đồng, Công đoàn ngành thăm hỏi thêm 1 triệu đồng. Năm 2009, đơn vị được Bộ Xây dựng tặng Cờ thi đua.
"""
    assert owners(text)[-1] == ("Cờ thi đua", "Công đoàn Công ty CP Xây lắp Sông Cái")


def test_the_name_of_a_firm_that_labels_an_answer_is_no_district() -> None:
    text = """Trò chuyện với Chủ tịch LĐLĐ thị xã Phước An

LĐLĐ thị xã Phước An có 127 CĐCS.

- May Đại Nghĩa. Công ty lo cho thợ lắm. LĐLĐ thị xã chỉ góp vào 40 triệu đồng.
"""
    assert owners(text)[-1] == ("40 triệu đồng", "Liên đoàn Lao động thị xã Phước An")


def test_an_area_told_as_a_whole_first_goes_on_behind_an_example() -> None:
    text = """Tam Lạc: công đoàn sau một nhiệm kỳ

Phong trào công nhân huyện Tam Lạc có bước chuyển rõ. Đầu nhiệm kỳ, toàn huyện có 68 CĐCS. 5 năm \
kết nạp 1.106 đoàn viên. Thành lập 9 CĐCS.

Công đoàn Giáo dục huyện quản lý 41 CĐCS trường học. Khối doanh nghiệp có Công đoàn Công ty CP \
Thủy sản Ngọc Hà: 540 đoàn viên.

Về tài chính, tổng chi 5 năm là 12,9 tỷ đồng.

Thành tích: LĐLĐ huyện nhận Cờ thi đua của LĐLĐ tỉnh Hải Giang.
"""
    own = "Liên đoàn Lao động huyện Tam Lạc"
    assert owners(text) == [
        ("68 CĐCS", own),
        ("1.106 đoàn viên", own),
        ("9 CĐCS", own),
        ("41 CĐCS", "Công đoàn Giáo dục huyện Tam Lạc"),
        ("540 đoàn viên", "Công đoàn Công ty CP Thủy sản Ngọc Hà"),
        ("12,9 tỷ đồng", own),
        ("Cờ thi đua", own),
    ]


def test_a_host_told_elsewhere_without_the_verb_behind_its_name() -> None:
    text = """Chuyện công đoàn ở Nhà máy Đường Sông Lạc

Vụ này, Nhà máy Đường Sông Lạc ép được 312.000 tấn mía. Công đoàn nhà máy có 471 đoàn viên.
"""
    assert owners(text) == [("471 đoàn viên", "Công đoàn Nhà máy Đường Sông Lạc")]


def test_what_the_confederation_gives_behind_a_union_that_acts_is_for_its_people() -> None:
    text = """Tin công đoàn tuần qua

* LĐLĐ huyện Tam Lạc: Hiện có 73 CĐCS.

* Ngành Y tế: Công đoàn ngành Y tế tỉnh tuyên dương 18 tập thể; Tổng LĐLĐ Việt Nam tặng Bằng khen \
cho 5 cá nhân của ngành.
"""
    assert owners(text) == [
        ("73 CĐCS", "Liên đoàn Lao động huyện Tam Lạc"),
        ("Bằng khen", "Công đoàn ngành Y tế tỉnh"),
    ]


def test_a_paragraph_that_opens_at_a_union_goes_on_with_it() -> None:
    text = """LĐLĐ tỉnh Hưng Lộc nhìn lại các quỹ tương trợ

LĐLĐ tỉnh Hưng Lộc hiện có 512 CĐCS.

Ở CĐCS Công ty CP Rau quả Tân Giang (436 đoàn viên), mọi việc giản dị. Mỗi người được mượn tối đa \
10 triệu đồng, không lãi.

Riêng tại CĐCS Hợp tác xã Vận tải Bến Nghè, tài xế đông. Họ đã trợ giúp 31 người 236 triệu đồng.
"""
    assert owners(text) == [
        ("512 CĐCS", "Liên đoàn Lao động tỉnh Hưng Lộc"),
        ("436 đoàn viên", "Công đoàn cơ sở Công ty CP Rau quả Tân Giang"),
        ("tối đa 10 triệu đồng", "Công đoàn cơ sở Công ty CP Rau quả Tân Giang"),
        ("236 triệu đồng", "Công đoàn cơ sở Hợp tác xã Vận tải Bến Nghè"),
    ]


def test_what_is_said_of_the_whole_area_is_told_of_its_union_again() -> None:
    text = """Báo cáo năm 2005 của LĐLĐ tỉnh Hưng Lộc

LĐLĐ thị xã Bến Nghè làm khá nhất: 18 nhà, trị giá 243 triệu đồng. Đợt ủng hộ đồng bào bị bão \
(tháng 9/2005) toàn tỉnh thu 415 triệu đồng. Đợt sau được 267 triệu đồng.

Có chị Danh Thị Hồng, CĐCS Hợp tác xã Đông Phú và anh Lê Nhí, CĐCS Công ty Hải Sản Nam, được LĐLĐ \
tỉnh tặng 2 căn nhà, tổng trị giá 130 triệu đồng.
"""
    own = "Liên đoàn Lao động tỉnh Hưng Lộc"
    assert owners(text) == [
        ("243 triệu đồng", "Liên đoàn Lao động thị xã Bến Nghè"),
        ("415 triệu đồng", own),
        ("267 triệu đồng", own),
        ("130 triệu đồng", own),
    ]


def test_a_fund_that_a_union_founded_opens_what_is_said_of_it() -> None:
    text = """LĐLĐ huyện Yên Khê báo cáo công tác nữ công

LĐLĐ huyện Yên Khê có 84 CĐCS.

- Quỹ "Nuôi con khỏe" do CĐCS Công ty TNHH Thủy sản Vịnh Lam lập: mỗi chị góp 20.000 đồng; đến nay \
quỹ giữ được 51 triệu đồng.
- Anh em hay so với CĐCS Công ty May Vĩnh Thái trong phố huyện, nơi có 142 đoàn viên, riêng ủng hộ \
đã 101 triệu đồng.
"""
    assert owners(text) == [
        ("84 CĐCS", "Liên đoàn Lao động huyện Yên Khê"),
        ("20.000 đồng", "Công đoàn cơ sở Công ty TNHH Thủy sản Vịnh Lam"),
        ("51 triệu đồng", "Công đoàn cơ sở Công ty TNHH Thủy sản Vịnh Lam"),
        ("142 đoàn viên", "Công đoàn cơ sở Công ty May Vĩnh Thái"),
        ("101 triệu đồng", "Công đoàn cơ sở Công ty May Vĩnh Thái"),
    ]


def test_a_firms_union_told_in_capitals_by_its_own_name_over_the_unions_below_it() -> None:
    text = """CÔNG ĐOÀN CAO SU IA LAM: CHỖ DỰA CỦA NGƯỜI THỢ

Gặp anh Rơ Châm Tin, Chủ tịch Công đoàn Công ty Cao su Ia Lam, vào những ngày giáp Tết.

Công đoàn Công ty lúc này có 5.870 đoàn viên ở 12 nông trường. Năm 2008, Công đoàn thành lập thêm \
công đoàn cơ sở Xí nghiệp Cơ khí.

Tết này, Công đoàn tặng quà đoàn viên hết 880 triệu đồng. Trong năm, Công đoàn trợ cấp 108 triệu \
đồng; LĐLĐ tỉnh tặng bằng khen cho Công đoàn Nông trường 3.

Kết thúc năm, 64 công đoàn bộ phận đạt vững mạnh.
"""
    own = "Công đoàn Công ty Cao su Ia Lam"
    assert owners(text) == [
        ("5.870 đoàn viên", own),
        ("880 triệu đồng", own),
        ("108 triệu đồng", own),
        ("bằng khen", "Công đoàn Nông trường 3"),
        ("vững mạnh", own),
    ]


def test_a_title_of_one_who_works_where_the_sentence_before_told() -> None:
    text = """Công đoàn Giáo dục huyện Hà Lam có 320 đoàn viên.

Cô Lò Thị Mây (Trường Tiểu học Pá Lam) dạy xóa mù cho 3 lớp. 14 năm liền cô là Lao động tiên tiến.

Anh Bùi Văn Nam, nhân viên Trường Mầm non Hoa Cau, cứu hai em nhỏ. Anh được UBND tỉnh tặng Bằng \
khen.

Công đoàn Trường Tiểu học Pá Lam có 24 đoàn viên, Công đoàn Trường Mầm non Hoa Cau có 19 đoàn viên.
"""
    school, nursery = "Công đoàn Trường Tiểu học Pá Lam", "Công đoàn Trường Mầm non Hoa Cau"
    assert owners(text) == [
        ("320 đoàn viên", "Công đoàn Giáo dục huyện Hà Lam"),
        ("Lao động tiên tiến", school),
        ("Bằng khen", nursery),
        ("24 đoàn viên", school),
        ("19 đoàn viên", nursery),
    ]


def test_a_bulleted_line_over_a_paragraph_tells_whose_it_is() -> None:
    text = """BẢN TIN CÔNG ĐOÀN
Công đoàn Giáo dục tỉnh Hà Lam - Số 9

▪ MẦM NON HOA CAU: THÊM MỘT GÓC CHỊ EM
Công đoàn Trường Mầm non Hoa Cau có 39 đoàn viên. Từ đầu năm học, chị em nuôi heo đất được 9 triệu \
đồng, tất cả đem giúp một cô giáo mổ u.

▪ TRƯỜNG THPT CHUYÊN HÀ LAM: BA NĂM, MỘT QUỸ
Lập năm 2015 với vốn gốc 20 triệu đồng, đến nay quỹ "Chuyến đò" của Công đoàn Trường THPT Chuyên \
Hà Lam đã có 164 triệu đồng. Thầy chủ tịch được nhận Kỷ niệm chương "Vì sự nghiệp giáo dục".

▪ CÔNG ĐOÀN NGÀNH: SƠ KẾT QUÝ III
Công đoàn Giáo dục tỉnh thăm hỏi 46 nhà giáo với 92 triệu đồng.
"""
    school = "Công đoàn Trường Trung học phổ thông Chuyên Hà Lam"
    assert [union for _, union in owners(text)] == [
        "Công đoàn Trường Mầm non Hoa Cau",
        "Công đoàn Trường Mầm non Hoa Cau",
        school,
        school,
        school,
        "Công đoàn Giáo dục tỉnh Hà Lam",
    ]


def test_an_item_of_a_union_in_which_another_gives() -> None:
    text = """Công đoàn Viên chức tỉnh Hà Lam có 52 CĐCS.

4. Khen thưởng
- CĐCS Sở Y tế: LĐLĐ tỉnh tặng Cờ thi đua năm 2011.
- Ban Nữ công CĐCS Sở Xây dựng: LĐLĐ tỉnh tặng Bằng khen năm 2012.
+ CĐCS Sở Nội vụ: nhiều năm liền vững mạnh, Tổng LĐLĐ Việt Nam tặng Bằng khen năm 2010, UBND tỉnh \
tặng Cờ thi đua.
"""
    assert owners(text) == [
        ("52 CĐCS", "Công đoàn Viên chức tỉnh Hà Lam"),
        ("Cờ thi đua", "Công đoàn cơ sở Sở Y tế tỉnh Hà Lam"),
        ("Bằng khen", "Công đoàn cơ sở Sở Xây dựng tỉnh Hà Lam"),
        ("Bằng khen", "Công đoàn cơ sở Sở Nội vụ tỉnh Hà Lam"),
        ("Cờ thi đua", "Công đoàn cơ sở Sở Nội vụ tỉnh Hà Lam"),
    ]


def test_what_a_line_tells_of_a_group_goes_on_in_its_list() -> None:
    text = """Tổ công đoàn khoa Dinh dưỡng hoạt động dưới sự chỉ đạo của Công đoàn Trường Đại học \
Lam Sơn. Đến nay khoa có 16 công đoàn viên.

Anh chị em luôn tham gia các hội thao do công đoàn trường tổ chức. Những năm học qua tổ công đoàn \
khoa đã đạt được các danh hiệu:

- Danh hiệu Tổ công đoàn vững mạnh xuất sắc năm 2018

- Tham gia hội thi nấu ăn
"""
    group = "Tổ công đoàn khoa Dinh dưỡng Trường Đại học Lam Sơn"
    assert owners(text) == [
        ("16 công đoàn viên", group),
        ("Tổ công đoàn vững mạnh xuất sắc", group),
    ]


def test_the_union_of_a_firm_with_unions_below_it_keeps_them_and_their_honours() -> None:
    text = """Công đoàn Công ty TNHH MTV Cao su Lam Thành lo cho thợ cạo

Mạng lưới công đoàn của công ty nay gồm 14 công đoàn cơ sở, tập hợp 6.120 đoàn viên.

Công đoàn Tổng công ty, LĐLĐ tỉnh Lam Bình và chính Công đoàn Công ty TNHH MTV Cao su Lam Thành \
đã tặng bằng khen cho nhiều công đoàn cơ sở.
"""
    own = "Công đoàn Công ty TNHH MTV Cao su Lam Thành"
    assert owners(text) == [
        ("14 công đoàn cơ sở", own),
        ("6.120 đoàn viên", own),
        ("bằng khen", own),
    ]


def test_areas_told_by_their_bare_names_beside_several_federations() -> None:
    text = """Tổng kết cụm thi đua

Dự tổng kết có LĐLĐ tỉnh Lam Giang, LĐLĐ tỉnh Phú Hải, LĐLĐ tỉnh Hưng Lộc.

Phú Hải kết nạp 940 đoàn viên, lập 12 CĐCS; tiếp đến Lam Giang 610 đoàn viên, 8 CĐCS; Hưng Lộc 305 \
đoàn viên và 5 CĐCS. Sau bão, Hưng Lộc nhiều nhà tốc mái. Lam Giang hỗ trợ đoàn viên 720 triệu \
đồng, Hưng Lộc xây 12 nhà hết 480 triệu đồng.
"""
    record = extract(text)
    name = {
        branch.id: branch.name.removeprefix("Liên đoàn Lao động tỉnh ")
        for branch in record.branches
    }
    assert [(fact.kind, fact.evidence.text, name[fact.branch]) for fact in record.facts] == [
        ("new_member_count", "940 đoàn viên", "Phú Hải"),
        ("unit_count", "12 CĐCS", "Phú Hải"),
        ("new_member_count", "610 đoàn viên", "Lam Giang"),
        ("unit_count", "8 CĐCS", "Lam Giang"),
        ("new_member_count", "305 đoàn viên", "Hưng Lộc"),
        ("unit_count", "5 CĐCS", "Hưng Lộc"),
        ("fund_amount", "720 triệu đồng", "Lam Giang"),
        ("fund_amount", "480 triệu đồng", "Hưng Lộc"),
    ]
    assert all(fact.change for fact in record.facts if fact.kind == "unit_count")


def test_a_province_named_bare_alone_beside_several_federations_is_one_too() -> None:
    text = """Tổng kết cụm thi đua

Dự tổng kết có LĐLĐ tỉnh Quảng Ngãi, LĐLĐ tỉnh Kon Tum.

Bão quét qua Phú Yên. Phú Yên hỗ trợ 310 đoàn viên 465 triệu đồng; Kon Tum 290 đoàn viên, 7 CĐCS.
"""
    record = extract(text)
    name = {branch.id: branch.name for branch in record.branches}
    given = [fact for fact in record.facts if fact.kind == "fund_amount"]
    assert [(fact.evidence.text, name[fact.branch]) for fact in given] == [
        ("465 triệu đồng", "Liên đoàn Lao động tỉnh Phú Yên")
    ]
