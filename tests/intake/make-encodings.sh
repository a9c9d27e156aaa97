#!/bin/sh
# The sample plot in the encodings in which such files arrive; made by iconv.
set -e
cd "$(dirname "$0")/boundary-points"
iconv -f UTF-8 -t GBK sample-zone-35.txt > sample-gbk.txt
iconv -f UTF-8 -t UTF-16LE sample-zone-35.txt > sample-utf-16le-unmarked.txt
{ printf '\377\376'; iconv -f UTF-8 -t UTF-16LE sample-zone-35.txt; } > sample-utf-16le.txt
{ printf '\376\377'; iconv -f UTF-8 -t UTF-16BE sample-zone-35.txt; } > sample-utf-16be.txt
{ printf '\357\273\277'; cat sample-zone-35.txt; } > sample-utf-8-bom.txt
