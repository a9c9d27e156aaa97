// English help texts of the command line.

import type { help as chinese } from '../zh/cli-help.ts';

const overview = `Jadeline: may this project stand here?

Usage: jadeline COMMAND [OPTIONS]

Commands
  screen FILE...        screen every footprint in the files against layers and rules
  locate LON LAT        what applies at a point
  measure A B           relation, overlap and distance of two areas
  rules [ID]            list the rules of a day, or show one with its clauses
  pack info|check       describe or check a pack
  convert IN OUT        writes the footprints in another format or system
  serve [DIR]           serve the web app on this machine (byte ranges, no network needed)

For every command
  --lang zh|en          language, Chinese by default
  -q, --quiet           no progress, no notes
  -h, --help            help; jadeline COMMAND --help tells the options of a command
  --version             version

Exit status: 0 no conflict found (within the scope of the pack) · 1 prohibited · 2 undetermined · 3 conditional
             64 wrong use · 65 unreadable input · 70 our own mistake

What was checked of large layer files is kept on this machine (~/.cache/jadeline) for the next start; a file that has changed
is checked again. The environment variable JADELINE_CACHE names another folder; off keeps nothing.`;

const screen = `Usage: jadeline screen FILE... [OPTIONS]

Files are GeoJSON, shapefile (.zip or .shp), KML/KMZ, OVKML/OVKMZ, DXF, survey point TXT, CSV/XLSX coordinate tables,
WKT, GeoPackage, FlatGeobuf, GPX or lists of coordinates; - reads standard input. The file tells its coordinate system; in doubt
it is asked for. Files of one GeoJSON object a line (NDJSON) and FlatGeobuf are screened as they are read, of any size.

  --set key=value       a fact about the project, repeatable: --set nature=New --set kind="Chemical plant"
  --project FILE        facts about the project, JSON or YAML
  --as-of YYYY-MM-DD    the day that counts, today by default
  --against YYYY-MM-DD  compare with another day: only what differs
  --without-expired-plans
                        leave expired plans out
  --table               the conformity table (text or json)
  --crs auto|EPSG:4523|gcj02|bd09
                        for files that do not state their system
  --datum-shift dX,dY,dZ,rX,rY,rZ,s
                        seven parameters from Xi'an 80 or Beijing 54 to CGCS2000 in metres,
                        arc-seconds and ppm; where the file names no datum, state it too:
                        --crs xian-80, beijing-54 or EPSG:2349 and the like
  --rotation position-vector|coordinate-frame
                        convention of the rotations: position vector (EPSG 9606, as +towgs84)
                        or coordinate frame (EPSG 9607); must be named where there are any
  --width METRES        makes a footprint of a line
  --radius METRES       makes a footprint of a point
  --layer NAME          which of several layers to read; "*" for all
  --pack DIR|URL        the pack, by default that of Beibei
  --format text|json|ndjson|geojson
                        output, text by default; the json of one footprint is the screening itself, of several a list;
                        ndjson is one line a footprint, in the order of the input, written as they come, in constant memory
  --jobs N              threads that compute side by side, by default as many as there are cores
  --out FILE            write to a file
  --resume              go on with the ndjson of --out FILE after an interruption; refused when the pack, the day, the project
                        or the input is not the same

A bad footprint has a line of its own in the ndjson that says what, where and what to do; the others are screened; status 65.
After Ctrl-C the status is 130.`;

const locate = `Usage: jadeline locate LON LAT [OPTIONS]

  --as-of YYYY-MM-DD    the day that counts, today by default
  --pack DIR|URL        the pack
  --format text|json    output
  --out FILE            write to a file

Put -- before negative numbers: jadeline locate -- -0.1 51.5`;

const rules = `Usage: jadeline rules [ID] [OPTIONS]

  --as-of YYYY-MM-DD    the day that counts, today by default; expired plans are listed as the last stated policy
  --pack DIR|URL        the pack
  --format text|json    output
  --out FILE            write to a file`;

const pack = `Usage: jadeline pack info|check [OPTIONS]

  info                  what is in the pack: extent, layers, editions, states
  check                 check every file, layer and rule

  --pack DIR|URL        the pack
  --format text|json    output
  --out FILE            write to a file`;

const convert = `Usage: jadeline convert IN OUT [options]

The name of OUT tells the format: .geojson .ndjson .zip (shapefile) .txt (survey points) .kml .csv .wkt .gpkg .fgb. What is written
reads back to the same place within 1 mm.

  --to EPSG:4524        system of shapefiles and survey points; by default the 3-degree zone of the place, prefixed
  --encoding gbk|utf-8  encoding of the shapefile's table, gbk by default
  --crs auto|EPSG:4523|gcj02|bd09
                        for files that do not state their system
  --datum-shift dX,dY,dZ,rX,rY,rZ,s
                        seven parameters from Xi'an 80 or Beijing 54 to CGCS2000 in metres,
                        arc-seconds and ppm; where the file names no datum, state it too:
                        --crs xian-80, beijing-54 or EPSG:2349 and the like
  --rotation position-vector|coordinate-frame
                        convention of the rotations: position vector (EPSG 9606, as +towgs84)
                        or coordinate frame (EPSG 9607); must be named where there are any
  --layer NAME          which of several layers to read; "*" for all
  --width METRES        makes an area of a line
  --radius METRES       makes an area of a point`;

const measure = `Usage: jadeline measure A B [OPTIONS]

Relation, overlap (m², share of each) and the shortest distance on the ellipsoid (m, with the two positions) of two areas. A and B
are any files that screen reads; - reads standard input. Where a file holds several footprints, each of A is measured to each of B.
A faulty geometry whose ground is beyond doubt is repaired, and that is said; others are not measured.

  --crs auto|EPSG:4523|gcj02|bd09
                        for files that do not state their system, both of them
  --width METRES        makes an area of a line
  --radius METRES       makes an area of a point
  --layer NAME          which of several layers to read; "*" for all
  --format text|json    output; the json of one pair is an object, of several a list
  --out FILE            write to a file

Exit status: 0 measured · 2 the two engines differ or did not finish: could not check · 65 unreadable input`;

const serve = `Usage: jadeline serve [DIR] [OPTIONS]

DIR is the built app by default.

  --port NUMBER         4173 by default; another one when it is taken
  --host ADDRESS        127.0.0.1 by default (this machine only)`;

export const help: typeof chinese = { overview, screen, locate, rules, pack, measure, convert, serve };
