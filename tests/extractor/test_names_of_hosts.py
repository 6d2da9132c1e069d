"""Names of hosts as they are written: small words inside them, and where they end."""

import pytest

from congdoan import extract

NAMES = """
Tổng công ty Quản lý bay Việt Nam
Trung tâm Quản lý bay dân dụng Việt Nam
Tổng công ty Đầu tư và kinh doanh vốn Nhà nước
Viện Sinh thái và Tài nguyên sinh vật
Viện Hóa học các hợp chất thiên nhiên
Trung tâm Dự báo khí tượng thủy văn quốc gia
Viện Chiến lược phát triển giao thông vận tải
Đài Phát thanh và truyền hình Lạng Sơn
Đài phát thanh - truyền hình Lạng Sơn
Viện Nghiên cứu quản lý kinh tế Trung ương
Viện Khoa học giáo dục Việt Nam
Viện Khoa học kỹ thuật nông nghiệp miền Nam
Viện Cơ điện nông nghiệp và công nghệ sau thu hoạch
Viện Nghiên cứu nuôi trồng thủy sản II
Viện Dinh dưỡng quốc gia
Viện Vệ sinh dịch tễ Trung ương
Viện Kiểm nghiệm thuốc Thành phố Hồ Chí Minh
Viện Sốt rét - ký sinh trùng - côn trùng Quy Nhơn
Viện Khoa học thủy lợi Việt Nam
Viện Khoa học và công nghệ xây dựng
Viện Quy hoạch và thiết kế nông nghiệp
Viện Hàn lâm Khoa học xã hội Việt Nam
Viện Năng lượng nguyên tử Việt Nam
Viện Nghiên cứu hạt nhân Đà Lạt
Trung tâm Nghiên cứu và phát triển chăn nuôi miền núi
Trung tâm Chẩn đoán thú y Trung ương
Trung tâm Kỹ thuật tài nguyên và môi trường
Trung tâm Quan trắc môi trường tỉnh Lạng Sơn
Trung tâm Dịch vụ việc làm tỉnh Lạng Sơn
Trung tâm Hỗ trợ nông dân tỉnh Lạng Sơn
Trung tâm Huấn luyện và thi đấu thể dục thể thao tỉnh Lạng Sơn
Trung tâm Bảo trợ xã hội tổng hợp tỉnh Lạng Sơn
Trung tâm Chữa bệnh - giáo dục - lao động xã hội tỉnh Lạng Sơn
Trung tâm Phục vụ hành chính công tỉnh Lạng Sơn
Trung tâm Xúc tiến đầu tư thương mại và du lịch tỉnh Lạng Sơn
Trung tâm Công nghệ thông tin và truyền thông tỉnh Lạng Sơn
Trung tâm Ứng dụng tiến bộ khoa học và công nghệ tỉnh Lạng Sơn
Trung tâm Giống nông lâm nghiệp Lạng Sơn
Chi cục Quản lý chất lượng nông lâm sản và thủy sản tỉnh Lạng Sơn
Chi cục Phát triển nông thôn tỉnh Lạng Sơn
Chi cục Trồng trọt và bảo vệ thực vật tỉnh Lạng Sơn
Chi cục Văn thư lưu trữ tỉnh Lạng Sơn
Chi cục Dân số - kế hoạch hóa gia đình tỉnh Lạng Sơn
Cục Dự trữ Nhà nước khu vực Đông Bắc
Cục Thi hành án dân sự tỉnh Lạng Sơn
Cục Quản lý đường bộ cao tốc
Cục Quản lý giám sát bảo hiểm
Cục Đăng kiểm Việt Nam
Cục Sở hữu trí tuệ
Cục Phòng, chống tệ nạn xã hội
Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp tỉnh Lạng Sơn
Ban Quản lý các dự án đầu tư xây dựng huyện Chi Lăng
Ban Bảo vệ chăm sóc sức khỏe cán bộ tỉnh Lạng Sơn
Công ty cổ phần Vật tư kỹ thuật nông nghiệp Bắc Giang
Công ty cổ phần Đầu tư và phát triển nhà Lạng Sơn
Công ty TNHH một thành viên Khai thác công trình thủy lợi Lạng Sơn
Công ty TNHH MTV Quản lý và sửa chữa đường bộ Lạng Sơn
Công ty cổ phần Thiết bị giáo dục Lạng Sơn
Công ty cổ phần Sách và thiết bị trường học Lạng Sơn
Công ty cổ phần In và phát hành biểu mẫu thống kê
Công ty cổ phần Xe khách và dịch vụ miền Tây
Công ty cổ phần Môi trường và công trình đô thị Lạng Sơn
Công ty cổ phần Lương thực và công nghiệp thực phẩm
Công ty TNHH Sản xuất hàng thể thao Lạng Sơn
Công ty TNHH May mặc xuất khẩu Lạng Sơn
Công ty TNHH Điện tử và phụ kiện ô tô Hải Phòng
Tổng công ty Điện lực miền Bắc
Tổng công ty Truyền tải điện quốc gia
Tổng công ty Thép Việt Nam
Tổng công ty Lâm nghiệp Việt Nam
Tổng công ty Bảo đảm an toàn hàng hải miền Bắc
Tổng công ty Đầu tư phát triển đường cao tốc Việt Nam
Tập đoàn Công nghiệp than - khoáng sản Việt Nam
Tập đoàn Công nghiệp cao su Việt Nam
Ngân hàng Nông nghiệp và phát triển nông thôn tỉnh Lạng Sơn
Ngân hàng Chính sách xã hội tỉnh Lạng Sơn
Ngân hàng TMCP Ngoại thương Việt Nam chi nhánh Lạng Sơn
Bệnh viện Lao và bệnh phổi tỉnh Lạng Sơn
Bệnh viện Y dược cổ truyền và phục hồi chức năng tỉnh Lạng Sơn
Bệnh viện Hữu nghị đa khoa Nghệ An
Bệnh viện Điều dưỡng phục hồi chức năng Lạng Sơn
Bệnh viện Bệnh nhiệt đới Trung ương
Bệnh viện Tai mũi họng Trung ương
Trường Đại học Sư phạm kỹ thuật Hưng Yên
Trường Đại học Khoa học tự nhiên
Trường Đại học Khoa học xã hội và nhân văn
Trường Cao đẳng Nghề kỹ thuật công nghệ Lạng Sơn
Trường Cao đẳng Du lịch và thương mại
Trường Trung cấp Văn hóa nghệ thuật tỉnh Lạng Sơn
Trường Phổ thông dân tộc nội trú tỉnh Lạng Sơn
Trường Bồi dưỡng cán bộ tài chính
Trường Quản lý cán bộ nông nghiệp
Trường Mẫu giáo Hoa sen
Vườn quốc gia Cúc Phương
Vườn quốc gia Phong Nha - Kẻ Bàng
Khu bảo tồn thiên nhiên Pù Luông
Nhà hát ca múa nhạc dân tộc Việt Bắc
Nhà xuất bản Giáo dục Việt Nam
Nhà máy Thủy điện Hòa Bình
Báo Sài Gòn Giải Phóng
Tạp chí Xây dựng Đảng
Hội Nông dân tỉnh Lạng Sơn
Liên hiệp các hội khoa học và kỹ thuật tỉnh Lạng Sơn
Liên minh Hợp tác xã tỉnh Lạng Sơn
Sở Văn hóa, thể thao và du lịch tỉnh Lạng Sơn
Sở Nông nghiệp và phát triển nông thôn tỉnh Lạng Sơn
Thanh tra giao thông vận tải Lạng Sơn
Xí nghiệp Đầu máy Yên Viên
Cảng hàng không quốc tế Nội Bài
Kiểm toán Nhà nước khu vực VII
Đoàn Quy hoạch nông lâm nghiệp tỉnh Lạng Sơn
Trường Tiểu học Lê Lợi
Trường Mầm non Sao Mai
Công ty TNHH Sao Mai
Công ty cổ phần Dệt may Nam Định
Bệnh viện Đa khoa tỉnh Lạng Sơn
Sở Y tế Lạng Sơn
Cục Thuế tỉnh Lạng Sơn
Công ty TNHH Phước Long
Trường Đại học Vinh
""".strip().splitlines()

