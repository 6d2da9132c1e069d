"""Vietnamese letters for regular expressions: a range such as À-ỹ mixes both cases."""

_LOW = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"

LOWER = "a-z" + _LOW
UPPER = "A-Z" + _LOW.upper()
