"""Publications: what was published, from what, by whom, and what was hidden."""

from collections import Counter

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from wendbaar.portal.figures.wording import period_label
from wendbaar.portal.releases.models import Release
from wendbaar.portal.releases.shelf import bundle_of, folder_of

MANIFEST = "manifest.json"


def index(request: HttpRequest) -> HttpResponse:
    """All publications, latest first."""
    releases = list(Release.objects.public().select_related("imported_by", "approved_by"))
    titles = Counter(release.title for release in releases)
    context = {
        "releases": releases,
        "current": {release.release_id for release in Release.objects.current()},
        "shared_titles": {title for title, count in titles.items() if count > 1},
    }
    return render(request, "releases/list.html", context)


def show(request: HttpRequest, release_id: str) -> HttpResponse:
    """One publication."""
    release = get_object_or_404(Release.objects.public(), release_id=release_id)
    manifest = bundle_of(release).manifest
    context = {
        "release": release,
        "manifest": manifest,
        "first": period_label(manifest["periods"]["first"]),
        "last": period_label(manifest["periods"]["last"]),
        "files": [*manifest["files"].items(), (MANIFEST, {"sha256": release.manifest_sha256})],
        "available": sum(i["status"] == "available" for i in manifest["indicators"]),
    }
    return render(request, "releases/release.html", context)


def download(_request: HttpRequest, release_id: str, name: str) -> FileResponse:
    """A file of a published bundle; only names that the manifest lists."""
    release = get_object_or_404(Release.objects.approved(), release_id=release_id)
    if name != MANIFEST and name not in bundle_of(release).manifest["files"]:
        raise Http404
    return FileResponse((folder_of(release) / name).open("rb"), as_attachment=True, filename=name)
