"""``congdoan check`` run as a person does, and an article for it to check."""

import json
from pathlib import Path
from typing import Any

import pytest

from congdoan.cli import main
from tests.check.sheets import RIGHT


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "bai.txt"
    path.write_text(RIGHT, encoding="utf-8")
    return path


class Checked:
    """What a check printed and left."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def data(self) -> dict[str, Any]:
        data: dict[str, Any] = json.loads(self.out)
        return data

    @property
    def verdicts(self) -> dict[str, str]:
        return {one["figure"]: one["verdict"] for one in self.data["verdicts"]}


@pytest.fixture
def check(capsys: pytest.CaptureFixture[str]) -> Any:
    def run(*words: object, fmt: str | None = "json") -> Checked:
        capsys.readouterr()
        told = [str(word) for word in words] + (["--format", fmt] if fmt else [])
        code = main(["check", *told])
        printed = capsys.readouterr()
        return Checked(code, printed.out, printed.err)

    return run
