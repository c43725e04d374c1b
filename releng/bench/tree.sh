# SPDX-License-Identifier: EPL-2.0
#
# The files to read: always the same ones. What is in them does not matter to a checksum, only how many there are and
# how long.

# 20,000 files of 1 to 16 KB, 600 of 1 MB, 48 of 16 MB and 3 of 200 MB: 2.0 GB.
make_tree() { # folder
  local tree=$1 folder size
  if [ -f "$tree.complete" ]; then return; fi
  say "Making 2 GB of files to read"
  rm -rf "$tree"
  for folder in $(seq -w 1 40); do
    mkdir -p "$tree/small/$folder"
    for size in 1 2 4 8 16; do
      cut_up $((100 * size)) ${size}k "$tree/small/$folder/${size}k-"
    done
  done
  mkdir "$tree/medium" "$tree/large"
  cut_up $((600 * 1024)) 1024k "$tree/medium/"
  cut_up $((48 * 16384)) 16384k "$tree/medium/16m-"
  cut_up $((3 * 204800)) 204800k "$tree/large/"
  touch "$tree.complete"
}

cut_up() { # KB in all, size of a piece, what their names begin with
  # head ends seq by closing the pipe.
  { seq 1 1000000000 2>/dev/null || true; } | head -c "$1"k | split -a 4 -b "$2" - "$3"
}

# So that no disk is measured.
warm_up() { # folder
  find "$1" -type f -exec cat {} + >/dev/null
}
