#!/usr/bin/env bash
# What the tests of a debug build cannot show. Usage: packaging/prove.sh STAGE…
#   cppcheck   static checks of all code
#   tidy       clang-tidy over all code, an hour on two cores; with FILE… after it, over those
#   strangers  all that reads strangers' files under the address and undefined-behaviour sanitizers: libFuzzer
#              drives each target for $seconds (default 3)
#   core       core's tests under the same sanitizers; prints core's coverage
#   asan       the whole suite under the address and undefined-behaviour sanitizers
#   tsan       the whole suite under the thread sanitizer
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
    # shellcheck disable=SC2086 # a list of words
    cppcheck $options core resources tests/fuzz
    # shellcheck disable=SC2086
    cppcheck $options --library=qt app
    echo "cppcheck: no finding"
}

prove_tidy()
{
    install_packages $build_packages $test_packages clang-tidy
    [ -f build/debug/compile_commands.json ] || cmake --preset debug >&2
    local files=("$@")
    [ $# -gt 0 ] || mapfile -t files < <(git ls-files 'core/*.cpp' 'app/*.cpp' 'resources/*.cpp')
    printf '%s\n' "${files[@]}" | xargs -P "$(nproc)" -n 4 clang-tidy -p build/debug --quiet
    echo "clang-tidy: ${#files[@]} files, no finding"
}

# build_by_clang TARGET…: with sanitizers and coverage.
build_by_clang()
{
    install_packages $build_packages $test_packages clang llvm libclang-rt-14-dev
    [ -f build/strangers/build.ninja ] || cmake --preset fuzz -B build/strangers -DFAULTLINE_COVERAGE=ON \
        -DCMAKE_BUILD_TYPE=None -DCMAKE_CXX_FLAGS="-O1 -gline-tables-only" >&2
    ninja -C build/strangers "$@" >&2
}

prove_strangers()
{
    local names name corpus
    names=$(sed -n 's/^add_fuzz_target(\([a-z_]*\) .*/fuzz_\1/p' tests/fuzz/CMakeLists.txt)
    # shellcheck disable=SC2086 # a list of words
    build_by_clang $names
    for name in $names; do
        corpus=$(grep -oE "^add_fuzz_target\(${name#fuzz_} .*" tests/fuzz/CMakeLists.txt | tr -d ')' | cut -d' ' -f3)
        fuzz "build/strangers/bin/$name" "tests/fuzz/corpus/$corpus"
    done
}

prove_core()
{
    build_by_clang core_test
    LLVM_PROFILE_FILE=build/strangers/core.profraw build/strangers/bin/core_test --gtest_brief=1
    llvm-profdata merge -o build/strangers/core.profdata build/strangers/core.profraw
    llvm-cov report build/strangers/bin/core_test -instr-profile=build/strangers/core.profdata core |
        awk '/^TOTAL/ { print "coverage of core: " $10 " of " $8 " lines" }'
}

# fuzz PROGRAM CORPUS: what is found new is kept in build/found.
fuzz()
{
    local name log
    name=$(basename "$1")
    log=$(mktemp)
    mkdir -p "build/found/$name"
    if ! LLVM_PROFILE_FILE=/dev/null "$1" -max_total_time="${seconds:-3}" -timeout=20 -rss_limit_mb=2000 \
        -max_len=200000 -print_final_stats=1 -artifact_prefix="build/found/$name/" "build/found/$name" "$2" \
        >"$log" 2>&1; then
        tail -60 "$log" >&2
        echo "$name: a finding, kept in build/found/$name" >&2
        return 1
    fi
    echo "$name: $(awk '/number_of_executed_units/ { n = $2 } /peak_rss_mb/ { m = $2 } END { print n " runs, " m " MB" }' "$log")"
    rm -f "$log"
}

# prove_suite PRESET
prove_suite()
{
    install_packages $build_packages $test_packages
    build "$1"
    ctest --preset "$1" -j "$(nproc)"
}

[ $# -gt 0 ] || { sed -n '/^#   /p;/^# Usage/p' "$0" | cut -c3- >&2; exit 2; }
while [ $# -gt 0 ]; do
    stage=$1
    shift
    case $stage in
    cppcheck) prove_cppcheck ;;
    tidy) prove_tidy "$@"; break ;;
    strangers) prove_strangers ;;
    core) prove_core ;;
    asan | tsan) prove_suite "$stage" ;;
    *) say "no such stage: $stage"; exit 2 ;;
    esac
done
