#!/usr/bin/python3
"""Second opinion on the shipped pack from GDAL, GEOS and PROJ: /usr/bin/python3 tests/pack/gdal-check.py

Opens every .fgb, checks the coordinate system, counts, the spatial filter, validity, tiling and areas. Ends with 1 if anything is wrong."""
import json
import pathlib
import sys

from osgeo import ogr
from pyproj import Geod
from shapely import wkb
from shapely.ops import unary_union

folder = pathlib.Path(__file__).parents[2] / "public/data/beibei"
manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
geod = Geod(a=6378137, rf=298.257222101)
faults = []


def wrong(text):
    faults.append(text)
    print("WRONG", text)


def area(shape):
    return sum(abs(geod.geometry_area_perimeter(part)[0]) for part in getattr(shape, "geoms", [shape]) if part.geom_type == "Polygon")


layers = {}
for card in manifest["layers"]:
    if not card["file"]:
        continue
    source = ogr.Open(str(folder / card["file"]["path"]))
    layer = source.GetLayer(0)
    name = card["id"]
    if layer.GetSpatialRef().GetAuthorityCode(None) != "4490":
        wrong(f"{name}: not EPSG:4490")
    shapes = [wkb.loads(bytes(feature.GetGeometryRef().ExportToWkb())) for feature in layer]
    layers[name] = shapes
    if len(shapes) != card["file"]["featureCount"]:
        wrong(f"{name}: {len(shapes)} features, manifest says {card['file']['featureCount']}")
    for shape in shapes:
        if not shape.is_valid:
            wrong(f"{name}: invalid shape near {shape.representative_point().wkt}")
    west, south, east, north = 106.42, 29.78, 106.48, 29.84
    layer.SetSpatialFilterRect(west, south, east, north)
    found = sum(1 for _ in layer)
    boxes = [shape.bounds for shape in shapes]
    hits = sum(1 for w, s, e, n in boxes if w <= east and e >= west and s <= north and n >= south)
    if not layer.TestCapability(ogr.OLCFastSpatialFilter):
        wrong(f"{name}: no spatial index")
    if found > hits or (found == 0) != (hits == 0):
        wrong(f"{name}: the spatial filter finds {found}, boxes say {hits}")
    total = sum(area(shape) for shape in shapes)
    if card["geometry"] == "polygon" and abs(total / card["file"]["area"] - 1) > 1e-6:
        wrong(f"{name}: area {total}, manifest says {card['file']['area']}")
    print(f"{name}: {len(shapes)} features, {total / 1e6:.3f} km2, {found} in the box")

units = layers["ctrl_unit"]
overlap = sum(area(units[i].intersection(units[j])) for i in range(len(units)) for j in range(i))
gap = area(unary_union(units).symmetric_difference(layers["district"][0]))
print(f"units: overlap {overlap} m2, difference from the district {gap} m2")
if overlap > 0 or gap > 0:
    wrong("the units do not tile the district")

sys.exit(1 if faults else 0)
