#pragma once
// The program's commands. Each function adds one to the application: its words, options, help with examples, and what
// it does. A command stores its exit status in `status`.

#include <CLI/CLI.hpp>

#include "goldthread/base/error.hpp"

namespace goldthread::cli {

void add_amend_command(CLI::App& app, int& status);
void add_check_command(CLI::App& app, int& status);
void add_convert_command(CLI::App& app, int& status);
void add_rules_command(CLI::App& app, int& status);
void add_reference_command(CLI::App& app, int& status);
void add_serve_command(CLI::App& app, int& status);
void add_suggest_command(CLI::App& app, int& status);
void add_synth_command(CLI::App& app, int& status);

/// Says on standard error why a command could not be done, and returns the exit status for that.
[[nodiscard]] int report_failure(const Error& error);

}  // namespace goldthread::cli
