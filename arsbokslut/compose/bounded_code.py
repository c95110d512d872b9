"""Jinja2's code with every body paid for, and every operation that can make much out of little sent by the environment."""

import math
import re
from collections.abc import Iterable, Mapping
from typing import Any, cast

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame

from arsbokslut.compose.bounds import MAX_BITS

TOO_LARGE, TOO_DEEP = "too large a number", "too deep"
"""What is said of a template that is not compiled."""
FEW = 8
"""So many constants in a list cost nothing worth counting."""


class BoundedCode(CodeGenerator):
    """Writes `environment.…` where Jinja2 writes Python's own operators, and the price of each body before it."""

    def blockvisit(self, nodes: Iterable[nodes.Node], frame: Frame) -> None:
        """A body of statements, paid for each time that it runs."""
        body = list(nodes)
        self.writeline(f"environment.budget.pay({1 + sum(map(_price, body))})", body[0] if body else None)
        super().blockvisit(body, frame)

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802 - named by Jinja2
        """A loop over counted values."""
        node.iter = _through("counted", node.iter)
        super().visit_For(node, frame)

    def signature(
        self, node: nodes.Call | nodes.Filter | nodes.Test, frame: Frame, extra_kwargs: Mapping[str, Any] | None = None
    ) -> None:
        """What is passed; the values of `f(*values)` are counted."""
        if node.dyn_args is not None:
            node.dyn_args = _through("unpacked", node.dyn_args)
        super().signature(node, frame, extra_kwargs)

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        """A call, by way of the sandbox; what is put in here is called as it is."""
        if isinstance(node.node, nodes.EnvironmentAttribute):
            self._sent(node.node.name, node.args, frame)
        else:
            super().visit_Call(node, frame, forward_caller=forward_caller)

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802
        """`a ~ b`"""
        self._sent("concatenated", node.nodes, frame)

    def visit_Compare(self, node: nodes.Compare, frame: Frame) -> None:  # noqa: N802
        """`a == b`, `a in b`: with a constant as it is, else measured first."""
        if _is_cheap(node):
            super().visit_Compare(node, frame)
            return
        self.write("environment.compared(")
        self.visit(node.expr, frame)
        for operand in node.ops:
            self.write(f", {operand.op!r}, ")
            self.visit(operand.expr, frame)
        self.write(")")

    def visit_Const(self, node: nodes.Const, frame: Frame) -> None:  # noqa: N802
        """A text or a number; one without end, or that takes long to reckon with, is refused."""
        if node.value in {math.inf, -math.inf} or (isinstance(node.value, int) and node.value.bit_length() > MAX_BITS):
            self.fail(TOO_LARGE, node.lineno)
        super().visit_Const(node, frame)

    def visit_List(self, node: nodes.List, frame: Frame) -> None:  # noqa: N802
        """`[a, b]`"""
        self.write("environment.made(" * (not _is_small(node)))
        super().visit_List(node, frame)
        self.write(")" * (not _is_small(node)))

    def visit_Tuple(self, node: nodes.Tuple, frame: Frame) -> None:  # noqa: N802
        """`(a, b)`; a target of `set` and `for` is no value."""
        free = node.ctx != "load" or _is_small(node)
        self.write("environment.made(" * (not free))
        super().visit_Tuple(node, frame)
        self.write(")" * (not free))

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:  # noqa: N802
        """`{a: b}`, whose keys are measured before they are looked at."""
        for pair in node.items:
            if not _is_scalar(pair.key):
                pair.key = _through("key", pair.key)
        self.write("environment.made(")
        super().visit_Dict(node, frame)
        self.write(")")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802
        """`a[b]`, and `a[b:c]` measured."""
        if not isinstance(node.arg, nodes.Slice):
            super().visit_Getitem(node, frame)
            return
        nothing = nodes.Const(None)
        bounds = (node.arg.start or nothing, node.arg.stop or nothing, node.arg.step or nothing)
        self._sent("sliced", (node.node, *bounds), frame)

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:
        """Only the template's own text is written while it is compiled; what is computed is computed within bounds."""
        if not isinstance(node, nodes.TemplateData):
            raise nodes.Impossible
        return super()._output_child_to_const(node, frame, finalize)

    def _sent(self, operation: str, given: Iterable[nodes.Expr], frame: Frame) -> None:
        self.write(f"environment.{operation}(")
        for each in given:
            self.visit(each, frame)
            self.write(", ")
        self.write(")")


def template_line(code: str, number: int) -> int:
    """The line of the template that a line of its code was made from."""
    pairs = re.findall(r"(\d+)=(\d+)", code.rpartition("debug_info = ")[2])
    return max((int(line) for line, made in pairs if int(made) <= number), default=1)


def _price(statement: nodes.Node) -> int:
    """A step for each statement and each thing that it writes; what is in its own bodies is paid for there."""
    if isinstance(statement, nodes.Output):
        return len(statement.nodes)
    return 1 + len(statement.elif_) if isinstance(statement, nodes.If) else 1


def _through(operation: str, value: nodes.Node) -> nodes.Expr:
    called = nodes.EnvironmentAttribute(operation, lineno=value.lineno)
    return nodes.Call(called, [cast(nodes.Expr, value)], [], None, None, lineno=value.lineno)


def _is_scalar(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Const) and not isinstance(node.value, tuple)


def _is_small(node: nodes.List | nodes.Tuple) -> bool:
    return len(node.items) <= FEW and all(map(_is_scalar, node.items))


def _is_cheap(node: nodes.Compare) -> bool:
    """One comparison with a constant, which ends as soon as the two differ."""
    if len(node.ops) != 1:
        return False
    operation, right = node.ops[0].op, node.ops[0].expr
    if operation in {"in", "notin"}:
        return isinstance(right, nodes.List | nodes.Tuple) and _is_small(right)
    return _is_scalar(node.expr) or _is_scalar(right)
