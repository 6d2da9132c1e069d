"""Every reason a rule can give has its words in both languages, and no words lie idle."""

import ast
from collections.abc import Iterator
from pathlib import Path

import extractor.api
import extractor.facts
from extractor.reasons import REASONS

RULES = [*sorted(Path(extractor.facts.__file__).parent.rglob("*.py")), Path(extractor.api.__file__)]
MISS_REASON = 4
"""The place of ``reason`` among the arguments of Miss."""


class Reasons:
    """Follows what may become the reason of a Miss back to the string literals it starts from.

    From ``Miss(..., reason)`` and from whatever is called or assigned ``reason``, through ``or``,
    conditional expressions and the returns of functions, whole or by their place in a tuple.
    """

    def __init__(self, sources: list[str]) -> None:
        self.trees = [ast.parse(source) for source in sources]
        self.functions: dict[str, list[ast.FunctionDef]] = {}
        for node in self._nodes():
            if isinstance(node, ast.FunctionDef):
                self.functions.setdefault(node.name, []).append(node)
        self.followed: set[tuple[str, int | None]] = set()

    def _nodes(self) -> Iterator[ast.AST]:
        for tree in self.trees:
            yield from ast.walk(tree)

    def literals(self) -> set[str]:
        return {literal for node in self._nodes() for literal in self._of(node)}

    def _of(self, node: ast.AST) -> Iterator[str]:
        match node:
            case ast.Call(func=ast.Name(id=name), args=arguments, keywords=keywords):
                if name == "Miss" and len(arguments) > MISS_REASON:
                    yield from self._value(arguments[MISS_REASON])
                for keyword in keywords:
                    if keyword.arg == "reason":
                        yield from self._value(keyword.value)
            case ast.Assign(targets=[ast.Name(id="reason")], value=value):
                yield from self._value(value)
            case ast.AnnAssign(target=ast.Name(id="reason"), value=ast.expr() as value):
                yield from self._value(value)
            case ast.Assign(targets=[ast.Tuple(elts=names)], value=value):
                for place, name in enumerate(names):
                    if isinstance(name, ast.Name) and name.id == "reason":
                        yield from self._value(value, place)

    def _value(self, value: ast.expr | None, place: int | None = None) -> Iterator[str]:
        match value:
            case ast.Tuple(elts=elements) if place is not None:
                yield from self._value(elements[place])
            case ast.Constant(value=str(literal)):
                yield literal
            case ast.BoolOp(values=values):
                for one in values:
                    yield from self._value(one, place)
            case ast.IfExp(body=body, orelse=orelse):
                yield from self._value(body, place)
                yield from self._value(orelse, place)
            case ast.Call(func=ast.Name(id=name)) if (name, place) not in self.followed:
                self.followed.add((name, place))
                for function in self.functions.get(name, []):
                    for node in ast.walk(function):
                        if isinstance(node, ast.Return):
                            yield from self._value(node.value, place)


def test_the_reasons_of_the_rules_are_the_ones_with_words() -> None:
    used = Reasons([path.read_text(encoding="utf-8") for path in RULES]).literals()
    assert sorted(used - set(REASONS)) == [], "reasons without a text in reasons.toml"
    assert sorted(set(REASONS) - used) == [], "texts in reasons.toml that no rule uses"


def test_each_reason_is_told_in_both_languages() -> None:
    for reason, words in REASONS.items():
        assert set(words) == {"vi", "en"}, reason
        for text in words.values():
            assert text == text.strip()
            assert text
            assert not text.endswith("."), reason


def test_literals_are_found_wherever_a_rule_may_put_them() -> None:
    source = """
def find(view):
    reason = "first" if view else None
    verb, reason = conferred(view)
    reason = refused(view) or reason
    found.append(Miss(KIND, view, 0, 1, reason or "second"))
    return [Miss(KIND, view, 0, 1, why(view)), Headcount(view, reason="third")]

def conferred(view):
    if view.a:
        return "a verb", None
    return (None, "fourth") if view.b else (None, "fifth")

def refused(view):
    return None if view.label == "no reason" else "sixth"

def why(view):
    reason: str | None = "seventh"
    return refused(view) or "eighth"
"""
    expected = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"}
    assert Reasons([source]).literals() == expected
