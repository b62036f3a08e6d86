#include "statute/text_writer.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "statute/akn_text.h"
#include "statute/text_chars.h"

namespace lacuna::statute {
namespace {

class Writer {
 public:
  explicit Writer(const Document& document) : document_(document), all_(document.provisions) {}

  std::string run() {
    out_.reserve(document_.text.size() + document_.text.size() / 8);
    for (ProvisionId id = 0; id < all_.size(); ++id) {
      const Provision& provision = all_[id];
      if (provision.level <= Level::unit) write_notes();
      if (provision.level == Level::unit && provision.heading_span.empty()) margin_ = provision.heading;
      if (provision.standing == Standing::furniture) {
        interrupted_ = true;
      } else if (provision.standing == Standing::note && provision.level == Level::block) {
        keep_note(folded_space(document_.own_text(id)));
        interrupted_ = true;
      } else {
        write(provision);
      }
    }
    write_notes();
    out_ += '\n';
    return std::move(out_);
  }

 private:
  void write(const Provision& provision) {
    const std::string words = words_of(provision);
    if (words.empty()) return;
    const bool goes_on = std::exchange(interrupted_, false) && provision.level == Level::block &&
                         provision.num.empty() && !out_.empty() && !ends_sentence(out_) && out_.back() != ';' &&
                         !ends_with_colon_or_dash(out_);
    if (!out_.empty()) out_ += goes_on ? " " : "\n\n";
    out_ += words;
  }

  // Number and heading on a line, whichever came first, then the words; without a heading all on one.
  std::string words_of(const Provision& provision) {
    const auto has = [&](Span label) { return !label.empty() && provision.own().contains(label); };
    std::uint32_t end = provision.begin;  // of what the labels cover
    std::string between;
    std::vector<Span> labels;
    if (has(provision.num_span)) labels.push_back(provision.num_span);
    if (has(provision.heading_span)) labels.push_back(provision.heading_span);
    std::sort(labels.begin(), labels.end(), [](Span a, Span b) { return a.begin < b.begin; });
    for (const Span label : labels) {
      add(between, document_.slice({std::min(end, label.begin), label.begin}));
      end = std::max(end, label.end);
    }
    std::string_view rest = document_.slice({end, provision.own_end});
    std::string line;
    if (has(provision.num_span)) add(line, document_.slice(provision.num_span));
    add(line, between);
    bool headed = has(provision.heading_span);
    if (headed) {
      add(line, document_.slice(provision.heading_span));
      const std::string_view after = rest.substr(0, rest.find('\n'));
      if (is_punctuation(trimmed(after))) {
        add(line, after);
        rest.remove_prefix(after.size());
      }
    } else if (!margin_.empty() && provision.level == Level::unit) {
      add(line, margin_);
      headed = true;
    }
    const std::string body = lines_of(rest);
    if (line.empty() || body.empty()) return line + body;
    return line + (headed ? "\n\n" : " ") + body;
  }

  static void add(std::string& line, std::string_view words) {
    const std::string folded = folded_space(words);
    if (!line.empty() && !folded.empty() && !is_punctuation(folded)) line += ' ';
    line += folded;
  }

  // Marks that follow a word without a space.
  static bool is_punctuation(std::string_view words) {
    return !words.empty() && words.find_first_not_of(".,:;)") == std::string_view::npos;
  }

  // Lines without white space at their ends, and no two empty ones in a row.
  static std::string lines_of(std::string_view words) {
    std::string lines;
    bool blank = false;
    while (!words.empty()) {
      const std::size_t end = std::min(words.find('\n'), words.size());
      const std::string_view line = trimmed(words.substr(0, end));
      if (!line.empty()) {
        if (!lines.empty()) lines += blank ? "\n\n" : "\n";
        lines += line;
      }
      blank = line.empty();
      words.remove_prefix(std::min(end + 1, words.size()));
    }
    return lines;
  }

  // Notes in the margin that make up the heading of their section are not told again.
  void keep_note(std::string note) {
    if (note.empty()) return;
    std::string_view heading = margin_;
    heading.remove_prefix(std::min(margin_told_, heading.size()));
    if (trimmed(heading).starts_with(note)) {
      margin_told_ = margin_.find(note, margin_told_) + note.size();
      return;
    }
    notes_.push_back(std::move(note));
  }

  void write_notes() {
    for (const std::string& note : notes_) {
      out_ += note.starts_with("[Footnote]") ? "\n\n" : "\n\n[Footnote] ";
      out_ += note;
    }
    notes_.clear();
    margin_.clear();
    margin_told_ = 0;
  }

  const Document& document_;
  const std::vector<Provision>& all_;
  std::string out_;
  std::vector<std::string> notes_;  // of the section under way
  std::string margin_;              // its heading, where that stands in the margin
  std::size_t margin_told_ = 0;     // bytes of it that its notes have said
  bool interrupted_ = false;        // by what is told elsewhere
};

}  // namespace

std::string write_text(const Document& document) {
  return document.format == Format::text ? document.text : Writer(document).run();
}

}  // namespace lacuna::statute
