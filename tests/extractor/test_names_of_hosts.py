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
