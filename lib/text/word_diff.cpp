#include "text/word_diff.h"

#include <algorithm>
#include <cstdint>
#include <dtl/dtl.hpp>
#include <unordered_map>
#include <utility>

namespace lacuna {
namespace {

using Words = std::vector<std::string_view>;

constexpr std::size_t most_words = 2000;
constexpr std::string_view white = " \t\r\n\f\v";

Words words_of(std::string_view text) {
  Words words;
  for (std::size_t at = text.find_first_not_of(white); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(white, at), text.size());
    words.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(white, end);
  }
  return words;
}

class Runs {
 public:
  void add(DiffKind kind, std::string_view word) {
    std::string& text = kind == DiffKind::removed ? removed_ : added_;
    if (kind == DiffKind::same) {
      flush();
      join(runs_.empty() || runs_.back().kind != DiffKind::same ? fresh(DiffKind::same) : runs_.back().text, word);
    } else {
      join(text, word);
    }
  }
  std::vector<DiffRun> take() {
    flush();
    return std::move(runs_);
  }

 private:
  static void join(std::string& text, std::string_view word) {
    if (!text.empty()) text += ' ';
    text += word;
  }
  std::string& fresh(DiffKind kind) {
    runs_.push_back({kind, ""});
    return runs_.back().text;
  }
  void flush() {
    if (!removed_.empty()) runs_.push_back({DiffKind::removed, std::exchange(removed_, "")});
    if (!added_.empty()) runs_.push_back({DiffKind::added, std::exchange(added_, "")});
  }
  std::vector<DiffRun> runs_;
  std::string removed_, added_;
};

std::vector<std::uint32_t> numbered(const Words& words, std::size_t first, std::size_t end,
                                    std::unordered_map<std::string_view, std::uint32_t>& ids) {
  std::vector<std::uint32_t> numbers;
  for (std::size_t i = first; i < end; ++i) {
    numbers.push_back(ids.emplace(words[i], static_cast<std::uint32_t>(ids.size())).first->second);
  }
  return numbers;
}

void add_middle(Runs& runs, const Words& before, const Words& now, std::size_t first, std::size_t last) {
  const std::size_t before_end = before.size() - last;
  const std::size_t now_end = now.size() - last;
  if (before_end - first + now_end - first > most_words) {
    for (std::size_t i = first; i < before_end; ++i) runs.add(DiffKind::removed, before[i]);
    for (std::size_t i = first; i < now_end; ++i) runs.add(DiffKind::added, now[i]);
    return;
  }
  std::unordered_map<std::string_view, std::uint32_t> ids;
  dtl::Diff<std::uint32_t, std::vector<std::uint32_t>> diff(numbered(before, first, before_end, ids),
                                                            numbered(now, first, now_end, ids));
  diff.compose();
  const auto script = diff.getSes();  // a copy: the library hands out no reference
  for (const auto& [word, step] : script.getSequence()) {
    const auto at = [&](long long index) { return first + static_cast<std::size_t>(index) - 1; };
    if (step.type == dtl::SES_DELETE) {
      runs.add(DiffKind::removed, before[at(step.beforeIdx)]);
    } else if (step.type == dtl::SES_ADD) {
      runs.add(DiffKind::added, now[at(step.afterIdx)]);
    } else {
      runs.add(DiffKind::same, now[at(step.afterIdx)]);
    }
  }
}

// The first and last words of a text, with … for those between; all where only one would be left out.
std::string ends_of(const std::string& text, std::size_t head, std::size_t tail) {
  const Words all = words_of(text);
  if (all.size() <= head + tail + 1) return text;
  std::string out;
  for (std::size_t i = 0; i < head; ++i) out.append(all[i]).append(" ");
  out += "\xE2\x80\xA6";
  for (std::size_t i = all.size() - tail; i < all.size(); ++i) out.append(" ").append(all[i]);
  return out;
}

}  // namespace

std::vector<DiffRun> word_diff(std::string_view before, std::string_view now) {
  const Words old_words = words_of(before);
  const Words new_words = words_of(now);
  const std::size_t shorter = std::min(old_words.size(), new_words.size());
  std::size_t first = 0;
  while (first < shorter && old_words[first] == new_words[first]) ++first;
  std::size_t last = 0;
  while (last < shorter - first && old_words[old_words.size() - 1 - last] == new_words[new_words.size() - 1 - last]) {
    ++last;
  }
  Runs runs;
  for (std::size_t i = 0; i < first; ++i) runs.add(DiffKind::same, new_words[i]);
  add_middle(runs, old_words, new_words, first, last);
  for (std::size_t i = new_words.size() - last; i < new_words.size(); ++i) runs.add(DiffKind::same, new_words[i]);
  return runs.take();
}

std::vector<DiffRun> in_context(const std::vector<DiffRun>& runs, std::size_t words) {
  const bool changed =
      std::any_of(runs.begin(), runs.end(), [](const DiffRun& run) { return run.kind != DiffKind::same; });
  if (!changed) return {};
  std::vector<DiffRun> cut;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const bool same = runs[i].kind == DiffKind::same;
    std::size_t head = same ? words : 10 * words;
    std::size_t tail = same ? words : 2 * words;
    if (same && i == 0) head = 0;
    if (same && i + 1 == runs.size()) tail = 0;
    cut.push_back({runs[i].kind, ends_of(runs[i].text, head, tail)});
  }
  return cut;
}

}  // namespace lacuna
