#include "drafting/composition.h"

#include <string_view>

namespace lacuna::drafting {
namespace {

constexpr std::string_view dash = "—";

bool ends_with(std::string_view text, std::string_view end) { return text.ends_with(end); }

// Whether a chapeau opens a list: it ends in a dash.
bool opens_list(const NewProvision& provision) { return ends_with(provision.text, dash); }

// "by means of—" + "fraud;" = "by means of fraud."; "describes,—" + "fraud;" = "describes, fraud."
void join(std::string& text, const std::string& item) {
  text.resize(text.size() - dash.size());
  text += ' ' + item;
}

void end_item(std::string& text, bool last) {
  if (!text.empty() && (text.back() == ';' || text.back() == '.' || text.back() == ',')) text.pop_back();
  text += last ? '.' : ';';
}

std::string item_number(std::size_t index) {
  return std::string("(") + static_cast<char>('a' + static_cast<char>(index % 26)) + ')';
}

std::string sub_number(std::size_t index, SubStyle style) {
  std::string number = std::to_string(index + 1);
  switch (style) {
    case SubStyle::parentheses:
      return '(' + number + ')';
    case SubStyle::point:
      return number + '.';
    case SubStyle::degree:
      return number + "°";
  }
  return number;
}

std::string type_of(const ModelProvision& provision, const Manner& manner) {
  if (manner.unit_type != "article") return provision.type;
  if (provision.type == "section") return "article";
  if (provision.type == "subsection") return "paragraph";
  return provision.type == "paragraph" ? "point" : provision.type;
}

NewProvision raw(const ModelProvision& provision, const Manner& manner) {
  NewProvision made;
  made.type = type_of(provision, manner);
  made.num = provision.num;
  made.heading = written(provision.heading, manner);
  made.text = written(provision.text, manner);
  for (const ModelProvision& child : provision.children) made.children.push_back(raw(child, manner));
  return made;
}

// A single item or subsection goes into the text above it; what is left is numbered.
void settle(NewProvision& provision, const Manner& manner) {
  for (NewProvision& child : provision.children) settle(child, manner);
  const bool list = opens_list(provision);
  if (provision.children.size() == 1 && (list || provision.text.empty())) {
    NewProvision only = std::move(provision.children.front());
    if (list) {
      join(provision.text, only.text);
      end_item(provision.text, true);
    } else {
      provision.text = std::move(only.text);
    }
    provision.children = std::move(only.children);
    return;
  }
  const std::size_t count = provision.children.size();
  for (std::size_t i = 0; i < count; ++i) {
    NewProvision& child = provision.children[i];
    if (list && child.children.empty()) end_item(child.text, i + 1 == count);
    if (!child.num.empty()) child.num = list ? item_number(i) : sub_number(i, manner.subs);
  }
  // In a list of several the dash alone introduces: "describes,—" becomes "describes—".
  const std::size_t comma = provision.text.size() - dash.size() - 1;
  if (list && count > 1 && provision.text.size() > dash.size() && provision.text[comma] == ',') {
    provision.text.erase(comma, 1);
  }
}

}  // namespace

NewProvision composed(const ModelProvision& provision, const Manner& manner) {
  NewProvision made = raw(provision, manner);
  made.num.clear();
  settle(made, manner);
  return made;
}

}  // namespace lacuna::drafting
