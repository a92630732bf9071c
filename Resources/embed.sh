#!/bin/sh
# Rewrites Sources/CCockpitResources/resources.c: one #embed for each file of Resources/.
# Scripts (*.sh, *.py) and hidden files are not embedded. Run it after adding or removing a file.
set -eu
export LC_ALL=C
cd "$(dirname "$0")"
paths=$(find . -type f ! -name '*.sh' ! -name '*.py' ! -name '.*' | sed 's|^\./||' | sort)
{
  echo '// Written by Resources/embed.sh; do not edit.'
  echo '#include "CCockpitResources.h"'
  index=0
  for path in $paths; do
    printf '\nstatic const unsigned char file%d[] = {\n#embed "../../Resources/%s"\n};\n' \
      "$index" "$path"
    index=$((index + 1))
  done
  printf '\n#define RESOURCE(index, path) {path, file##index, sizeof file##index}\n'
  printf '\nstatic const cockpit_resource resources[] = {\n'
  index=0
  for path in $paths; do
    printf '    RESOURCE(%d, "%s"),\n' "$index" "$path"
    index=$((index + 1))
  done
  printf '};\n\n'
  echo 'size_t cockpit_resource_count(void) { return sizeof resources / sizeof resources[0]; }'
  echo
  echo 'cockpit_resource cockpit_resource_at(size_t index) { return resources[index]; }'
} > ../Sources/CCockpitResources/resources.c
