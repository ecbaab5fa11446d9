"""A code that phones read: the address of a page, for sheets that have one."""

from dataclasses import dataclass
from urllib.parse import quote

from site_builder.assemble.bulletin import Bulletin


@dataclass(frozen=True, slots=True)
class QrCode:
    """An address as a square code. `label` is its text equivalent."""

    url: str
    label: str


def qr_to(bulletin: Bulletin, path: str, label: str) -> QrCode | None:
    """The code of the page at `path`; None while nobody said where the site is served."""
    address = bulletin.site.address
    return QrCode(f"{address}{quote(path)}", label) if address else None
