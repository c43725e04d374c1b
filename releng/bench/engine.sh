# SPDX-License-Identifier: EPL-2.0
#
# The engine itself, in tests/org.fermata.benchmarks: each contender once a round, in a JVM of its own. There each
# section is written, too. Some of them open windows, on the virtual display that bench_window has started.

bench_engine() { # rounds
  local rounds=$1 depth=full part
  [ "$rounds" -gt 1 ] || depth=quick
  say "The engine beside its peers, rounds: $rounds"
  mkdir -p "$measured/engine"
  "$java" -cp "$(class_path_of_tests org.fermata.benchmarks)" org.fermata.benchmarks.Bench \
    "$measured/engine" "$rounds" "$depth" </dev/null 3>&2 2>"$measured/err" >&3 || {
    cat "$measured/err" >&2
    fail "the engine's benchmark ended with an error"
  }
  for part in "$measured"/engine/*.md; do
    section "$(basename "$part" .md)" <"$part"
  done
}
