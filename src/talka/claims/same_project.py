"""Whether two drafts tell the same project: of the same partners, with the same products."""

from __future__ import annotations

from talka.claims.alike import are_shared, dates_exclude, states_of
from talka.claims.draft import Draft
from talka.model import Project

_MADE = ("relocation", "joint_production")
"""Forms of a project that put something up."""


def same_project(a: Draft, b: Draft) -> bool:
    """Return whether two projects are one."""
    left, right = a.body, b.body
    assert isinstance(left, Project) and isinstance(right, Project)  # noqa: S101, PT018 - by kind
    mine, other = states_of(left.partners), states_of(right.partners)
    if not mine & other or not are_shared(mine, other) or dates_exclude(a.date, b.date):
        return False
    if left.form in _MADE and {a.status, b.status} == {"agreed", "started"} and (
            _has_company(left) != _has_company(right)):  # a firm's plant, and what states agree on
        return False
    if {left.form, right.form} == {"joint_production", "relocation"} and (
            a.order == 0 or a.status == b.status == "agreed"):
        return bool(set(left.products) & set(right.products)) and (left.site is None or right.site is None)
    if left.form != right.form:
        return "cooperation" in (left.form, right.form) and bool(set(left.products) & set(right.products))
    return not left.products or not right.products or bool(set(left.products) & set(right.products))


def _has_company(project: Project) -> bool:
    return any(p.subtype == "company" for p in project.partners)
