// Provisions cut out of a stream of text. An element opens a provision; it is placed in the document at its first
// character, so that it begins with a word and the white space before it belongs to what stands in front.
//
//   builder.open(section, true);           // not placed yet
//   builder.text("3. ", 17, false, "num"); // placed here; own text of the section
//   builder.open(item, true); ... builder.close();
//   builder.text("closing words", 90, false, "wrapUp");  // the section has a child: a provision of type "wrapUp"
//   builder.close();
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "statute/akn_text.h"
#include "statute/document.h"

namespace lacuna::statute {

// What a num or heading said: its words and where they stand, without notes that interrupt them.
struct Captured {
  Span span;         // the first unbroken piece, trimmed
  std::string text;  // all pieces, white space folded
};

class AknBuilder {
 public:
  // Places the root at once.
  AknBuilder(const SourceText& source, Provision root);

  // Opens a provision below the innermost open one. `keep_empty`: placed at its end at the latest.
  void open(Provision draft, bool keep_empty, bool shell = false);
  // Opens the last block of text again where it is the last provision and stands directly in the innermost open one, so
  // that a list below becomes its child. False where there is none.
  bool reopen_last_block();
  // The same for a provision without number that ends with a colon or dash and calls for the list that follows it.
  bool reopen_chapeau();
  void close();

  // Character data. `context`: type of the provision made where the open one has children already.
  void text(std::string_view raw, std::uint32_t offset, bool literal, std::string_view context, std::string_view eid);
  void border() { border_ = true; }  // words on both sides are apart
  void end_block() { holders_.back().tail = no_provision; }

  void begin_capture();
  Captured end_capture();
  void begin_separator();
  void end_separator();

  // The innermost open provision: a draft until it is placed.
  Provision& innermost() { return edit(holders_.size() - 1); }
  // The one that holds it; the root's is itself.
  Provision& outer() { return edit(holders_.size() > 1 ? holders_.size() - 2 : 0); }
  // The innermost open attachment or component, or the root.
  Provision& innermost_shell();
  [[nodiscard]] bool in_shell() const { return holders_.back().shell; }
  [[nodiscard]] bool childless() const { return !holders_.back().has_children; }
  [[nodiscard]] std::size_t depth() const { return holders_.size(); }
  // The innermost open provision and those below it; the first is past the end where it is not placed.
  [[nodiscard]] ProvisionId innermost_id() const;
  std::vector<Provision>& provisions() { return provisions_; }
  [[nodiscard]] std::string_view text_so_far() const { return text_.view(); }

  // Everything into the document: text, map, warnings, provisions with their ends.
  void finish(Document& document);

 private:
  struct Holder {
    Provision draft;
    ProvisionId id = no_provision;    // once placed
    ProvisionId tail = no_provision;  // block that takes text after a child
    ProvisionId last_tail = no_provision;
    bool has_children = false;
    bool keep_empty = false;
    bool shell = false;
  };
  struct Capture {
    std::size_t depth = 0;  // open provisions where it began
    std::string text;
    std::uint32_t begin = 0;
    std::uint32_t limit = 0;
    bool begun = false;
    bool limited = false;
    std::size_t separator_text = 0;      // size of `text` before the last separator
    std::size_t separator_text_end = 0;  // and after it
    std::uint32_t separator_begin = 0;
  };

  Provision& edit(std::size_t holder);
  void reopen(ProvisionId id);
  void place_open();
  ProvisionId place(Provision provision, ProvisionId parent);

  AknText text_;
  std::vector<Provision> provisions_;
  std::vector<Holder> holders_;
  std::vector<Capture> captures_;
  bool border_ = false;
};

}  // namespace lacuna::statute
