"""Places as the press writes them."""

import unicodedata

import pytest

from corpus.places import communes, districts, province_of, provinces


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("tỉnh Đăk Nông", "Đắk Nông"),
        ("Đắc Lắc", "Đắk Lắk"),
        ("Daklak", "Đắk Lắk"),
        ("Bắc Cạn", "Bắc Kạn"),
        ("Kontum", "Kon Tum"),
        ("Khánh Hoà", "Khánh Hòa"),
        ("KHÁNH HÒA", "Khánh Hòa"),
        ("khanh hoa", "Khánh Hòa"),
        ("TT-Huế", "Huế"),
        ("Thừa Thiên - Huế", "Huế"),
        ("Bà Rịa–Vũng Tàu", "Bà Rịa - Vũng Tàu"),
        ("BR-VT", "Bà Rịa - Vũng Tàu"),
        ("TP.HCM", "Hồ Chí Minh"),
        ("TPHCM", "Hồ Chí Minh"),
        ("Tp. Hồ Chí Minh", "Hồ Chí Minh"),
        ("quận 2", "Hồ Chí Minh"),
        ("Q.9, TP.HCM", "Hồ Chí Minh"),
        ("thành phố Pleiku", "Gia Lai"),
        ("huyện Cư Jút, tỉnh Đắk Nông", "Đắk Nông"),
        ("Hà Tây", "Hà Tây"),
        ("đặc khu Phú Quý", "Lâm Đồng"),
    ],
)
def test_a_province_is_known_by_all_its_spellings(text: str, name: str) -> None:
    for written in (text, unicodedata.normalize("NFD", text)):
        province = province_of(written)
        assert province is not None
        assert province.name == name


@pytest.mark.parametrize(
    "text",
    [None, "", "huyện Châu Thành", "Lam Giang", "Học viện Chính trị quốc gia Hồ Chí Minh"],
)
def test_what_names_no_one_province_gives_none(text: str | None) -> None:
    assert province_of(text) is None


def test_the_63_of_old_and_hà_tây_are_34_now() -> None:
    assert len(provinces()) == 64
    assert len({province.now for province in provinces().values()}) == 34
    now = {name: provinces()[name].now for name in ("Bình Thuận", "Hậu Giang", "Hà Tây")}
    assert now == {"Bình Thuận": "Lâm Đồng", "Hậu Giang": "Cần Thơ", "Hà Tây": "Hà Nội"}
    assert provinces()["Đồng Nai"].kind == "thành phố"


def test_diacritics_decide_where_they_are_given() -> None:
    assert [one.province.name for one in districts("Tân Thạnh")] == ["Long An"]
    assert [one.province.name for one in districts("Tân Thành")] == ["Bà Rịa - Vũng Tàu"]
    assert len(districts("tan thanh")) == 2
    assert {one.kind for one in districts("Cao Lãnh")} == {"huyện", "thành phố"}
    assert len(communes("Châu Thành")) > 1
