// A program of somebody else's that uses the installed library: reads a statute and counts its provisions.
#include <cstdio>

#include "statute/reader.h"

int main() {
  const auto act =
      lacuna::statute::read_document_from("1. Title\nThis Act is the Test Act.\n2. Scope\nIt binds all.\n", "a");
  std::printf("%zu provisions\n", act.provisions.size());
  return act.provisions.size() > 2 ? 0 : 1;
}
