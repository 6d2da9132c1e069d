"""The words for unions and for their own people, of whom no other giver is told."""

from extractor.facts.phrases import one_of
from extractor.late import late

UNION = one_of(
    "công đoàn, lđlđ, liên đoàn, nghiệp đoàn, cđcs, cđ cơ sở, cđ trường, cđ công ti, cđ ngành,"
    "cđ sở, cđvc"
)
NAMES_UNION = late(UNION)
_OWN = (
    r"[,;] (?:còn |và |riêng )?(?:các |tập thể |toàn thể )?"
    r"(?:đồng nghiệp|anh em|chị em|anh chị em|thầy cô|cô giáo|giáo viên|y bác sĩ|công nhân)\b"
)
OWN_SUBJECT = late(_OWN)
"""The union's own people, of whom a clause speaks anew: "…, còn đồng nghiệp quyên góp …"."""
OF_UNION_PEOPLE = late(
    r"công đoàn|\bcđ (?:cơ sở|trường|công ti|ngành)\b|lđlđ|liên đoàn lao động|nghiệp đoàn|cđcs"
    rf"|đoàn viên|{_OWN}"
)
UNIONS_OWN = late(
    one_of(
        """
        đoàn viên, công đoàn, cđcs, nhân viên, công nhân, viên chức, lao động, giáo viên, cán bộ,
        nữ công, từ quỹ, tập thể, cbvc, cbcc, cbccvc, cbcnv, cbnv, cnvc, cnvclđ, nlđ, cnlđ, cbgv
        """
    )
    + r"\s*(?:(?:(?:của|tại|ở|thuộc|trong) )?(?:hơn |gần |trên )?\d+\s*"
    r"|(?:(?:của|tại|ở|thuộc|trong|khối|toàn) )*(?:cơ quan|văn phòng) )?$"
)
LEADERS = ("ban giám đốc", "ban giám hiệu", "ban giám", "lãnh đạo", "ban lãnh đạo", "chuyên môn")
"""Those at the head of a host, who chip in with its people."""
WITH_OWN = late(
    r"(?: [^,;.\d]{2,24})?(?:,| và| cùng(?: với)?)"
    r"(?: (?:toàn thể|tập thể|các|toàn bộ|đông đảo|đội ngũ))*"
    r" (?:cán bộ|công nhân|viên chức|công chức|người lao động|giáo viên|giảng viên|nhân viên"
    r"|thầy cô|cbcnv|cbgv\w*|cnvclđ|cnlđ|nlđ|cbccvc|đoàn viên)\b"
)
"""The union's own people, told behind those who chip in with them."""
OWN_PLACES = ("cơ quan", "phòng", "nhà trường", "bệnh viện", "sở", "chi nhánh", "nhà máy", "bộ")
"""Places whose people chip in together: they are the union's members."""
