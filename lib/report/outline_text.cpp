#include <fmt/format.h>

#include <algorithm>

#include "report/outline.h"
#include "report/painter.h"
#include "text/display.h"

namespace lacuna::report {
namespace {

using statute::Document;
using statute::Provision;
using statute::ProvisionId;

// The heading, or the first words after the number.
std::string words_of(const Document& document, ProvisionId id) {
  const Provision& provision = document.provisions[id];
  if (!provision.heading.empty()) return provision.heading;
  std::string_view own = document.own_text(id);
  if (!provision.num_span.empty())
    own.remove_prefix(std::min<std::size_t>(own.size(), provision.num_span.end - provision.begin));
  std::size_t cut = std::min<std::size_t>(own.size(), 400);
  while (cut < own.size() && (static_cast<unsigned char>(own[cut]) & 0xC0U) == 0x80U) ++cut;  // not inside a character
  return printable(own.substr(0, cut));
}

std::string listed(const std::vector<std::string>& items) {
  constexpr std::size_t most = 8;
  std::string text;
  for (std::size_t i = 0; i < items.size() && i < most; ++i) text += (i == 0 ? "" : ", ") + items[i];
  return items.size() > most ? text + " ..." : text;
}

// "text quality: noisy; 12 of 900 words unknown or garbled; ..."
std::string quality_line(const statute::TextQuality& quality) {
  std::string text = fmt::format("text quality: {}", statute::grade_name(quality.grade));
  const auto add = [&](bool there, const std::string& fault) {
    if (there) text += "; " + fault;
  };
  add(!quality.damage.empty(), fmt::format("{} of {} words unknown or garbled", quality.damage.size(), quality.words));
  add(quality.breaks > 0, fmt::format("{} of {} numbers out of order", quality.breaks, quality.numbered));
  add(!quality.repeated.empty(), "sections that stand twice: " + listed(quality.repeated));
  add(!quality.missing.empty(), "sections that are not there: " + listed(quality.missing));
  add(quality.unresolved > 0,
      fmt::format("{} of {} mentions of sections lead nowhere", quality.unresolved, quality.mentions));
  add(quality.outside > quality.inside, "most words stand in no section");
  return text;
}

}  // namespace

std::string outline_text(const Document& document, const statute::TextQuality& quality, const TerminalStyle& style) {
  const Painter painter(style);
  std::string out;
  painter.hang(out, 0, "", 0, document.metadata.title.empty() ? document.path : document.metadata.title, Paint::plain,
               Paint::bold);
  painter.hang(out, 0, "", 0,
               fmt::format("{}: {}, {}, {} provisions, {} definitions, {} references", document.path,
                           document.metadata.language.empty() ? "language unknown" : document.metadata.language,
                           document.format == statute::Format::akn ? "Akoma Ntoso" : "plain text",
                           document.provisions.size(), document.definitions.size(), document.references.size()),
               Paint::dim, Paint::dim);
  painter.hang(out, 0, "", 0, quality_line(quality), Paint::dim,
               quality.grade == statute::TextQuality::Grade::good ? Paint::dim : Paint::yellow);
  for (const Problem& warning : document.warnings) {
    painter.hang(out, 0, warning.code, 6, fmt::format("{} (line {})", warning.message, warning.line), Paint::yellow);
  }
  std::vector<std::size_t> depth(document.provisions.size(), 0);
  for (ProvisionId id = 1; id < document.provisions.size(); ++id) {
    const Provision& provision = document.provisions[id];
    depth[id] = provision.parent == 0 ? 0 : depth[provision.parent] + 1;
    const std::size_t shift = std::min<std::size_t>(2 * depth[id], 40);
    const std::string marks = provision.standing == statute::Standing::operative
                                  ? std::string()
                                  : fmt::format(" [{}]", statute::standing_name(provision.standing));
    const std::string left = fmt::format("{:>6}  {}{}", document.locate(provision.span()).line, std::string(shift, ' '),
                                         provision.num.empty() ? provision.type : printable(provision.num));
    const std::string eid = printable(provision.eid);
    const std::size_t used = display_width(left) + marks.size() + display_width(eid) + 4;
    const std::size_t room = style.width > used + 16 ? style.width - used : 16;
    out.append(left).append("  ").append(shorten(words_of(document, id), room));
    out.append(painter.paint(marks, Paint::yellow)).append("  ").append(painter.paint(eid, Paint::dim)).append("\n");
  }
  return out;
}

}  // namespace lacuna::report
