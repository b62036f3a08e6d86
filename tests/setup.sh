# Shared by ./run and ./test: what has to be installed, and how to build. Sourced, not run.

lacuna_build_packages="cmake ninja-build g++ pkg-config libcli11-dev libpugixml-dev libicu-dev libhunspell-dev
  hunspell-en-gb hunspell-en-us nlohmann-json3-dev libvalijson-dev libfmt-dev libdtl-dev
  libkainjow-mustache-dev libxlsxwriter-dev libzip-dev"
lacuna_test_packages="doctest-dev clang-format clang-tidy libxml2-utils ccache"

# lacuna_install build|test...: installs the packages that are missing, with apt.
lacuna_install() {
  local wanted="" missing="" package set sudo=""
  for set in "$@"; do
    case "$set" in
      build) wanted="$wanted $lacuna_build_packages" ;;
      test) wanted="$wanted $lacuna_test_packages" ;;
    esac
  done
  for package in $wanted; do
    # dpkg's own list is read, which is much quicker than asking for each package
    [ -e "/var/lib/dpkg/info/$package.list" ] || compgen -G "/var/lib/dpkg/info/$package:*.list" >/dev/null ||
      missing="$missing $package"
  done
  [ -z "$missing" ] && return 0
  command -v apt-get >/dev/null || {
    echo "lacuna: these packages are missing, and there is no apt-get to install them:$missing" >&2
    return 2
  }
  [ "$(id -u)" = 0 ] || sudo=sudo
  echo "lacuna: installing$missing" >&2
  $sudo apt-get update -qq >&2
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing >&2
}

# lacuna_build FOLDER PRESET: configures where needed and builds; quiet where there is nothing to do.
lacuna_build() {
  local folder=$1 preset=$2 out="$1/build/$2"
  if [ ! -e "$out/build.ninja" ]; then
    echo "lacuna: configuring ($preset)" >&2
    mkdir -p "$out"
    (cd "$folder" && cmake --preset "$preset") >"$out/configure.log" 2>&1 || { cat "$out/configure.log" >&2; return 2; }
    echo "lacuna: building ($preset); this is done once" >&2
  fi
  (cd "$folder" && cmake --build "$out") >"$out/build.log" 2>&1 || { tail -n 60 "$out/build.log" >&2; return 2; }
}
