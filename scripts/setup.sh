#!/usr/bin/env bash
# Installs what is missing, and only that: system packages (through apt where it may), a virtual
# environment in .venv with the pinned packages, and the program .venv/bin/conforme.
#   scripts/setup.sh run    what the main job needs
#   scripts/setup.sh test   the same, and what the tests need
#   scripts/setup.sh bench  the same, and the program that speed is compared with, in build/ocrmypdf
set -euo pipefail
cd "$(dirname "$0")/.."
what=${1:-run}

# --- system packages -------------------------------------------------------------------------
# tesseract and its French data read; libgl1 and libglib2.0-0 are what opencv-python links to;
# the fonts draw the fictitious dossiers.
packages=(
  python3-venv tesseract-ocr tesseract-ocr-fra tesseract-ocr-osd libgl1 libglib2.0-0
  fonts-ocr-b fonts-liberation fonts-dejavu-core
)
# More faces for the fictitious papers, so that the reader is tried on more than one print and hand.
faces=(
  fonts-dancingscript fonts-kristi fonts-breip fonts-ecolier-court fonts-comic-neue
  fonts-crosextra-carlito fonts-crosextra-caladea fonts-lato fonts-open-sans
)
# Real servers, which the tests start by themselves on free ports of the loopback.
servers=(redis-server rabbitmq-server postgresql)
# The antivirus (24 MB): the tests give it a base of one line, and need none of those it can fetch.
servers+=(clamav-daemon)
# Reads docker-compose.yml, as far as that goes without a container engine.
servers+=(docker-compose)
# Opens the pages as a person does.
browser=(chromium)
[[ $what != run ]] && packages+=("${faces[@]}" "${servers[@]}" "${browser[@]}")
installed() { dpkg-query -W -f='${db:Status-Abbrev}\n' "$1" 2>/dev/null | grep -q '^ii'; }
provided() { # a package may go by another name in a newer release (libglib2.0-0t64), or not be a package at all
  case $1 in
    libglib2.0-0) installed libglib2.0-0t64 ;;
    python3-venv) python3 -c 'import ensurepip, venv' 2>/dev/null ;;
    tesseract-ocr) command -v tesseract >/dev/null ;;
    *) false ;;
  esac
}
missing=()
for package in "${packages[@]}"; do
  installed "$package" || provided "$package" || missing+=("$package")
done
if ((${#missing[@]})); then
  sudo=()
  if [[ $(id -u) -ne 0 ]]; then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
      sudo=(sudo)
    else
      echo "Il manque des paquets du système, et je n'ai pas le droit de les installer. Lancez :" >&2
      echo "  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing[*]}" >&2
      echo "puis recommencez." >&2
      exit 1
    fi
  fi
  echo "Paquets du système à installer : ${missing[*]}"
  "${sudo[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

# --- Python ----------------------------------------------------------------------------------
python3 - <<'PY' || { echo "Conforme demande Python 3.11, 3.12 ou 3.13." >&2; exit 1; }
import sys
sys.exit(not ((3, 11) <= sys.version_info[:2] <= (3, 13)))
PY
locks=(requirements.lock)
[[ $what != run ]] && locks+=(requirements-dev.lock)
venv=.venv
if [[ ! -x $venv/bin/python ]] || ! "$venv/bin/python" -c '' 2>/dev/null; then
  echo "Création de l'environnement Python ($venv)…"
  rm -rf "$venv"
  python3 -m venv "$venv"
fi
for lock in "${locks[@]}"; do
  stamp="$venv/.installed-$(sha256sum "$lock" | cut -c1-16)"
  if [[ ! -e $stamp ]]; then
    echo "Installation des paquets Python de $lock (une à deux minutes)…"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --no-deps \
      --require-hashes -r "$lock"
    touch "$stamp"
  fi
done

# --- the program -----------------------------------------------------------------------------
root=$(pwd)
site=$("$venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
printf '%s\n' "$root" >"$site/conforme.pth"
cat >"$venv/bin/conforme" <<SH
#!/bin/sh
exec "$root/$venv/bin/python" -m intake "\$@"
SH
chmod +x "$venv/bin/conforme"
# A reader may write nowhere but in its own folder: what it imports is compiled beforehand, or each
# one would compile it again.
"$venv/bin/python" -m compileall -q circulars config console dossiers facade intake ocr pieces \
  queues reports specimens storage validators
# So are its regular expressions.
"$venv/bin/python" -m queues.patterns

# --- what speed is compared with ---------------------------------------------------------------
# In an environment of its own: it is no part of the program. Without it the measure says so.
other=build/ocrmypdf
if [[ $what == bench && ! -x $other/bin/ocrmypdf ]]; then
  python3 -m venv "$other"
  "$other/bin/python" -m pip install --quiet --disable-pip-version-check --no-input \
    ocrmypdf==17.13.0 || echo "ocrmypdf n'a pas pu être installé : il ne sera pas comparé." >&2
fi
