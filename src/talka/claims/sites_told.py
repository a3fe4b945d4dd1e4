"""Where something is made, where only a sentence near tells it: ``The plant will be built in the Danish town of …``."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.project_site import site_of
from talka.claims.scene import Scene
from talka.model import Project

_SITED = ("relocation", "joint_production", "joint_venture", "repair", "component_supply")
_WORK = ("produce", "open", "build", "localise", "relocate", "repair")
"""Acts that are done somewhere."""
_NEAR = 8
"""Sentences from a project to the one that tells where it is."""


def with_sites(drafts: Sequence[Draft], context: Context) -> list[Draft]:
    """Return the drafts; a project without a site has the soil of one of its sides that is told near it, if one is."""
    return [_sited(d, context) if isinstance(d.body, Project) and d.body.site is None and d.body.form in _SITED
            and d.status != "ended" else d for d in drafts]


def _sited(draft: Draft, context: Context) -> Draft:
    body = draft.body
    assert isinstance(body, Project)  # noqa: S101 - by the caller
    sides = {p.country for p in body.partners}
    near = [s for s in context.scenes if abs(s.number - draft.order) <= _NEAR and not s.acts("earlier", "remind")
            and all(context.state_of(n.party) in (None, *sides) for n in s.parties)]
    found = [(s, site) for s in near if (site := _site(s)) is not None and site in sides]
    if len({site for _, site in found}) != 1:
        return draft
    scene, site = found[0]
    return draft.changed(body=msgspec.structs.replace(body, site=site),
                         inherited={**draft.inherited, "site": (scene.sentence.start, scene.sentence.end)})


def _site(scene: Scene) -> str | None:
    """The state on whose soil a sentence has something made or built."""
    for cue in scene.acts(*_WORK):
        site = site_of(scene, cue)
        if site is not None:
            return site[1]
    return None
