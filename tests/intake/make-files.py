"""Writes files/: the sample plot of the domain sheet (D.2) in every format, with GDAL (Debian: python3-gdal, gdal-bin).

Each file holds the plot of tests/intake/boundary-points/sample-zone-35.txt: 80 m by 100 m with a hole of 10 m by 10 m.
"""
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

from osgeo import ogr, osr

ogr.UseExceptions()
here = Path(__file__).parent
out = here / "files"
shutil.rmtree(out, ignore_errors=True)
out.mkdir()


def rings():
    found = {}
    for line in (here / "boundary-points/sample-zone-35.txt").read_text(encoding="utf-8").splitlines():
        match = re.match(r"J\d+,(\d),([\d.]+),([\d.]+)$", line)
        if match:
            found.setdefault(match[1], []).append((float(match[3]), float(match[2])))
    return list(found.values())


def system(code):
    made = osr.SpatialReference()
    made.ImportFromEPSG(code)
    made.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return made


def polygon(code, z=None):
    shape = ogr.Geometry(ogr.wkbPolygon25D if z is not None else ogr.wkbPolygon)
    for ring in rings():
        line = ogr.Geometry(ogr.wkbLinearRing)
        for x, y in ring:
            line.AddPoint(x, y, z) if z is not None else line.AddPoint_2D(x, y)
        shape.AddGeometry(line)
    if code != 4523:
        shape.Transform(osr.CoordinateTransformation(system(4523), system(code)))
    return shape


def write(driver, path, code, shape, name="示例地块", options=(), layer="site", field="DKMC"):
    source = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    table = source.CreateLayer(layer, system(code), shape.GetGeometryType(), list(options))
    if field:
        table.CreateField(ogr.FieldDefn(field, ogr.OFTString))
    feature = ogr.Feature(table.GetLayerDefn())
    if field:
        feature.SetField(field, name)
    feature.SetGeometry(shape)
    table.CreateFeature(feature)
    del feature, table, source


