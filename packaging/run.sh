#!/usr/bin/env bash
# Installs what is missing, builds the program, and runs it with the given arguments.
#   packaging/run.sh                                     opens the window
#   packaging/run.sh report --country RS -o serbia.png   works without a display, too
set -euo pipefail
started_in=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/.."
project=$PWD
. packaging/prepare.sh

install_packages $build_packages
build release
cd "$started_in"
exec "$project/build/release/bin/faultline" "$@"
