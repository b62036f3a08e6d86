// Options as CLI11 reads them, for the files that declare subcommands.
#pragma once

#include <CLI/CLI.hpp>

#include "session.h"

namespace lacuna::cli {

// --data, --color, --width, --ascii, and -o where the output is one text.
void add_common(CLI::App& command, Common& common, bool one_output = true);

// What --pillar and --level take.
CLI::IsMember pillar_names();
CLI::IsMember level_names();

// --report-lang
void add_report_language(CLI::App& command, Common& common);

}  // namespace lacuna::cli
