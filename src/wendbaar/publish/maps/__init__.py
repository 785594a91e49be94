"""Maps as SVG: municipalities in five classes, on real boundaries or on our own tiles."""

from wendbaar.publish.maps.classes import MapClass
from wendbaar.publish.maps.paint import LegendEntry, MapArea
from wendbaar.publish.maps.picture import MapPicture, MapText, draw_map

__all__ = ["LegendEntry", "MapArea", "MapClass", "MapPicture", "MapText", "draw_map"]
