"""Pseudonyms: a partner's number of a person becomes ours, by a secret only this installation has.

Security property: no number of a partner is stored or logged; the same number always gives the
same pseudonym here and another one elsewhere. Enforced by `Pseudonymiser`, guarded by
tests/unit/data/partners/test_pseudonyms.py.
"""

import hashlib
import os
import secrets
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import numpy.typing as npt

SECRET_FILE = "secret/pseudonyms"  # noqa: S105  a place, no secret
_BSN_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def read_secret(home: Path) -> bytes:
    """The secret of this installation; made once, readable by its owner only."""
    path = home / SECRET_FILE
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
        with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(secrets.token_bytes(32))
        try:
            os.link(partial, path)  # fails when another process was first: its secret stands
        except FileExistsError:
            pass
        finally:
            partial.unlink()
    return path.read_bytes()


def may_be_bsn(text: str) -> bool:
    """Whether nine digits pass the eleven-test of the burgerservicenummer (Besluit bsn, art. 2).

    >>> may_be_bsn("111222333"), may_be_bsn("111222334")
    (True, False)
    """
    if len(text) != 9 or not text.isascii() or not text.isdigit() or text == "000000000":
        return False
    return sum(w * int(d) for w, d in zip(_BSN_WEIGHTS, text, strict=True)) % 11 == 0


class Pseudonymiser:
    """Turns numbers of persons or employers into int64 by HMAC-SHA256 (RFC 2104).

    The two keyed blocks of HMAC are hashed once and copied, as RFC 2104 section 4 suggests:
    half the time of hashing them for each of millions of persons.
    """

    def __init__(self, secret: bytes, *, of: str = "") -> None:
        """Take the secret, see `read_secret`, and whose numbers they are.

        Numbers that organisations give out themselves overlap: 1 of one is not 1 of another.
        With `of` they stay apart; without it, equal numbers are the same person.
        """
        self._of = f"@{of}" if of else ""
        block = (secret if len(secret) <= 64 else hashlib.sha256(secret).digest()).ljust(64, b"\0")
        self._inner = hashlib.sha256(bytes(byte ^ 0x36 for byte in block))
        self._outer = hashlib.sha256(bytes(byte ^ 0x5C for byte in block))

    def pseudonym(self, kind: str, text: str) -> int:
        """The pseudonym of one number; `kind` keeps persons and employers apart."""
        return int(self.pseudonyms(kind, [text])[0])

    def pseudonyms(self, kind: str, texts: Iterable[str]) -> npt.NDArray[np.int64]:
        """The pseudonyms of many numbers: the first 63 bits of their HMAC."""
        opened = self._inner.copy()
        opened.update(f"{kind}{self._of}:".encode())
        starts = bytearray()
        for text in texts:
            inner, outer = opened.copy(), self._outer.copy()
            inner.update(text.encode())
            outer.update(inner.digest())
            starts += outer.digest()[:8]
        return (np.frombuffer(bytes(starts), dtype=">u8") >> np.uint64(1)).astype(np.int64)


def are_bsn(numbers: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
    """`may_be_bsn` for whole numbers of nine digits, all at once."""
    total = np.zeros(len(numbers), dtype=np.int64)
    for place, weight in enumerate(reversed(_BSN_WEIGHTS)):
        total += weight * (numbers // 10**place % 10)
    nine = (numbers >= 10**8) & (numbers < 10**9)
    return np.asarray(nine & (total % 11 == 0))
