"""The picture of a promotion: from the disk, else from its address. Not decoded."""

from __future__ import annotations

import logging

from counter_app.config.picture_cache import PictureCache
from counter_app.uitpas.errors import UitpasError
from counter_app.uitpas.pictures import Pictures

__all__ = ["Pictures", "fetch"]
log = logging.getLogger(__name__)


def fetch(url: str, pictures: Pictures, cache: PictureCache | None) -> bytes | None:
    """The bytes of the picture at `url`, kept on the disk from then on; None where there is none to be had."""
    kept = cache.get(url) if cache else None
    if kept is not None:
        return kept
    try:
        data = pictures.download(url)
    except (UitpasError, ValueError) as error:
        log.info("no picture: %s", error)
        return None
    if cache:
        cache.put(url, data)
    return data
