"""Unpacking gzip and zip without being taken in by bombs."""

import gzip
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import IO

from corpus.readers.model import (
    LARGEST_FILE,
    LARGEST_RATIO,
    MEGABYTE,
    MOST_MEMBERS,
    ReadError,
    check_size,
)

_DAMAGED = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, gzip.BadGzipFile, EOFError,
    NotImplementedError, ValueError, struct.error,
)  # fmt: skip
_UTF8_NAME = 0x800
"""The flag of a file in an archive whose name is said to be UTF-8."""


def gunzip(data: bytes) -> bytes:
    """The bytes of one gzipped document.

    Raises ReadError when it is damaged or grows beyond what a document may have.
    """
    try:
        with gzip.open(BytesIO(data)) as packed:
            unpacked = packed.read(LARGEST_FILE + 1)
    except (*_DAMAGED, OSError) as error:
        raise ReadError(f"the gzip file is damaged: {error}") from error
    if len(unpacked) > LARGEST_FILE:
        raise ReadError(
            f"unpacked, the file has more than the {LARGEST_FILE // MEGABYTE} MB of one document; "
            "split it"
        )
    return unpacked


def members(path: str | Path | IO[bytes]) -> Iterator[tuple[str, bytes | ReadError]]:
    """The files of a zip archive with their bytes, in the order of their names.

    A member that cannot be unpacked comes with the reason. Raises ReadError when the archive
    itself cannot be opened.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            files = [one for one in archive.infolist() if not one.is_dir()]
            if len(files) > MOST_MEMBERS:
                raise ReadError(f"the archive holds {len(files)} files, more than {MOST_MEMBERS}")
            for one in sorted(files, key=lambda info: info.filename):
                try:
                    yield _name(one), _unpacked(archive, one)
                except ReadError as error:
                    yield _name(one), error
    except (*_DAMAGED, OSError) as error:
        raise ReadError(f"the zip archive is damaged: {error}") from error


def _name(one: zipfile.ZipInfo) -> str:
    """Its name; many programs write UTF-8 and do not say so."""
    if one.flag_bits & _UTF8_NAME:
        return one.filename
    try:
        return one.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return one.filename


def _unpacked(archive: zipfile.ZipFile, one: zipfile.ZipInfo) -> bytes:
    check_member(one)
    try:
        with archive.open(one) as file:
            data = file.read(LARGEST_FILE + 1)
    except NotImplementedError as error:
        raise ReadError(
            f"this file of the archive is packed or locked in a way that is not read ({error}); "
            "unpack it"
        ) from error
    except RuntimeError as error:  # a password
        raise ReadError("this file of the archive is locked with a password; unpack it") from error
    except (*_DAMAGED, OSError) as error:
        raise ReadError(f"this file of the archive is damaged: {error}") from error
    check_size(len(data))
    return data


def check_member(one: zipfile.ZipInfo) -> None:
    """Raises ReadError for a member that says it is, or is packed like, a bomb."""
    check_size(one.file_size)
    if one.file_size > MEGABYTE and one.file_size > LARGEST_RATIO * max(one.compress_size, 1):
        raise ReadError(
            f"{one.filename} is packed {one.file_size // max(one.compress_size, 1)} times, as no "
            "text is; it is not unpacked"
        )


def check_package(data: bytes) -> None:
    """Raises ReadError when a .docx or .xlsx, which are zip files, is damaged or a bomb."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            parts = package.infolist()
    except _DAMAGED as error:
        raise ReadError(f"the file is damaged: {error}") from error
    for part in parts:
        check_member(part)
    check_size(sum(part.file_size for part in parts), "the unpacked file")
