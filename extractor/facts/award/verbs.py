"""What gives and what receives an award, as regular expressions that several rules share."""

from extractor.facts.award.words import any_of
from extractor.late import late

GIVE = any_of("give")
CONFER = rf"(?:(?!cấp (?:trên|dưới|cơ sở|tỉnh|huyện|ngành|bộ|thành phố)){any_of('give', 'choose')})"
JUST_RECEIVED = late(r"\b(?:được|nhận|vinh dự|đón)\s*[^,;.]{0,90}$")
RECEIVES_NEXT = late(r"[^,;.]*?\b(?:được|nhận|đạt|đoạt|giành)\b")
