#!/usr/bin/env bash
# Installs what is missing, builds with warnings as errors, and runs all tests.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/prepare.sh

install_packages $build_packages $test_packages
build debug
exec ctest --preset debug -j "$(nproc)"
