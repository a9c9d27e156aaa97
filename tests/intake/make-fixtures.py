"""Writes the sample plot in zone 36 and expected.json with PROJ and GeographicLib (Debian: python3-pyproj).

The plot is that of the domain sheet, D.2. Edges are straight in the plane of the file: they are divided into 64 parts
before areas are taken, so that the ellipsoidal area is that of the true outline.
"""
import json
import re
from pathlib import Path

from pyproj import Geod, Transformer

here = Path(__file__).parent
plots = here / "boundary-points"
geod = Geod(a=6378137, rf=298.257222101)


def rings_of(path):
    rings = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        match = re.match(r"J\d+,(\d),([\d.]+),([\d.]+)$", line)
        if match:
            rings.setdefault(match[1], []).append((float(match[3]), float(match[2])))
    return list(rings.values())


def divided(ring, parts=64):
    for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
        for step in range(parts):
            yield x1 + (x2 - x1) * step / parts, y1 + (y2 - y1) * step / parts


def measure(path, epsg):
    to_globe = Transformer.from_crs(epsg, 4490, always_xy=True)
    areas = []
    for ring in rings_of(path):
        lons, lats = zip(*(to_globe.transform(*at) for at in divided(ring)))
        areas.append(abs(geod.polygon_area_perimeter(lons, lats)[0]))
    outer = [list(to_globe.transform(*at)) for at in rings_of(path)[0]]
    return {"area": areas[0] - sum(areas[1:]), "outer": outer}


def write_fine_zone_36():
    """Zone 36 with micrometres: the rounding to millimetres alone changes the area by 0.02 m²."""
    source = (plots / "sample-zone-35.txt").read_text(encoding="utf-8")
    change = Transformer.from_crs(4523, 4524, always_xy=True)

    def point(match):
        east, north = change.transform(float(match[3]), float(match[2]))
        return f"{match[1]}{north:.6f},{east:.6f}"

    text = re.sub(r"^(J\d+,\d,)([\d.]+),([\d.]+)$", point, source, flags=re.M).replace("带号=35", "带号=36")
    (plots / "sample-zone-36-fine.txt").write_text(text, encoding="utf-8")


write_fine_zone_36()
expected = {
    "sample-zone-35.txt": measure(plots / "sample-zone-35.txt", 4523),
    "sample-zone-36.txt": measure(plots / "sample-zone-36.txt", 4524),
    "sample-zone-36-fine.txt": measure(plots / "sample-zone-36-fine.txt", 4524),
}
(here / "expected.json").write_text(json.dumps(expected, indent=2, sort_keys=True) + "\n", encoding="utf-8")
