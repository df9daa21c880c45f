#!/bin/sh
# Trains the table of weights from the texts that corpus.py gathered: train.sh FOLDER [STEPS]. See README.md.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
sources=$here/../../Sources
swiftc -O -wmo -swift-version 6 -package-name sportello -o "$1/trainer" \
    "$sources"/LanguageID/Identification.swift "$sources"/LanguageID/Letter*.swift \
    "$sources"/LanguageID/Tongue.swift "$sources"/LanguageID/WordReader.swift "$here"/trainer/*.swift
exec "$1/trainer" "$1" "$sources/CLanguageTable/weights.bin" ${2:+"$2"}