UNIONS = """
Công đoàn các Khu công nghiệp và chế xuất Hà Nội
Công đoàn các khu công nghiệp tỉnh Bắc Ninh
Công đoàn Khu kinh tế Đông Nam Nghệ An
Công đoàn Khu kinh tế Hải Phòng
Công đoàn Khu công nghệ cao Thành phố Hồ Chí Minh
Công đoàn Viên chức tỉnh Lạng Sơn
Công đoàn Viên chức Thủ đô
Công đoàn Viên chức Việt Nam
Công đoàn ngành Giáo dục tỉnh Lạng Sơn
Công đoàn Ngành Y tế Lạng Sơn
Công đoàn ngành Giao thông vận tải tỉnh Lạng Sơn
Công đoàn ngành Nông nghiệp và phát triển nông thôn tỉnh Lạng Sơn
Công đoàn ngành Công Thương Hà Nội
Công đoàn ngành Xây dựng Hà Nội
Công đoàn ngành Dệt may Hà Nội
Công đoàn Dệt May Việt Nam
Công đoàn Dầu khí Việt Nam
Công đoàn Điện lực Việt Nam
Công đoàn Đường sắt Việt Nam
Công đoàn Than - Khoáng sản Việt Nam
Công đoàn Cao su Việt Nam
Công đoàn Giao thông vận tải Việt Nam
Công đoàn Nông nghiệp và phát triển nông thôn Việt Nam
Công đoàn Thông tin và truyền thông Việt Nam
Công đoàn Bưu điện Việt Nam
Công đoàn Hàng hải Việt Nam
Công đoàn Ngân hàng Việt Nam
Công đoàn Xây dựng Việt Nam
Công đoàn Y tế Việt Nam
Công đoàn Giáo dục Việt Nam
Công đoàn Quốc phòng
Công đoàn Công an nhân dân
Công đoàn Đại học Quốc gia Hà Nội
Công đoàn Đại học Đà Nẵng
Công đoàn Đại học Thái Nguyên
Công đoàn Tổng công ty Đường sắt Việt Nam
Công đoàn Tổng công ty Bưu điện Việt Nam
Công đoàn Tổng công ty Xi măng Việt Nam
Công đoàn Tập đoàn Dầu khí Việt Nam
Công đoàn Tập đoàn Dệt may Việt Nam
Công đoàn Bộ Tư pháp
Công đoàn Bộ Nông nghiệp và Môi trường
Công đoàn cơ quan Bộ Giáo dục và Đào tạo
Công đoàn cơ quan Trung ương Hội Liên hiệp Phụ nữ Việt Nam
Công đoàn Văn phòng Chính phủ
Công đoàn Văn phòng Quốc hội
Công đoàn Kiểm toán Nhà nước
Công đoàn Tòa án nhân dân tối cao
Công đoàn Viện Kiểm sát nhân dân tối cao
Công đoàn Thông tấn xã Việt Nam
Công đoàn Đài Tiếng nói Việt Nam
Công đoàn Bảo hiểm xã hội Việt Nam
Công đoàn Kho bạc Nhà nước
Công đoàn Tổng cục Thuế
Công đoàn Tổng cục Hải quan
Công đoàn Cục Thuế tỉnh Lạng Sơn
Công đoàn phường Hoàng Văn Thụ
Công đoàn xã Đồng Đăng
Công đoàn đặc khu Phú Quốc
Công đoàn xã Tân Lập
Công đoàn cơ sở xã Tân Lập
Công đoàn cơ sở Ủy ban nhân dân phường 5
Công đoàn cơ sở Ủy ban nhân dân xã Hòa Bình
Công đoàn cơ sở cơ quan Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lạng Sơn
Công đoàn cơ sở Ban Tổ chức Tỉnh ủy Lạng Sơn
Công đoàn cơ sở Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Lạng Sơn
Công đoàn cơ sở Khối Đảng - Đoàn thể huyện Chi Lăng
Công đoàn cơ sở Phòng Giáo dục và Đào tạo huyện Chi Lăng
Công đoàn cơ sở Trung tâm Y tế huyện Chi Lăng
Công đoàn cơ sở Ngân hàng Nông nghiệp và Phát triển nông thôn chi nhánh huyện Chi Lăng
Công đoàn cơ sở Agribank Lạng Sơn
Công đoàn cơ sở VNPT Lạng Sơn
Công đoàn cơ sở Viettel Lạng Sơn
Công đoàn cơ sở Điện lực Chi Lăng
Công đoàn cơ sở Công ty TNHH Samsung Electronics Việt Nam
Công đoàn cơ sở Công ty TNHH Canon Việt Nam
Công đoàn cơ sở Công ty TNHH PouYuen Việt Nam
Công đoàn Công ty TNHH Changshin Việt Nam
Công đoàn Công ty Yazaki Hải Phòng Việt Nam
Công đoàn Công ty Cổ phần Sữa Việt Nam
Công đoàn Công ty Cổ phần Tập đoàn Hoa Sen
Công đoàn Công ty CP May 10
Công đoàn Công ty May Nhà Bè
Công đoàn Nhà máy Z121
Công đoàn Xí nghiệp 76
Công đoàn Bệnh viện 199
Công đoàn Bệnh viện Bạch Mai
Công đoàn Bệnh viện Đa khoa khu vực miền núi phía Bắc Quảng Nam
Công đoàn Trường Mầm non 19/5
Công đoàn Trường Phổ thông dân tộc bán trú Tiểu học Trà Linh
Nghiệp đoàn Nghề cá xã Bình Châu
Nghiệp đoàn nghề cá phường Mỹ Tân
Nghiệp đoàn Xe ôm Bến xe phía Bắc
Nghiệp đoàn Giáo viên mầm non ngoài công lập phường Tân Tiến
Nghiệp đoàn Bốc xếp chợ Đồng Xuân
Nghiệp đoàn Tiểu thương chợ Đông Kinh
Nghiệp đoàn Vận tải hàng hóa Cửa khẩu Tân Thanh
Liên đoàn Lao động tỉnh Lạng Sơn
Liên đoàn Lao động Thành phố Hồ Chí Minh
Liên đoàn Lao động thành phố Thủ Đức
Liên đoàn Lao động quận 12
Liên đoàn Lao động quận Bình Thạnh
Liên đoàn Lao động thị xã Ninh Hòa
Liên đoàn Lao động huyện Chi Lăng
""".strip().splitlines()

