"""Vietnamese as legacy encodings write it: an encoder written apart from the reader's tables."""

import unicodedata

BASES = "aăâeêioôơuưy"
TONES = {"": "", "grave": "\u0300", "hook": "\u0309", "tilde": "\u0303", "acute": "\u0301",
         "dot": "\u0323"}  # fmt: skip
LETTERS = [
    unicodedata.normalize("NFC", base + tone) for base in BASES for tone in TONES.values()
] + ["đ"]

# TCVN 5712:1993, third table: plain letters, then the five tones of each vowel.
_TCVN3_PLAIN = dict(
    zip("ăâêôơưđĂÂÊÔƠƯĐ", [*range(0xA8, 0xAF), *range(0xA1, 0xA8)], strict=True)
)  # fmt: skip
_TCVN3_TONED = {
    "a": b"\xb5\xb6\xb7\xb8\xb9", "ă": b"\xbb\xbc\xbd\xbe\xc6", "â": b"\xc7\xc8\xc9\xca\xcb",
    "e": b"\xcc\xce\xcf\xd0\xd1", "ê": b"\xd2\xd3\xd4\xd5\xd6", "i": b"\xd7\xd8\xdc\xdd\xde",
    "o": b"\xdf\xe1\xe2\xe3\xe4", "ô": b"\xe5\xe6\xe7\xe8\xe9", "ơ": b"\xea\xeb\xec\xed\xee",
    "u": b"\xef\xf1\xf2\xf3\xf4", "ư": b"\xf5\xf6\xf7\xf8\xf9", "y": b"\xfa\xfb\xfc\xfd\xfe",
}  # fmt: skip

# VNI: the vowel, then a byte that says its shape and tone.
_VNI_MARKS = {"acute": 0xF9, "grave": 0xF8, "hook": 0xFB, "tilde": 0xF5, "dot": 0xEF}
_VNI_CIRCUMFLEX = {"": 0xE2, "acute": 0xE1, "grave": 0xE0, "hook": 0xE5, "tilde": 0xE3, "dot": 0xE4}
_VNI_BREVE = {"": 0xEA, "acute": 0xE9, "grave": 0xE8, "hook": 0xFA, "tilde": 0xFC, "dot": 0xEB}
_VNI_WHOLE = {"đ": 0xF1, "ỉ": 0xE6, "ĩ": 0xF3, "ị": 0xF2, "ỵ": 0xEE}
_VNI_HORNED = {"ơ": 0xF4, "ư": 0xF6}

# windows-1258 has these tones as letters of their own; the other tones stand behind.
_1258_TONES = {"\u0300": 0xCC, "\u0309": 0xD2, "\u0303": 0xDE, "\u0301": 0xEC, "\u0323": 0xF2}


def _parts(letter: str) -> tuple[str, str, str]:
    """A letter as its plain base (ă, ơ), its tone's name, its tone."""
    apart = unicodedata.normalize("NFD", letter)
    for name, tone in TONES.items():
        if tone and tone in apart:
            return unicodedata.normalize("NFC", apart.replace(tone, "")), name, tone
    return letter, "", ""


def tcvn3(text: str) -> bytes:
    """TCVN3; a capital with a tone is written with the small letter, as its fonts have it."""
    made = bytearray()
    for letter in text:
        base, name, _ = _parts(letter)
        if name:
            order = ["grave", "hook", "tilde", "acute", "dot"]
            made.append(_TCVN3_TONED[base.lower()][order.index(name)])
        else:
            made += bytes([_TCVN3_PLAIN[letter]]) if letter in _TCVN3_PLAIN else letter.encode()
    return bytes(made)


def vni(text: str) -> bytes:
    """VNI; marks of capitals are capitals."""
    return b"".join(_vni(letter) for letter in text)


def _vni(letter: str) -> bytes:
    low = letter.lower()
    base, name, _ = _parts(low)
    if low in _VNI_WHOLE:
        made = chr(_VNI_WHOLE[low])
    elif base in _VNI_HORNED:
        made = chr(_VNI_HORNED[base]) + (chr(_VNI_MARKS[name]) if name else "")
    elif base in "âêô":
        made = unicodedata.normalize("NFD", base)[0] + chr(_VNI_CIRCUMFLEX[name])
    elif base == "ă":
        made = "a" + chr(_VNI_BREVE[name])
    else:
        made = base + (chr(_VNI_MARKS[name]) if name else "")
    return (made.upper() if letter != low else made).encode("latin-1")


def windows1258(text: str) -> bytes:
    """windows-1258 as Windows writes it: à, é, ó and the like whole, other tones behind."""
    made = bytearray()
    for letter in text:
        try:
            made += letter.encode("cp1258")
        except UnicodeEncodeError:
            base, _, tone = _parts(letter)
            made += base.encode("cp1258") + bytes([_1258_TONES[tone]])
    return bytes(made)


def windows1258_apart(text: str) -> bytes:
    """windows-1258 with every tone behind its letter."""
    made = bytearray()
    for letter in text:
        base, _, tone = _parts(letter)
        made += base.encode("cp1258") + (bytes([_1258_TONES[tone]]) if tone else b"")
    return bytes(made)
