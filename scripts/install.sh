#!/bin/sh
# Installs what building, testing and the demo need on Debian 12. Asks for nothing, starts no service, changes no
# service's settings; done at once when everything is there.
set -eu

packages="libcurl4-openssl-dev libsqlite3-dev dovecot-imapd dovecot-lmtpd postfix openssl tzdata python3 make
libgmime-3.0-dev pkg-config gcc"
policy=/usr/sbin/policy-rc.d

say() { echo "install.sh: $*"; }
stop() { echo "install.sh: $*" >&2; exit 1; }

home=https://www.swift.org/install/linux

# Swift comes from swift.org, not from Debian: only looked at, never installed.
check_swift() {
    command -v swift > /dev/null ||
        stop "swift is not on the PATH; install the Swift toolchain, 6.2 or newer, from $home"
    version=$(swift --version 2>&1 | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
    [ -n "$version" ] || stop "\"swift --version\" names no version; reinstall the Swift toolchain from $home"
    major=${version%%.*} minor=${version#*.}
    if [ "$major" -lt 6 ] || { [ "$major" -eq 6 ] && [ "$minor" -lt 2 ]; }; then
        stop "swift is $version; 6.2 or newer is needed, see $home"
    fi
}

missing_packages() {
    for package in $packages; do
        status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2> /dev/null || true)
        [ "$status" = installed ] || printf '%s ' "$package"
    done
}

# While packages are installed, services must not be started: Debian asks policy-rc.d, and 101 means no.
forbid_services() {
    [ -e "$policy" ] && return
    trap 'rm -f "$policy"' EXIT
    trap 'exit 1' INT TERM HUP
    printf '#!/bin/sh\nexit 101\n' > "$policy"
    chmod 755 "$policy"
}

# Postfix is to be there as a program only: "No configuration" writes no main.cf, and its service stays unstarted.
answer_postfix() {
    command -v debconf-set-selections > /dev/null || return 0
    [ -e /etc/postfix/main.cf ] ||
        echo "postfix postfix/main_mailer_type select No configuration" | debconf-set-selections
}

install_packages() {
    export DEBIAN_FRONTEND=noninteractive
    forbid_services
    answer_postfix
    say "apt-get update"
    apt-get --quiet=2 update || say "the package lists could not be renewed; trying with those there are"
    say "apt-get install $*"
    # --no-remove: a mail server that is already on this machine stays.
    apt-get --quiet=2 --yes --no-install-recommends --no-remove install "$@" > /dev/null ||
        stop "apt-get could not install: $*"
}

[ "${1:-}" = --packages ] || check_swift
missing=$(missing_packages)
if [ -z "$missing" ]; then
    say "everything is there"
    exit 0
fi
command -v apt-get > /dev/null || stop "this is no Debian; install by hand: $missing"
if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2> /dev/null || stop "as root, please: apt-get install --no-install-recommends $missing"
    say "installing with sudo: $missing"
    exec sudo -n sh "$0" --packages
fi
# shellcheck disable=SC2086
install_packages $missing
say "installed: $missing"
