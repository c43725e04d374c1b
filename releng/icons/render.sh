#!/usr/bin/env bash
# SPDX-License-Identifier: EPL-2.0
#
# Renders the icons of the bundles, which are drawn as SVG, as the PNGs that are shown: at 100, 150 and 200 %.
# Eclipse 2024-09 reads no SVG, and every Eclipse finds name@1.5x.png and name@2x.png beside name.png.
# Run it after a change of an icon, and commit what it writes. Needs rsvg-convert (Debian: librsvg2-bin).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

# What is larger than 16 pixels is no icon of a view or a command.
grep -lr --include='*.svg' 'width="16"' bundles/*/icons | sort | while IFS= read -r drawing; do
  name=${drawing%.svg}
  rsvg-convert --width 16 --height 16 --output "$name.png" "$drawing"
  rsvg-convert --width 24 --height 24 --output "$name@1.5x.png" "$drawing"
  rsvg-convert --width 32 --height 32 --output "$name@2x.png" "$drawing"
done
