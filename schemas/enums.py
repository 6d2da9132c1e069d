"""The closed vocabularies of a record; every value stands in JSON exactly as here."""

from enum import StrEnum


class Kind(StrEnum):
    """What sort of statement a fact is; the discriminator of the union ``Fact``."""

    MEMBER_COUNT = "member_count"
    FEMALE_COUNT = "female_count"
    NEW_MEMBER_COUNT = "new_member_count"
    UNIT_COUNT = "unit_count"
    FUND_AMOUNT = "fund_amount"
    AWARD = "award"


class Level(StrEnum):
    """Where a branch stands in the union's hierarchy, from the top down."""

    CONFEDERATION = "confederation"
    PROVINCIAL_FEDERATION = "provincial_federation"
    CENTRAL_SECTOR_UNION = "central_sector_union"
    UPPER_LEVEL = "upper_level"
    GRASSROOTS = "grassroots"
    GRASSROOTS_MEMBER = "grassroots_member"
    SECTION = "section"
    GROUP = "group"


class Qualifier(StrEnum):
    """How a stated figure bounds the true one."""

    EXACT = "exact"
    APPROX = "approx"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    NEARLY = "nearly"


class Status(StrEnum):
    """A result, or something aimed at, proposed or announced."""

    REPORTED = "reported"
    TARGET = "target"


class Population(StrEnum):
    """Who is counted: members of the union, or the workforce. Never compared with each other."""

    UNION_MEMBERS = "union_members"
    STAFF = "staff"


class Unit(StrEnum):
    """Which subordinate bodies a ``unit_count`` counts."""

    GRASSROOTS_UNION = "grassroots_union"
    MEMBER_UNION = "member_union"
    SECTION = "section"
    GROUP = "group"
    UPPER_LEVEL_UNION = "upper_level_union"


class Flow(StrEnum):
    """Which way the money goes, seen from the branch."""

    RAISED = "raised"
    DISBURSED = "disbursed"
    LENT = "lent"
    HELD = "held"


class Rate(StrEnum):
    """The time unit of a sum that recurs."""

    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"


class AwardClass(StrEnum):
    """The family a distinction belongs to."""

    ORDER = "order"
    MEDAL = "medal"
    HONORIFIC = "honorific"
    FLAG = "flag"
    CERTIFICATE = "certificate"
    EMULATION_TITLE = "emulation_title"
    CLASSIFICATION = "classification"
    PRIZE = "prize"
    RANKING = "ranking"


class RecipientType(StrEnum):
    """Who received an award."""

    BRANCH = "branch"
    HOST = "host"
    COLLECTIVE = "collective"
    INDIVIDUAL = "individual"


class WarningCode(StrEnum):
    """What a check inside one record found; see ``extractor.checks``."""

    FEMALE_EXCEEDS_MEMBERS = "female_exceeds_members"
    SHARE_DISAGREES = "share_disagrees"
    PARTS_EXCEED_TOTAL = "parts_exceed_total"
    MEMBERS_EXCEED_WORKFORCE = "members_exceed_workforce"
    PRODUCT_DISAGREES = "product_disagrees"
    FIGURES_DIFFER = "figures_differ"
    SEXES_DISAGREE = "sexes_disagree"
    PARTS_BELOW_TOTAL = "parts_below_total"
    RATINGS_DISAGREE = "ratings_disagree"
    CLOSING_DISAGREES = "closing_disagrees"
    IMPLAUSIBLE_FIGURE = "implausible_figure"
    NOT_VIETNAMESE = "not_vietnamese"
