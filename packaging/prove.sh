#!/usr/bin/env bash
# What the tests of a debug build cannot show. Usage: packaging/prove.sh STAGE…
#   cppcheck   static checks of all code
#   tidy       clang-tidy over all code; hours may pass on two cores. With FILE… after it, over those
#   strangers  all that reads strangers' files under the address and undefined-behaviour sanitizers: each fuzz
#              target replays its corpus, then libFuzzer drives it for $seconds (default 5) each
#   asan       the whole suite under the address and undefined-behaviour sanitizers
#   tsan       the whole suite under the thread sanitizer
#   coverage   which lines of core the tests of a build with -DFAULTLINE_COVERAGE=ON have run
# Ends with an error at the first finding.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/prepare.sh

prove_cppcheck()
{
    install_packages cppcheck
    # What is moved into another type is no copy elided; a pointer behind a const member function is no integer.
    local options="--quiet --std=c++20 --enable=warning,performance,portability --error-exitcode=1 -j $(nproc) -I .
        --suppress=returnStdMoveLocal --suppress=CastIntegerToAddressAtReturn"
    # shellcheck disable=SC2086 # lists of words
    { cppcheck $options core resources tests/fuzz && cppcheck $options --library=qt app; }
    echo "cppcheck: no finding"
}

prove_tidy()
{
    install_packages $build_packages $test_packages clang-tidy
    [ -f build/debug/compile_commands.json ] || cmake --preset debug >&2
    local files=("$@")
    [ $# -gt 0 ] || mapfile -t files < <(git ls-files 'core/*.cpp' 'app/*.cpp' resources/*.cpp)
    printf '%s\n' "${files[@]}" | xargs -P "$(nproc)" -n 4 clang-tidy -p build/debug --quiet
    echo "clang-tidy: ${#files[@]} files, no finding"
}

prove_strangers()
{
    install_packages $build_packages $test_packages clang llvm libclang-rt-14-dev
    local targets target corpus
    [ -f build/fuzz/build.ninja ] || cmake --preset fuzz >&2
    targets=$(ninja -C build/fuzz -t targets all | grep -oE '^bin/fuzz_[a-z_]+' | sort -u)
    # shellcheck disable=SC2086 # a list of words
    ninja -C build/fuzz $targets >&2
    for target in $targets; do
        corpus=$(grep -oE "^add_fuzz_target\(${target#bin/fuzz_} .*" tests/fuzz/CMakeLists.txt | tr -d ')' | cut -d' ' -f3)
        fuzz "build/fuzz/$target" "tests/fuzz/corpus/$corpus"
    done
}

# fuzz PROGRAM CORPUS: what is found new is kept in build/fuzz/found.
fuzz()
{
    local found="build/fuzz/found/$(basename "$1")" log
    mkdir -p "$found"
    log=$(mktemp)
    if ! "$1" -max_total_time="${seconds:-5}" -timeout=20 -rss_limit_mb=2000 -max_len=200000 -print_final_stats=1 \
        -artifact_prefix="$found/" "$found" "$2" >"$log" 2>&1; then
        tail -60 "$log" >&2
        echo "$(basename "$1"): a finding, kept in $found" >&2
        return 1
    fi
    echo "$(basename "$1"): $(grep -oE 'number_of_executed_units: [0-9]+' "$log"), peak $(grep -oE 'peak_rss_mb: [0-9]+' "$log") MB"
    rm -f "$log"
}

prove_suite()
{
    install_packages $build_packages $test_packages
    build "$1"
    ctest --preset "$1" -j "$(nproc)"
}

prove_coverage()
{
    install_packages gcovr
    gcovr --root . --filter core/ --exclude-throw-branches --print-summary -j "$(nproc)" build/debug/core |
        grep -E '^(TOTAL|lines|functions|core/)' | awk '/^(TOTAL|lines|functions)/ || $NF == "" || 1' | tail -3
}

[ $# -gt 0 ] || { sed -n '2,/^set/p' "$0" | grep '^#' | cut -c3- >&2; exit 2; }
while [ $# -gt 0 ]; do
    stage=$1
    shift
    case $stage in
    cppcheck) prove_cppcheck ;;
    tidy) prove_tidy "$@"; break ;;
    strangers) prove_strangers ;;
    asan | tsan) prove_suite "$stage" ;;
    coverage) prove_coverage ;;
    *) say "no such stage: $stage"; exit 2 ;;
    esac
done
