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
