#!/bin/sh
# Makes lakes.geojson and more-rivers.geojson from the Debian package gmt-gshhg-high (GSHHG 2.3.7: GSHHS and World Data
# Bank II, LGPL-3+). Developer side only; building Faultline does not need it.
# Run in an empty folder:  sh /path/to/make-water.sh     Results appear in ./out
# Needs: apt-get and dpkg (Debian 12), and the packages gmt (6.4.0) and python3-shapely (1.8.5).
# The town check reads places.tsv beside this script; another one:  PLACES=/path/to/places.tsv sh make-water.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
places=${PLACES:-$here/places.tsv}
python() { /usr/bin/python3 "$here/make-water.py" "$@"; } # Debian's, as python3-shapely belongs to that one

# 1. Source. Only the package's data is used, so unpacking does; gmt must find it instead of one that is installed.
mkdir -p src tmp out
(
    cd src
    apt-get download gmt-gshhg-high=2.3.7-6
    dpkg -x gmt-gshhg-high_*.deb gmt-gshhg-high
)
shapes=$PWD/src/gmt-gshhg-high/usr/share/gmt-gshhg
GMT_USERDIR=$PWD/tmp/gmt # keeps gmt's own files out of the home folder
export GMT_USERDIR
mkdir -p "$GMT_USERDIR"
dump() { (cd tmp && gmt pscoast --DIR_GSHHG="$shapes" -Dh -M "$@"); } # in tmp, as gmt leaves a gmt.history

# 2. Dumps of "> header" and "longitude latitude" lines, cut at the edges of GSHHG's bins.
#    Level 2 = lakes, 3 = islands in lakes; -Dh is GSHHG's high resolution, simplified to 0.2 km by its makers.
dump -R-12/60/33/72 -A0/2/2 -W2/0.1p > tmp/shores.txt
dump -R-12/60/33/72 -A0/3/3 -W3/0.1p > tmp/islands.txt
dump -R12/30/38/48 -Ia/0.1p > tmp/rivers.txt # all classes of rivers; they carry no names

# 3. Join what the bins cut, pick by hand-made points, name, simplify, round.
python lakes tmp/shores.txt tmp/islands.txt > out/lakes.geojson
python rivers tmp/rivers.txt > out/more-rivers.geojson

# 4. Counts, validity, areas, and the distance from each river to the towns on it
python check out "$places"
