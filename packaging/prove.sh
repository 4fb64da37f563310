#!/usr/bin/env bash
# What the tests of a debug build cannot show. Usage: packaging/prove.sh STAGE…
#   cppcheck   static checks of all code
#   tidy       clang-tidy over all code, a folder at a time; with FILE… after it, over those
#   asan       the whole suite under the address and undefined-behaviour sanitizers
#   tsan       the whole suite under the thread sanitizer
#              Each takes half an hour on two cores; asan:core_test is one program of tests alone.
#   coverage   of core by its tests, after asan or asan:core_test
#   fuzz       libFuzzer drives all that reads strangers' files, each target for $seconds (default 3), under the
#              sanitizers of asan
# Ends with an error at the first finding.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/prepare.sh

clang_packages="clang llvm libclang-rt-14-dev"

prove_cppcheck()
{
    install_packages cppcheck
    # What is moved into another type is no copy elided; a pointer behind a const member function is no integer.
    local options="--quiet --std=c++20 --enable=warning,performance,portability --error-exitcode=1 -j $(nproc) -I .
        --suppress=returnStdMoveLocal --suppress=CastIntegerToAddressAtReturn"
    # shellcheck disable=SC2086 # a list of words
    cppcheck $options core resources tests/fuzz
    # shellcheck disable=SC2086
    cppcheck $options --library=qt app
    echo "cppcheck: no finding"
}

# The files that are compiled, most of them one for a folder.
compiled_files()
{
    sed -n 's/^ *"file": "\(.*\)",*$/\1/p' build/tidy/compile_commands.json |
        grep -E "^$PWD/(build/tidy/)?(core|app|resources)/" | grep -vE "/(mocs_compilation|qrc_[a-z]*)\.cpp$"
}

prove_tidy()
{
    install_packages $build_packages $test_packages clang clang-tidy
    [ -f build/tidy/build.ninja ] || cmake --preset debug -B build/tidy -DCMAKE_CXX_COMPILER=clang++ \
        -DCMAKE_UNITY_BUILD=ON -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON >&2
    local files=("$@")
    [ $# -gt 0 ] || mapfile -t files < <(compiled_files)
    printf '%s\n' "${files[@]}" |
        xargs -P "$(nproc)" -n 1 clang-tidy -p build/tidy --quiet --checks=-bugprone-suspicious-include
    echo "clang-tidy: no finding"
}

# prove_suite PRESET [PROGRAM]
prove_suite()
{
    install_packages $build_packages $test_packages $clang_packages
    build "$@"
    ctest --preset "$1" -j "$(nproc)" -R "^${2-}"
}

prove_coverage()
{
    llvm-profdata merge -o build/asan/core.profdata build/asan/core_test.*.profraw
    llvm-cov report build/asan/bin/core_test -instr-profile=build/asan/core.profdata core |
        awk '/^TOTAL/ { print "coverage of core: " $10 " of " $8 " lines" }'
}

prove_fuzz()
{
    install_packages $build_packages $test_packages $clang_packages
    local targets
    targets=$(sed -n 's/^add_fuzz_target(\([a-z_]*\) [a-z_.]* \([a-z_]*\).*/\1 \2/p' tests/fuzz/CMakeLists.txt)
    # shellcheck disable=SC2046 # a list of words
    build asan $(awk '{ print "fuzz_" $1 }' <<<"$targets")
    xargs -P "$(nproc)" -n 2 bash -c 'fuzz "$@"' fuzz <<<"$targets"
}

# fuzz TARGET CORPUS: what is found new is kept in build/found.
fuzz()
{
    local log found="build/found/$1"
    log=$(mktemp)
    mkdir -p "$found"
    if ! LLVM_PROFILE_FILE=/dev/null "build/asan/bin/fuzz_$1" -max_total_time="${seconds:-3}" -timeout=20 \
        -rss_limit_mb=2000 -max_len=200000 -print_final_stats=1 -artifact_prefix="$found/" "$found" \
        "tests/fuzz/corpus/$2" >"$log" 2>&1; then
        tail -60 "$log" >&2
        echo "$1: a finding, kept in $found" >&2
        return 255 # the others are stopped
    fi
    echo "$1: $(awk '/number_of_executed_units/ { n = $2 } /peak_rss_mb/ { m = $2 } END { print n " runs, " m " MB" }' "$log")"
    rm -f "$log"
}
export -f fuzz

[ $# -gt 0 ] || { sed -n '/^#   /p;/^# Usage/p' "$0" | cut -c3- >&2; exit 2; }
while [ $# -gt 0 ]; do
    stage=$1
    shift
    case $stage in
    cppcheck) prove_cppcheck ;;
    tidy) prove_tidy "$@"; break ;;
    asan | tsan | asan:* | tsan:*)
        IFS=: read -r preset program <<<"$stage"
        prove_suite "$preset" $program
        ;;
    coverage) prove_coverage ;;
    fuzz) prove_fuzz ;;
    *) say "no such stage: $stage"; exit 2 ;;
    esac
done