def pack(path, files, names=None):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for index, file in enumerate(sorted(files)):
            info = zipfile.ZipInfo(names[index] if names else file.name, (2026, 11, 20, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, file.read_bytes())


def shapefiles():
    for name, code, encoding, z, keep in (
        ("zone-35-gbk", 4523, "GBK", None, ("shp", "dbf", "shx", "prj")),
        ("zone-36-utf-8", 4524, "UTF-8", None, ("shp", "dbf", "shx", "prj", "cpg")),
        ("meridian-105-z", 4544, "GBK", 321.5, ("shp", "dbf", "shx", "prj", "cpg")),
        ("lon-lat", 4490, "UTF-8", None, ("shp", "dbf", "shx", "prj", "cpg")),
        ("no-prj", 4523, "GBK", None, ("shp", "dbf", "shx")),
        ("xian-80", 2359, "GBK", None, ("shp", "dbf", "shx", "prj")),
        ("utm-48", 32648, "GBK", None, ("shp", "dbf", "shx", "prj")),
        ("web-mercator", 3857, "GBK", None, ("shp", "dbf", "shx", "prj")),
    ):
        folder = out / "work"
        folder.mkdir()
        shape = polygon(4523 if code == 2359 else code, z)
        write("ESRI Shapefile", folder / f"{name}.shp", code, shape, options=[f"ENCODING={encoding}"])
        pack(out / f"{name}.shp.zip", [folder / f"{name}.{end}" for end in keep])
        if name == "zone-35-gbk":
            for end in ("shp", "dbf", "prj"):
                shutil.copy(folder / f"{name}.{end}", out / f"loose.{end}")
        shutil.rmtree(folder)
    folder = out / "work"
    folder.mkdir()
    for layer in ("red-line", "building"):
        write("ESRI Shapefile", folder / f"{layer}.shp", 4523, polygon(4523), name=layer)
    pack(out / "two-layers.zip", [file for file in folder.iterdir()])
    shutil.rmtree(folder)


def texts():
    lon_lat = polygon(4490)
    rows = lambda shape: [shape.GetGeometryRef(i).GetPoints() for i in range(shape.GetGeometryCount())]
    (out / "plot.wkt").write_text(f"SRID=4523;{polygon(4523).ExportToWkt()}\n")
    (out / "plot-z.wkt").write_text(f"{polygon(4523, 300.0).ExportToIsoWkt()}\n")
    csv = ["地块名称,圈号,点号,X,Y"]
    degrees = ["plot;ring;latitude;longitude"]
    dms = ["经度,纬度"]
    for number, ring in enumerate(rows(polygon(4523)), 1):
        csv += [f"示例地块,{number},J{i},{y:.3f},{x:.3f}" for i, (x, y) in enumerate(ring, 1)]
    for number, ring in enumerate(rows(lon_lat), 1):
        degrees += [f"A1;{number};{lat:.10f};{lon:.10f}" for lon, lat in ring]

    def sexagesimal(value, letter):
        minutes = (value - int(value)) * 60
        return f"{int(value)}°{int(minutes)}′{(minutes - int(minutes)) * 60:.6f}″{letter}"

    for lon, lat in rows(lon_lat)[0]:
        dms.append(f"{sexagesimal(lon, 'E')},{sexagesimal(lat, 'N')}")
    (out / "survey.csv").write_bytes(("\r\n".join(csv) + "\r\n").encode("gbk"))
    (out / "degrees.csv").write_text("\ufeff" + "\n".join(degrees) + "\n", encoding="utf-8")
    (out / "dms.csv").write_text("\n".join(dms) + "\n", encoding="utf-8")


def xlsx():
    """A workbook with a title above the table, merged names (blank cells below), text cells and number cells."""
    source = ogr.GetDriverByName("XLSX").CreateDataSource(str(out / "survey.xlsx"))
    note = source.CreateLayer("说明")
    note.CreateField(ogr.FieldDefn("备注", ogr.OFTString))
    table = source.CreateLayer("界址点")
    for name, kind in (("地块名称", ogr.OFTString), ("圈号", ogr.OFTInteger), ("X(米)", ogr.OFTReal), ("Y(米)", ogr.OFTReal)):
        table.CreateField(ogr.FieldDefn(name, kind))
    for number, ring in enumerate(rings(), 1):
        for index, (x, y) in enumerate(ring):
            feature = ogr.Feature(table.GetLayerDefn())
            if number == 1 and index == 0:
                feature.SetField(0, "示例地块")
            feature.SetField(1, number)
            feature.SetField(2, y)
            feature.SetField(3, x)
            table.CreateFeature(feature)
            del feature
    del table, note, source


def kml():
    shape = polygon(4326)
    write("KML", out / "plot.kml", 4326, shape, field="Name")
    pack(out / "plot.kmz", [out / "plot.kml"], ["doc.kml"])
    text = (out / "plot.kml").read_text(encoding="utf-8")
    (out / "plot.ovkml").write_text(text, encoding="utf-8")
    track = "".join(f'<trkpt lat="{lat:.9f}" lon="{lon:.9f}"/>' for lon, lat, *_ in shape.GetGeometryRef(0).GetPoints()[:3])
    (out / "track.gpx").write_text(
        f'<?xml version="1.0"?><gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="x"><trk><name>便道</name><trkseg>{track}</trkseg></trk></gpx>'
    )


def geopackages():
    write("GPKG", out / "plot.gpkg", 4523, polygon(4523))
    write("GPKG", out / "two-tables.gpkg", 4523, polygon(4523))
    source = ogr.Open(str(out / "two-tables.gpkg"), 1)
    table = source.CreateLayer("second", system(4490), ogr.wkbPolygon)
    feature = ogr.Feature(table.GetLayerDefn())
    feature.SetGeometry(polygon(4490))
    table.CreateFeature(feature)
    del feature, table, source


def flatgeobufs():
    """With and without index, heights, code and definition of the system; several features; an arc; nothing at all."""
    write("FlatGeobuf", out / "plot.fgb", 4523, polygon(4523))
    write("FlatGeobuf", out / "plot-z.fgb", 4544, polygon(4544, 321.5), options=["SPATIAL_INDEX=NO"])
    write("FlatGeobuf", out / "xian-80.fgb", 2359, polygon(4523))

    def several(path, system_of, shapes, kind=ogr.wkbMultiPolygon):
        source = ogr.GetDriverByName("FlatGeobuf").CreateDataSource(str(path))
        table = source.CreateLayer("plots", system_of, kind)
        table.CreateField(ogr.FieldDefn("DKMC", ogr.OFTString))
        for number, shape in enumerate(shapes, 1):
            feature = ogr.Feature(table.GetLayerDefn())
            feature.SetField(0, f"地块{number}")
            if shape is not None:
                feature.SetGeometry(shape)
            table.CreateFeature(feature)
            del feature
        del table, source

    parts = ogr.ForceToMultiPolygon(polygon(4490))
    line = ogr.CreateGeometryFromWkt("LINESTRING (106.42 29.83, 106.43 29.83)")
    several(out / "several.fgb", system(4490), [parts, line, None, parts], ogr.wkbUnknown)
    stated = osr.SpatialReference()
    # A definition without any code, as drawing offices export it.
    stated.ImportFromWkt(re.sub(r',\s*AUTHORITY\["EPSG","\d+"\]', "", system(4523).ExportToWkt()))
    several(out / "by-definition.fgb", stated, [ogr.ForceToMultiPolygon(polygon(4523))])
    several(out / "no-crs.fgb", None, [ogr.ForceToMultiPolygon(polygon(4523))])
    several(out / "empty.fgb", system(4490), [])
    arc = ogr.CreateGeometryFromWkt("CURVEPOLYGON (CIRCULARSTRING (106.42 29.83, 106.43 29.84, 106.42 29.83))")
    several(out / "arc.fgb", system(4490), [arc], ogr.wkbCurvePolygon)


def dxf():
    """Written by hand, as a CAD office would: a red line with a bulge, a block, a hatch and a dimension line."""
    def pairs(*values):
        return "".join(f"{code}\n{value}\n" for code, value in values)

    def polyline(layer, points, closed=1, bulges=()):
        body = [(0, "LWPOLYLINE"), (8, layer), (90, len(points)), (70, closed)]
        for index, (x, y) in enumerate(points):
            body += [(10, f"{x:.4f}"), (20, f"{y:.4f}")]
            if index in dict(bulges):
                body.append((42, dict(bulges)[index]))
        return pairs(*body)

    def drawing(name, entities, blocks="", encoding="gbk", eof=True):
        text = pairs((0, "SECTION"), (2, "HEADER"), (9, "$INSUNITS"), (70, 4), (0, "ENDSEC"))
        text += pairs((0, "SECTION"), (2, "BLOCKS")) + blocks + pairs((0, "ENDSEC"))
        text += pairs((0, "SECTION"), (2, "ENTITIES")) + entities + pairs((0, "ENDSEC"))
        (out / name).write_bytes((text + (pairs((0, "EOF")) if eof else "")).encode(encoding))

    outer, hole = [ring[:-1] for ring in rings()]
    hatch = pairs((0, "HATCH"), (8, "填充"), (2, "ANSI31"))
    line = pairs((0, "LINE"), (8, "标注"), (10, 1), (20, 1), (11, 2), (21, 2))
    drawing("red-line.dxf", polyline("用地红线", outer) + polyline("用地红线", hole) + hatch + line)
    drawing("bulge.dxf", polyline("红线", [(35637250.0, 3302110.0), (35637350.0, 3302110.0)], bulges=[(0, 1), (1, 1)]))
    drawing("millimetres.dxf", polyline("0", [(x * 1000, y * 1000) for x, y in outer]))
    block = pairs((0, "BLOCK"), (8, "0"), (2, "B1"), (10, 0), (20, 0)) + polyline("0", [(0, 0), (100, 0), (100, 80), (0, 80)]) + pairs((0, "ENDBLK"))
    drawing("block.dxf", pairs((0, "INSERT"), (8, "红线"), (2, "B1"), (10, 35637250), (20, 3302110)), block)
    drawing("hatch-only.dxf", hatch * 2)
    drawing("open.dxf", polyline("红线", outer, closed=0))
    drawing("two-layers.dxf", polyline("红线", outer) + polyline("建筑", hole))
    drawing("truncated.dxf", polyline("红线", outer), eof=False)


shapefiles()
texts()
xlsx()
kml()
geopackages()
flatgeobufs()
dxf()
