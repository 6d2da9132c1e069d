"""The words for women: behind their figure and before it."""

from extractor.facts.phrases import one_of
from extractor.forked import at_word
from extractor.late import late
from extractor.sought import Sought

WOMEN = late(rf"({at_word(('nữ', 'chị em', 'chị', 'phụ nữ', 'cô giáo', 'cô'))})\b")
WOMEN_BEHIND = late(
    r"\s*(?:(?:là|thuộc)\s+)?"
    r"(?:lao động |đoàn viên |công nhân |cán bộ |viên chức )?"
    r"(?:nữ|phụ nữ|chị em|chị|cô giáo|cô)(?: giới)?\b"
)
ARE_WOMEN = Sought(
    r"(?:(?!\bphần\b|nửa|\bmà\b)[^,.;()\d]){0,50}?\b(?:đều )?(?:là|thuộc) (?:nữ|phụ nữ"
    r"|chị em)\b(?! công)"
)
SHARE_OF_ALL = late(
    r"\s*(?:(?:trong|của|trên) )?(?:tổng )?(?:số )?(?:hơn |gần |trên |khoảng )?"
    r"(?P<all>\d[\d.]*) [^,;.\d]{2,50}? (?:đều )?là (?:nữ|phụ nữ|chị em)\b"
)
"""The women of a whole behind their share: "90% trong tổng số 1.320 công nhân là nữ"."""
OF_A_SHARE = late(
    r"(?:%|\b\d/\d|\bnửa|\bphần (?:hai|ba|tư|năm))\s*(?:(?:trong|của|trên) )?(?:tổng )?(?:số )?"
    r"(?:hơn |gần |trên |khoảng )?$"
)
AMONG_THEM = late(r"\s*(?:trong số (?:đó|này|ấy) |trong đó (?=(?:đều )?là ))")
OF_THE_WOMEN = late(r"\s*(?:số )?(?:nữ|chị em|phụ nữ)\b")
NOUN_BEFORE = one_of(
    """
    lao động, đoàn viên, công nhân, cnvclđ, cán bộ, cnlđ, nlđ, người lao động, viên chức, giáo viên,
    cbccvc, cbcnv, đoàn viên công đoàn, đvcđ
    """
)
NOUN_BEHIND = one_of(
    """
    đoàn viên, đoàn viên công đoàn, công đoàn viên, cnvclđ, cnlđ, công nhân, công nhân lao động,
    lao động, cán bộ, thợ mỏ, thợ lò, thợ may, thợ,
    nlđ, cbcnv, cbccvc, viên chức, cnvc, (?:c[bcn]|nl|gv|nv)[a-zđ-]+, giáo viên, nhân viên,
    nhà giáo, giảng viên, phóng viên, công chức, người lao động, y bác sĩ, công nhân viên
    """
)
_MOST = r"(?:đa số|phần lớn|phần đông|số đông|(?:hơn|quá|trên|gần) (?:một )?nửa)"
_AMOUNT_TO = one_of(
    rf"""
    là, có, :, hiện (?:là|có|chiếm), chiếm {_MOST} [^:;.\d]+[:(], chiếm {_MOST}[:(]?,
    chiếm tỉ lệ [^:;.\d]+, chiếm,
    (?:tăng|giảm) từ, từ, (?:tăng|giảm)(?: lên| xuống| còn)+,
    gồm, hiện có, chiếm tỉ lệ, đạt, tỉ lệ, chiếm tới, chiếm đến, =, -, \|, \t, áp đảo với, áp đảo:,
    (?:giữ |duy trì |luôn )*ở mức, giữ mức, đông hơn nam, nhiều hơn nam, lên tới
    """
)
WOMEN_BEFORE = Sought(
    rf"(?P<women>(?:số |tổng số )?(?:{NOUN_BEFORE} )?(?:là )?"
    rf"(?:nữ|phụ nữ|chị em|nữ giới)(?: {NOUN_BEHIND}(?:,? (?:và )?{NOUN_BEHIND}){{0,2}})?)"
    r"(?: (?:ở|trong(?! tổng| số)|của|toàn|trên(?! tổng)) [^,.;()\d]{2,36}?)?"
    rf"\s*(?:lại |chỉ |cũng |vẫn |đã |luôn |thường |ít, |đông, |(?:vỏn|vẻn) vẹn "
    rf"|(?:rất |khá )?(?:đông|nhiều)(?: lắm| hơn)?, "
    rf"|(?:là|chiếm) (?:phần|số|đại) (?:đông|đa|nhiều|lớn)(?: hơn| hẳn)?,?(?: với)? )*"
    rf"{_AMOUNT_TO}?\s*(?:tỉ lệ\s*)?(?:tới |đến )?\(?\s*$"
)
MOSTLY_WOMEN = Sought(
    r"(?P<women>(?:hầu hết|đa số|phần lớn|phần đông|số đông|chủ yếu|(?:đại )?bộ phận|đông nhất)"
    rf"(?: đều)?(?: là| thuộc| gồm)? (?:{NOUN_BEFORE} |công đoàn viên )?"
    rf"(?:nữ giới|nữ|phụ nữ|chị em)(?: {NOUN_BEHIND})?)"
    r"(?: \(|(?:,| \(|,? với)? ?(?:nữ )?(?:chiếm tỉ lệ|chiếm|tỉ lệ|đạt)(?: tới| đến| khoảng)?\s*)$"
)
"""Women as most of all, whose share is told behind: "đa số là nữ, chiếm | trên 70%"."""
WOMEN_ASIDE = Sought(
    rf"(?P<women>(?:{NOUN_BEFORE} )?(?:nữ|phụ nữ|chị em|nữ giới)(?: {NOUN_BEHIND})?)"
    r" ?\((?:chiếm tỉ lệ|chiếm|tỉ lệ|đạt)(?: tới| đến| khoảng)?\s*$"
)
"""Women whose share is told as an aside: "Chị em (chiếm | 71% số đoàn viên) có …"."""
