#include "drafting/render.h"

namespace lacuna::drafting {
namespace {

void append_line(std::string& out, std::size_t depth, const std::string& first, const std::string& second) {
  if (first.empty() && second.empty()) return;
  out.append(2 * depth, ' ');
  out += first;
  if (!first.empty() && !second.empty()) out += ' ';
  out += second;
  out += '\n';
}

void append(std::string& out, std::size_t depth, const NewProvision& provision) {
  if (provision.heading.empty()) {
    append_line(out, depth, provision.num, provision.text);
  } else {
    append_line(out, depth, provision.num, provision.heading);
    append_line(out, depth, "", provision.text);
  }
  for (const NewProvision& child : provision.children) append(out, depth + (child.type == "wrapUp" ? 0 : 1), child);
}

}  // namespace

std::string rendered(const NewProvision& provision) {
  std::string out;
  append(out, 0, provision);
  return out;
}

}  // namespace lacuna::drafting