DOES = (
    "phát động quyên góp 20 triệu đồng",
    "và Đoàn thanh niên tặng 20 triệu đồng",
    "và chuyên môn hỗ trợ 20 triệu đồng",
    "ủng hộ quỹ vì người nghèo 20 triệu đồng",
    "chăm lo Tết cho 60 đoàn viên",
    "nghiên cứu, đề xuất chi 20 triệu đồng",
    "kiểm tra và hỗ trợ 20 triệu đồng",
    "quản lý 60 đoàn viên",
    "bảo vệ quyền lợi 60 đoàn viên",
    "xây dựng 2 mái ấm trị giá 20 triệu đồng",
    "sửa chữa 2 mái ấm trị giá 20 triệu đồng",
    "chi 20 triệu đồng sửa nhà",
)
"""What may stand behind a name and is no part of it."""


@pytest.mark.parametrize(("number", "name"), [*enumerate(NAMES)])
def test_a_name_is_read_to_its_end_and_no_further(number: int, name: str) -> None:
    union = f"Công đoàn {name}"
    text = f"{union} có 60 đoàn viên. Năm 2020, {union} {DOES[number % len(DOES)]}."
    assert {one.name.lower() for one in extract(text).branches} == {union.lower()}


@pytest.mark.parametrize(("number", "union"), [*enumerate(UNIONS)])
def test_so_is_that_of_a_union_above_hosts_or_of_a_guild(number: int, union: str) -> None:
    text = f"{union} có 3 tổ. Năm 2020, {union} {DOES[number % len(DOES)]}."
    assert {one.name.lower() for one in extract(text).branches} == {union.lower()}


