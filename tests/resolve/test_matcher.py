"""A name of a register or a query finds its branch, or says that it is not sure."""

import pytest

from corpus.resolve import Matcher
from corpus.store import Store
from schemas import Level
from tests.store.records import article

BRANCHES = {
    "vp-dak-nong": ("Công đoàn cơ sở Văn phòng Tỉnh ủy Đắk Nông", "grassroots", None),
    "vp-thai-nguyen": ("Công đoàn Văn phòng Tỉnh ủy", "grassroots", "Thái Nguyên"),
    "binh-duong": ("Liên đoàn Lao động tỉnh Bình Dương", "provincial_federation", "Bình Dương"),
    "hcm": ("Liên đoàn Lao động Thành phố Hồ Chí Minh", "provincial_federation", None),
    "goldpack": ("Công đoàn Công ty TNHH Bao bì Goldpack", "grassroots", "Bình Dương"),
    "tan-phu-truoc": ("Công đoàn phường Tân Phú", "grassroots", "Hồ Chí Minh"),
    "tan-phu": ("Công đoàn phường Tân Phú", "upper_level", "Hồ Chí Minh"),
    "thpt-2": ("Công đoàn Trường THPT số 2 An Khê", "grassroots", "Gia Lai"),
}


@pytest.fixture
def store(store: Store) -> Store:
    for source, (name, level, locality) in BRANCHES.items():
        branch = {"name": name, "level": level, "locality": locality}
        store.save(*article(f"Bài {source}.", branches=[branch], source=source))
    return store


def source_of(store: Store, branch: int | None) -> str | None:
    sql = "SELECT source FROM articles JOIN article_branches ON article_id = id WHERE branch_id = ?"
    return next((row["source"] for row in store.db.query(sql, [branch])), None)


@pytest.mark.parametrize(
    ("name", "place", "level", "found"),
    [
        ("CĐCS VPTU", "Đăk Nông", None, "vp-dak-nong"),
        ("LĐLĐ TP.HCM", None, None, "hcm"),
        ("Công đoàn tỉnh Bình Dương", None, None, "binh-duong"),
        ("Công ty Bao bì Goldpack", None, None, "goldpack"),
        ("THPT số 02 An Khê", "tỉnh Gia Lai", None, "thpt-2"),
        ("Công đoàn phường Tân Phú", "TP.HCM", Level.UPPER_LEVEL, "tan-phu"),
        # not sure, or not there
        ("Công đoàn phường Tân Phú", "TP.HCM", None, None),
        ("CĐCS Văn phòng Tỉnh ủy", None, None, None),
        ("Công đoàn Công ty TNHH Bao bì Goldpack", "TP.HCM", None, None),
        ("THPT số 1 An Khê", "Gia Lai", None, None),
        ("LĐLĐ tỉnh Bình Định", None, None, None),
    ],
)
def test_a_name_finds_its_branch_or_none(
    store: Store, name: str, place: str | None, level: Level | None, found: str | None
) -> None:
    match = Matcher(store.db).find(name, place=place, level=level)
    assert source_of(store, match.branch_id) == found


def test_what_is_not_sure_names_the_candidates_the_best_first(store: Store) -> None:
    both = Matcher(store.db).find("CĐCS Văn phòng Tỉnh ủy")
    assert {one.province for one in both.candidates} == {"Đắk Nông", "Thái Nguyên"}
    (slip,) = Matcher(store.db).find("CĐCS Cty Goldpak", place="Bình Dương").candidates
    assert slip.name == "Công đoàn Công ty TNHH Bao bì Goldpack"
    assert 70 <= slip.score < 100


def test_a_merged_branch_is_found_as_the_one_it_is(store: Store) -> None:
    ids = {
        source_of(store, row["id"]): row["id"] for row in store.db.query("SELECT id FROM branches")
    }
    branch = {"name": "CĐCS Goldpack", "level": "grassroots", "locality": "Bình Dương"}
    store.save(*article("Một bài nữa.", branches=[branch], source="ngắn"))
    short = Matcher(store.db).find("CĐCS Goldpack", place="Bình Dương").branch_id
    assert short not in (None, ids["goldpack"])
    assert short is not None
    store.merge_branches(short, ids["goldpack"], by="An")
    found = Matcher(store.db).find("CĐCS Goldpack", place="Bình Dương")
    assert found.branch_id == ids["goldpack"]
