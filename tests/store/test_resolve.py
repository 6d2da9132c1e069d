"""Which names are one branch in the store, and which are not."""

import pytest

from corpus.resolve import branch_key
from corpus.store import Store
from schemas import Branch
from tests.store.records import article


def key(name: str, locality: str | None = None, level: str = "grassroots") -> str:
    return branch_key(Branch(id="b1", name=name, level=level, locality=locality))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Công đoàn cơ sở Sở Y tế Đắk Nông",), ("CĐCS Sở Y tế Đắk Nông",)),
        (("Công đoàn cơ sở Sở Y tế", "Đắk Nông"), ("CĐCS Sở Y tế Đắk Nông",)),
        (("Công đoàn cơ sở Sở Y tế", "Đắk Nông"), ("CĐCS Sở Y tế tỉnh Đắk Nông", "tỉnh Đắk Nông")),
        (("Liên đoàn Lao động tỉnh Khánh Hoà", "Khánh Hòa"), ("LĐLĐ Khánh Hòa", "Khánh Hòa")),
        (("Công đoàn Công ty TNHH Hoà Bình",), ("CĐ Công ty Trách nhiệm hữu hạn Hòa Bình",)),
    ],
)
def test_one_branch(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert key(*one) == key(*other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # two provinces
        (("CĐCS Văn phòng Tỉnh ủy", "Đắk Nông"), ("CĐCS Văn phòng Tỉnh ủy", "Thái Nguyên")),
        # a place in one article, none in the other: perhaps, but not in silence
        (("CĐCS Văn phòng Tỉnh ủy", "Đắk Nông"), ("CĐCS Văn phòng Tỉnh ủy",)),
        # a town and the district around it
        (("LĐLĐ thành phố Cao Lãnh", "Cao Lãnh"), ("LĐLĐ huyện Cao Lãnh", "Cao Lãnh")),
        (("Công đoàn Tỉnh ủy Đắk Nông", "Đắk Nông"), ("Công đoàn Đắk Nông", "Đắk Nông")),
    ],
)
def test_two_branches(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert key(*one) != key(*other)


@pytest.mark.parametrize(
    ("name", "locality", "level"),
    [
        ("Công đoàn cơ sở Sở Y tế", None, "grassroots"),
        ("Liên đoàn Lao động huyện", "Nghệ An", "upper_level"),
        ("LĐLĐ huyện Châu Thành", None, "upper_level"),
        ("Công đoàn Trường THCS Nguyễn Du", "Đắk Lắk", "grassroots"),
        ("Tổ công đoàn số 1", "Hà Nội", "group"),
    ],
)
def test_a_name_that_tells_no_one_union_is_one_in_each_article(
    name: str, locality: str | None, level: str
) -> None:
    branch = Branch(id="b1", name=name, level=level, locality=locality)
    assert branch_key(branch, "one") != branch_key(branch, "two")
    assert branch_key(branch, "one") == branch_key(branch, "one")


@pytest.mark.parametrize("name", ["Công đoàn Khánh Hòa", "Công đoàn tỉnh", "LĐLĐ tỉnh Khánh Hoà"])
def test_a_federation_is_one_under_its_short_names(name: str) -> None:
    full = key("Liên đoàn Lao động tỉnh Khánh Hòa", level="provincial_federation")
    assert key(name, "Khánh Hòa", level="provincial_federation") == full


def test_the_same_name_on_two_levels_is_two_branches() -> None:
    assert key("Công đoàn phường Phú Mỹ") != key("Công đoàn phường Phú Mỹ", level="upper_level")


def test_a_branch_gathers_the_names_articles_use_and_drops_those_none_uses(store: Store) -> None:
    name = "Công đoàn cơ sở Sở Y tế Đắk Nông"
    first = {"name": name, "aliases": ["CĐCS Sở Y tế"]}
    store.save(*article("Một.", branches=[first]))
    store.save(*article("Hai.", branches=[{"name": "CĐCS Sở Y tế Đắk Nông", "host": "Sở Y tế"}]))
    (branch,) = store.db["branches"].rows
    assert (branch["name"], branch["host"]) == (name, "Sở Y tế")
    names = "SELECT name, articles FROM branch_names ORDER BY name"
    assert [tuple(row.values()) for row in store.db.query(names)] == [
        (name, 1),
        ("CĐCS Sở Y tế", 1),
        ("CĐCS Sở Y tế Đắk Nông", 1),
    ]
    store.save(*article("Một.", branches=[{"name": name}]))
    assert [row["name"] for row in store.db.query(names)] == [name, "CĐCS Sở Y tế Đắk Nông"]
    store.save(*article("Một.", branches=[{"name": "Công đoàn Báo Đắk Nông"}]))
    store.save(*article("Hai.", branches=[{"name": "Công đoàn Báo Đắk Nông"}]))
    (only,) = store.db["branches"].rows
    assert only["name"] == "Công đoàn Báo Đắk Nông"
