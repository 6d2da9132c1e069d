"""Words set off by spaces are no cells, and an academy's union is none of an office's."""

from extractor import Extractor


def _members(text: str) -> dict[str, int]:
    result = Extractor().extract(text)
    names = {branch.id: branch.name for branch in result.branches}
    return {names[fact.branch]: fact.value for fact in result.facts if fact.kind == "member_count"}


def test_the_members_of_each_group_of_a_list_set_off_by_spaces() -> None:
    text = (
        "Danh sách các tổ công đoàn trực thuộc Công đoàn Viện Hóa học Lam Giang, gồm:\n\n"
        "1.     Tổ công đoàn phòng Quản lý\n\n"
        "          Số lượng công đoàn viên:    11 đồng chí\n\n"
        "2.     Tổ công đoàn phòng Hóa sinh\n\n"
        "          Số lượng công đoàn viên:    6 đồng chí\n"
    )
    assert _members(text) == {
        "Tổ công đoàn phòng Quản lý Viện Hóa học Lam Giang": 11,
        "Tổ công đoàn phòng Hóa sinh Viện Hóa học Lam Giang": 6,
    }


def test_an_academy_spoken_of_in_short_beside_the_union_of_an_office() -> None:
    text = (
        "Bà Lê Thị Ly, Phó Chủ tịch Công đoàn Học viện, trình bày báo cáo năm 2020.\n"
        "Tổng số công đoàn viên toàn Học viện Thanh niên Lam Giang là 147 đoàn viên. "
        "Được Công đoàn cơ quan Trung ương Hội Nông dân Việt Nam giúp đỡ, BCH công đoàn "
        "Học viện hoàn thành các nhiệm vụ."
    )
    assert _members(text) == {"Công đoàn Học viện Thanh niên Lam Giang": 147}


def test_the_next_paragraph_says_nothing_of_a_figure_that_ends_one() -> None:
    text = (
        "CÔNG ĐOÀN TRƯỜNG MẦM NON HOA SỮA\n\n"
        "Tổng số CBGVNV: 31 Nữ: 30\n\n"
        "Năm học 2022-2023, công đoàn nhà trường chi 12.500.000 đồng thăm hỏi đoàn viên.\n"
    )
    found = {fact.kind: fact.evidence.text for fact in Extractor().extract(text).facts}
    assert found["female_count"] == "Nữ: 30"
