"""What a house costs, of which each giver pays a part of his own."""

from extractor.sought import Sought

COST = Sought(
    r"\b(?:trị giá|giá trị|chi phí|kinh phí|ngôi nhà|căn nhà|căn|tốn"
    r"|hết|(?:xây|sửa|cất|dựng|làm)\b[^;.\d]{0,24}(?:\d+ )?nhà(?! trường))\b[^;]*;? ?\btrong đó\b"
)
"""What a house costs, of which each giver pays its own part."""
HOUSES = Sought(
    r"\b(?:ngôi nhà|căn nhà|mái ấm|căn hộ"
    r"|(?:xây|sửa|cất|dựng|làm|lợp)[^;.\d]{0,16} nhà(?! trường))\b"
)
"""Houses built or mended, not the gifts of a festival."""
