"""Web pages as Vietnamese news sites write them."""

import unicodedata

import pytest

from corpus.readers import ReadError, read_document
from extractor import Extractor
from tests.readers.documents import BODY, LEAD, TITLE, page
from tests.readers.legacy_fonts import tcvn3, vni, windows1258


def read(text: str | bytes, name: str = "a.html") -> str:
    data = text.encode() if isinstance(text, str) else text
    return read_document(data, name).text


def test_headline_lead_and_article_and_nothing_else() -> None:
    found = read_document(page().encode(), "a.html")
    assert [line for line in found.text.split("\n") if line] == [TITLE, LEAD, *BODY]
    assert (found.title, found.published) == (TITLE, "2017-11-14")
    assert (found.outlet, found.author) == ("Báo Lam Giang", "Thu Hà")


@pytest.mark.parametrize(
    "date",
    ["14/11/2017", "Thứ Ba, 14-11-2017, 08:15", "Ngày đăng: 14.11.2017", "14 Tháng 11 2017"],
)
def test_the_day_under_the_headline(date: str) -> None:
    assert read_document(page(date=date).encode(), "a.html").published == "2017-11-14"


def test_a_day_that_the_article_tells_of_is_not_its_day() -> None:
    told = f"<html><body><h1>{TITLE}</h1><p>Ngày 25/10/2016, {BODY[0]}</p></body></html>"
    assert read_document(told.encode(), "a.html").published is None


def test_published_not_changed() -> None:
    data = '{"@type":"NewsArticle","datePublished":"2017-11-14","dateModified":"2019-01-01"}'
    head = f'<meta charset="utf-8"><script type="application/ld+json">{data}</script>'
    assert read_document(page(head=head).encode(), "a.html").published == "2017-11-14"


@pytest.mark.parametrize("said", ["utf-8", "iso-8859-1", "windows-1252", "hex", "undefined", None])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_the_bytes_count_more_than_what_the_page_says(said: str | None, encoding: str) -> None:
    head = f'<meta charset="{said}">' if said else ""
    assert BODY[0] in read(page(head=head).encode(encoding))


@pytest.mark.parametrize("write", [windows1258, tcvn3, vni])
def test_pages_from_before_unicode(write: object) -> None:
    assert callable(write)
    text = page(head='<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">')
    assert BODY[0] in read(write(text))


def test_entities_of_letters() -> None:
    body = f"<p>{BODY[0].encode('ascii', 'xmlcharrefreplace').decode()}</p><p>{BODY[1]}</p>"
    assert BODY[0] in read(page(body))


def test_rows_of_a_table_stay_rows() -> None:
    body = (
        f"<p>{BODY[0]}</p><p>{BODY[1]}</p>"
        "<table><tr><th rowspan=2>Đơn vị</th><th colspan=2>Đoàn viên</th></tr>"
        "<tr><th>Tổng số</th><th>Nữ</th></tr>"
        "<tr><td>CĐCS Sở Y tế</td><td>71</td><td>30</td></tr>"
        "<tr><td>Tổng số đoàn viên</td><td colspan=2>157</td></tr></table>"
    )
    rows = read(page(body)).split("\n")[-4:]
    assert rows == [
        "Đơn vị | Đoàn viên",
        "Đơn vị | Tổng số | Nữ",
        "CĐCS Sở Y tế | 71 | 30",
        "Tổng số đoàn viên | 157",
    ]


def test_a_table_that_lays_the_page_out_is_no_table() -> None:
    old = f"<table><tr><td>Menu</td><td><p>{BODY[0] * 3}</p><p>{BODY[1]}</p></td></tr></table>"
    assert BODY[1] in read(f"<html><body>{old}</body></html>").split("\n")


def test_the_page_tells_the_same_facts_as_its_text() -> None:
    found = read_document(page().encode(), "a.html")
    plain = "\n\n".join([TITLE, LEAD, *BODY])
    facts = [
        [(fact.kind, fact.evidence.text) for fact in Extractor().extract(text).facts]
        for text in (found.text, plain)
    ]
    assert facts[0] == facts[1] != []


def test_a_saved_page() -> None:
    import email.mime.multipart
    import email.mime.text

    message = email.mime.multipart.MIMEMultipart("related")
    message["Snapshot-Content-Location"] = "https://lamgiang.example/1"
    message.attach(email.mime.text.MIMEText(page(), "html", "utf-8"))
    data = b"From: <Saved by Blink>\nMIME-Version: 1.0\n" + message.as_bytes()
    assert BODY[0] in read(data, "a.mhtml")


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_headline_is_not_doubled(form: str) -> None:
    text = read(unicodedata.normalize(form, page()))  # type: ignore[arg-type]
    assert unicodedata.normalize("NFC", text).count(TITLE) == 1


def test_a_long_page_is_read_whole_and_one_without_an_article_refused() -> None:
    many = [f"CĐCS số {number} có {number + 9} đoàn viên và 5 nữ." for number in range(5_000)]
    text = read(page("".join(f"<p>{one}</p>" for one in many)))
    assert text.endswith("\n".join(many[-50:]))
    with pytest.raises(ReadError, match="no article"):
        read("<html><body><div></div></body></html>")
    with pytest.raises(ReadError, match="no article"):
        read("<html><body>" + "<div>" * 20_000 + BODY[0])
