#!/usr/bin/env python3
"""Writes datum-shifts.json: positions of Xi'an 80 and Beijing 54 brought to CGCS2000 by PROJ with stated parameters.

The parameters are invented: real ones are not public. A pipeline of PROJ with +proj=helmert; the first set is run a second
time as +towgs84, which is the position vector convention. Run with Debian's python3-pyproj.
"""
import json
import pathlib

from pyproj import Transformer

ellipsoids = {"xian-80": "+a=6378140 +rf=298.257", "beijing-54": "+a=6378245 +rf=298.3"}
modern = "+a=6378137 +rf=298.257222101"
# dx, dy, dz in metres, rx, ry, rz in arc-seconds, s in ppm.
sets = [
    ([15.8, -154.4, -82.3, 0, 0, 0, 0], "position_vector"),
    ([-12.064, 130.821, 81.974, -1.25, 0.87, 2.31, -4.16], "position_vector"),
    ([-12.064, 130.821, 81.974, -1.25, 0.87, 2.31, -4.16], "coordinate_frame"),
    ([640.2, -380.9, 950.75, 12.5, -9.75, 21.3, 38.4], "position_vector"),
]
# Twin system in CGCS2000, central meridian, false easting.
zones = [("EPSG:4523", 105, 35500000), ("EPSG:4545", 108, 500000), ("EPSG:4496", 105, 18500000), ("EPSG:4490", None, 0)]
places = [(106.42, 29.83), (106.2, 29.7), (108.9, 31.4), (104.1, 24.6)]

rows = []
for datum, old in ellipsoids.items():
    for values, convention in sets:
        dx, dy, dz, rx, ry, rz, s = values
        for twin, meridian, easting in zones:
            grid = "" if meridian is None else f"+proj=tmerc +lat_0=0 +lon_0={meridian} +k=1 +x_0={easting} +y_0=0"
            unproject = f"+step +inv {grid} {old}" if grid else "+step +proj=unitconvert +xy_in=deg +xy_out=rad"
            project = f"+step {grid} {modern}" if grid else "+step +proj=unitconvert +xy_in=rad +xy_out=deg"
            helmert = f"+proj=helmert +x={dx} +y={dy} +z={dz} +rx={rx} +ry={ry} +rz={rz} +s={s} +convention={convention}"
            pipeline = Transformer.from_pipeline(
                f"+proj=pipeline {unproject} +step +proj=cart {old} +step {helmert} +step +inv +proj=cart {modern} {project}"
            )
            towgs84 = Transformer.from_crs(
                f"{grid or '+proj=longlat'} {old} +towgs84={dx},{dy},{dz},{rx},{ry},{rz},{s} +no_defs",
                f"{grid or '+proj=longlat'} {modern} +towgs84=0,0,0 +no_defs",
                always_xy=True,
            )
            forward = Transformer.from_pipeline(f"{grid} {old}") if grid else None
            for place in places:
                at = forward.transform(*place) if forward else place
                x, y, *_ = pipeline.transform(*at, 0)
                if convention == "position_vector":
                    other = towgs84.transform(*at)
                    unit = 1 if grid else 111000
                    assert max(abs(other[0] - x), abs(other[1] - y)) * unit < 1e-4, (other, x, y)
                rows.append({"datum": datum, "twin": twin, "parameters": values, "convention": convention.replace("_", "-"), "at": list(at), "to": [x, y]})

out = pathlib.Path(__file__).with_name("datum-shifts.json")
out.write_text("[\n  " + ",\n  ".join(json.dumps(row).replace("{", "{ ").replace("}", " }") for row in rows) + "\n]\n")
