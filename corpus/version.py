"""The version of congdoan that stands beside what it has read."""

from importlib import metadata


def installed_version() -> str:
    """The version of congdoan that is installed, ``unknown`` for a bare source tree."""
    try:
        return metadata.version("congdoan")
    except metadata.PackageNotFoundError:
        return "unknown"
