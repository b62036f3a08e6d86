// "Did you mean": the names nearest to a misspelt one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna {

// The number of insertions, deletions, replacements and swaps of neighbouring bytes between two names (optimal string
// alignment). O(|a| * |b|).
std::size_t edit_distance(std::string_view a, std::string_view b);

// The candidates within a third of the name's length (at least 2) of `name`, or that contain it or lie in it from four
// letters on; best first, then alphabetical; at most `most`.
std::vector<std::string> near_names(std::string_view name, const std::vector<std::string>& candidates,
                                    std::size_t most = 3);

// "did you mean 'a', 'b' or 'c'?", or "" for none.
std::string did_you_mean(const std::vector<std::string>& names);

}  // namespace lacuna
