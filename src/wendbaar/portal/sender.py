"""Who sent a request, as a hash that slows down a flood and cannot be read back."""

from datetime import datetime

from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import salted_hmac


def sender_token(request: HttpRequest, now: datetime, salt: str) -> str:
    """A hash of the network address that cannot be followed from one day to the next."""
    day = now.date().isoformat()
    return salted_hmac(f"{salt}.{day}", _address(request), algorithm="sha256").hexdigest()


def _address(request: HttpRequest) -> str:
    """The network address; behind our own proxy the last one that it wrote down."""
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "")
    if settings.WENDBAAR.https and forwarded:
        return str(forwarded.rsplit(",", 1)[-1].strip())
    return str(request.META.get("REMOTE_ADDR", ""))
