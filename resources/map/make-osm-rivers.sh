#!/bin/sh
# Makes osm-rivers.geojson from the npm package @geo-maps/earth-waterbodies-1m (OpenStreetMap of 2017, © OpenStreetMap
# contributors, ODbL 1.0). Developer side only; building Faultline does not need it.
# Run in an empty folder:  sh /path/to/make-osm-rivers.sh     Results appear in ./out
# Needs: npm, and the Debian package python3-shapely (1.8.5). The towns of the check are those of places.tsv beside this
# script; other ones:  PLACES=/path/to/places.tsv sh make-osm-rivers.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
places=${PLACES:-$here/places.tsv}
python() { /usr/bin/python3 "$here/make-osm-rivers.py" "$@"; } # Debian's, as python3-shapely belongs to that one

mkdir -p src out
(
    cd src
    npm pack --silent @geo-maps/earth-waterbodies-1m@0.6.0
    tar xzf geo-maps-earth-waterbodies-1m-0.6.0.tgz
)
python rivers src/package/map.geo.json > out/osm-rivers.geojson
python check out "$places"
