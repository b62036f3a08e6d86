// The command line: parses the arguments and hands over to one file per subcommand.
#pragma once

namespace lacuna::cli {

// Exit status: 0 nothing at or above the threshold, 1 findings at or above it, 2 the run failed.
int run(int argc, char** argv);

}  // namespace lacuna::cli
