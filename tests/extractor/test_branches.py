"""What a record says of a union besides its name."""

import pytest

from extractor.api import Extractor

SCHOOL = "Công đoàn Trường THCS Lê Lợi{place} tổng kết năm học. Công đoàn có 44 đoàn viên."


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize(
    ("place", "locality"),
    [
        (" (huyện Vạn Ninh, tỉnh Khánh Hòa)", "huyện Vạn Ninh, Khánh Hòa"),
        (" (thị xã Ninh Hòa)", "thị xã Ninh Hòa"),
        (" tỉnh Khánh Hòa", "Khánh Hòa"),
        ("", None),
    ],
)
def test_a_school_has_the_district_told_behind_its_name(
    extractor: Extractor, place: str, locality: str | None
) -> None:
    """Schools of one name are many: only the district tells them apart."""
    record = extractor.extract(SCHOOL.format(place=place))
    assert [branch.locality for branch in record.branches] == [locality]


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("Công đoàn Dệt May tỉnh Quảng Ngãi", "upper_level"),
        ("Công đoàn Xây dựng Quảng Ngãi", "upper_level"),
        ("Công đoàn Công ty Xây dựng Quảng Ngãi", "grassroots"),
        ("Nghiệp đoàn Xây dựng Quảng Ngãi", "grassroots"),
    ],
)
def test_a_trade_of_a_province_is_an_industry(extractor: Extractor, name: str, level: str) -> None:
    record = extractor.extract(f"{name} hiện có 512 đoàn viên.")
    assert [(branch.name, branch.level) for branch in record.branches] == [(name, level)]


def test_a_sign_parts_the_number_of_a_workplace_from_what_follows(extractor: Extractor) -> None:
    record = extractor.extract(
        "Công đoàn Nông trường 4 (Công ty Cao su Lộc Hưng) có 12 đoàn viên. Công đoàn bộ phận "
        "Xí nghiệp 1, Công đoàn bộ phận Xí nghiệp 2 đạt danh hiệu vững mạnh xuất sắc."
    )
    assert {branch.name for branch in record.branches} >= {
        "Công đoàn Nông trường 4", "Công đoàn bộ phận Xí nghiệp 1", "Công đoàn bộ phận Xí nghiệp 2",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("written", "name"),
    [
        (
            "CÔNG ĐOÀN NGÀNH NÔNG NGHIỆP VÀ PTNT",
            "Công đoàn Ngành Nông nghiệp và Phát triển nông thôn",
        ),
        ("CÔNG ĐOÀN SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Công đoàn Sở Giáo dục và Đào tạo"),
        ("CÔNG ĐOÀN CÔNG TY TNHH MTV MAY LỘC AN", "Công đoàn Công ty TNHH MTV May Lộc An"),
    ],
)
def test_names_in_capitals_are_written_as_others_are(
    extractor: Extractor, written: str, name: str
) -> None:
    record = extractor.extract(f"{written}\n\nHiện có 71 đoàn viên, tăng 3 người so với năm ngoái.")
    assert [branch.name for branch in record.branches] == [name]


@pytest.mark.parametrize("name", ["Thép Lam Hà", "Đường sắt Việt Nam", "Vận tải thủy Bến Lam"])
def test_a_corporation_told_by_its_kind_is_the_one_named(extractor: Extractor, name: str) -> None:
    text = (
        f"Công đoàn Tổng công ty {name}: Nhìn lại một năm\n\nĐến 31/12/2023, Công đoàn Tổng công "
        "ty có 14 CĐCS trực thuộc với 8.696 đoàn viên."
    )
    record = extractor.extract(text)
    assert [branch.name for branch in record.branches] == [f"Công đoàn Tổng công ty {name}"]


@pytest.mark.parametrize(
    ("behind", "aliases"),
    [("Lam Giang", ()), ("Công đoàn Lũng Sậy", ("Công đoàn Lũng Sậy",))],
)
def test_a_place_in_brackets_is_no_name_of_a_district(
    extractor: Extractor, behind: str, aliases: tuple[str, ...]
) -> None:
    (branch,) = extractor.extract(f"LĐLĐ huyện Lũng Sậy ({behind}) có 6.025 đoàn viên.").branches
    assert set(branch.aliases) - {"LĐLĐ huyện Lũng Sậy"} == set(aliases)
