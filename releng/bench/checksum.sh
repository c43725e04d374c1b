# SPDX-License-Identifier: EPL-2.0
#
# The whole process, from the return key to the prompt, beside what people use today.

bench_checksum() { # rounds, how many names xargs may hand over at a time…
  local peers=(peer_default) n
  # Few keep both processors busy to the end, many start fewer programs.
  tuned=("${@:2}")
  make_tree "$tree"
  warm_up "$tree"
  for n in "${tuned[@]}"; do peers+=("peer_tuned_$n"); done
  say "Checksums of 2 GB, $1 rounds"
  in_turns "$1" ours "${peers[@]}"
  compare_results
  report_checksum | section checksum
}

ours() { measure ours "$root/fermata" run checksum --workers 2 "$tree"; cp "$measured/out" "$measured/ours.manifest"; }
peer_default() { measure peer_default sha256sums ''; cp "$measured/out" "$measured/peer.manifest"; }
peer_tuned_16() { measure peer_tuned_16 sha256sums '-n 16'; }
peer_tuned_64() { measure peer_tuned_64 sha256sums '-n 64'; }
peer_tuned_256() { measure peer_tuned_256 sha256sums '-n 256'; }

sha256sums() { # options for xargs
  bash -c "set -o pipefail; find \"\$1\" -type f -print0 | xargs -0 $1 -P2 sha256sum" bash "$tree"
}

# Who is fast and wrong wins nothing. Two sha256sum at once may mix up their lines, which is theirs, so these are counted.
compare_results() {
  sort "$measured/ours.manifest" >"$measured/ours.sorted"
  sort "$measured/peer.manifest" >"$measured/peer.sorted"
  cmp -s "$measured/ours.sorted" "$measured/peer.sorted" ||
    say "note: $(comm -3 "$measured/ours.sorted" "$measured/peer.sorted" | wc -l) lines differ from those of sha256sum" >&2
}

report_checksum() {
  local best=peer_default n
  for n in "${tuned[@]}"; do
    if [ "$(ratio "$(median_wall "peer_tuned_$n")" "$(median_wall $best)")" \< 1.00 ]; then best=peer_tuned_$n; fi
  done
  echo "Reads 2.0 GB in 20,651 files (20,000 of 1 to 16 KB, 600 of 1 MB, 48 of 16 MB, 3 of 200 MB) that lie in the cache and"
  echo "writes a manifest to a file: the whole process, its start included."
  echo
  echo "| command | median | fastest | processor time |"
  echo "|---|---|---|---|"
  line ours '`./fermata run checksum --workers 2 DIR`'
  line peer_default '`find DIR -type f -print0 \| xargs -0 -P2 sha256sum` (about 2,000 names at a time)'
  for n in "${tuned[@]}"; do line "peer_tuned_$n" "the same with \`xargs -n $n\`"; done
  echo
  echo "Ratio of the medians, ours to the best peer ($(peer_name $best)): **$(ratio "$(median_wall ours)" "$(median_wall $best)")**" \
    "(processor time $(ratio "$(median_cpu ours)" "$(median_cpu $best)"));" \
    "to the default: $(ratio "$(median_wall ours)" "$(median_wall peer_default)"). Reach: at most 1.0."
}

peer_name() {
  case $1 in peer_default) echo 'without `-n`' ;; *) echo "\`-n ${1##*_}\`" ;; esac
}