@pytest.mark.parametrize(
    "beside",
    ["và Đoàn thanh niên", "và Huyện đoàn", "cùng Hội Chữ thập đỏ huyện", "và Ban Giám đốc"],
)
def test_who_acts_beside_a_union_takes_nothing_from_it(beside: str) -> None:
    record = extract(f"LĐLĐ huyện Lạc Hà {beside} trao 20 triệu đồng cho công nhân khó khăn.")
    assert [one.evidence.text for one in record.facts] == ["20 triệu đồng"]


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("CĐCS Tr. THCS TT Lạc Bình", "Công đoàn cơ sở Trường Trung học cơ sở thị trấn Lạc Bình"),
        ("CĐCS Tr.TH Lê Lợi", "Công đoàn cơ sở Trường Tiểu học Lê Lợi"),
        (
            "Công đoàn Trường Tiểu học số 2 TT. Lạc Bình",
            "Công đoàn Trường Tiểu học số 2 thị trấn Lạc Bình",
        ),
        ("CĐCS TRƯỜNG MN TT LẠC BÌNH", "Công đoàn cơ sở Trường Mầm non thị trấn Lạc Bình"),
        ("CĐCS TYT xã Lạc Bình", "Công đoàn cơ sở Trạm Y tế xã Lạc Bình"),
        (
            "CĐCS Chi cục Hải quan CK Lạc Bình",
            "Công đoàn cơ sở Chi cục Hải quan Cửa khẩu Lạc Bình",
        ),
    ],
)
def test_schools_and_stations_by_their_letters(short: str, name: str) -> None:
    assert [one.name for one in extract(f"{short} hiện có 71 đoàn viên.").branches] == [name]
