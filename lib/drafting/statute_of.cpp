// Which of several statutes a bill names.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "drafting/apply.h"
#include "drafting/find_words.h"
#include "statute/scan.h"

namespace lacuna::drafting {
namespace {

// "/akn/ug/act/2009/7/eng@2009-10-23/!main#sec_3" as "/ug/act/2009/7": what is the same for every version.
std::string work_of(std::string_view uri) {
  std::string work;
  for (const char c : uri.substr(0, uri.find('#'))) work.push_back(statute::ascii_lower(c));
  if (const std::size_t scheme = work.find("://"); scheme != std::string::npos) {
    const std::size_t path = work.find('/', scheme + 3);
    work.erase(0, path == std::string::npos ? work.size() : path);
  }
  if (!work.empty() && work.front() != '/') work.insert(work.begin(), '/');
  if (work.starts_with("/akn/")) work.erase(0, 4);
  const std::size_t version = work.find('@');
  if (version != std::string::npos) work.erase(work.find_last_of('/', version));
  for (const std::string_view component : {"/!main", "/main"}) {
    if (work.ends_with(component)) work.erase(work.size() - component.size());
  }
  while (!work.empty() && work.back() == '/') work.pop_back();
  return work;
}

// Whether a URI is that of a work, or of a version or component of it.
bool is_of(std::string_view uri, std::string_view work) {
  if (work.empty() || !uri.starts_with(work)) return false;
  return uri.size() == work.size() || (uri[work.size()] == '/' && std::count(work.begin(), work.end(), '/') >= 4);
}

// "/sv/1993/604": country, year and number, which stand for a law whatever kind it is called and whichever of its dates
// is taken; "" where a URI does not have them.
std::string country_year_number(std::string_view work) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 1; at < work.size();) {
    const std::size_t end = std::min(work.find('/', at), work.size());
    parts.push_back(work.substr(at, end - at));
    at = end + 1;
  }
  const auto digits = [](std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), statute::is_ascii_digit);
  };
  if (parts.size() < 4 || !digits(parts.back()) || parts.front().size() != 2) return {};
  const std::string_view year = parts[parts.size() - 2].substr(0, 4);
  if (year.size() != 4 || !digits(year)) return {};
  return '/' + std::string(parts.front()) + '/' + std::string(year) + '/' + std::string(parts.back());
}

bool has_words(std::string_view text, std::string_view words) {
  return (' ' + std::string(text) + ' ').find(' ' + std::string(words) + ' ') != std::string::npos;
}

bool titles_agree(const statute::Document& statute, std::string_view title) {
  const std::string wanted = comparable(title);
  if (std::count(wanted.begin(), wanted.end(), ' ') < 1) return false;  // one word names no statute
  for (const std::string& own : {statute.metadata.short_title, statute.metadata.title}) {
    const std::string has = comparable(own);
    if (has.empty()) continue;
    const bool long_enough = std::count(has.begin(), has.end(), ' ') >= 2;
    if (has_words(has, wanted) || (long_enough && has_words(wanted, has))) return true;
  }
  return false;
}

}  // namespace

int statute_of(const std::vector<const statute::Document*>& statutes, const Target& target) {
  const auto first = [&](const auto& matches) {
    const auto found = std::find_if(statutes.begin(), statutes.end(), matches);
    return found == statutes.end() ? -1 : static_cast<int>(found - statutes.begin());
  };
  if (!target.document.empty()) {
    const std::string wanted = work_of(target.document);
    const int by_uri = first([&](const statute::Document* statute) {
      const statute::Metadata& metadata = statute->metadata;
      return is_of(wanted, work_of(document_uri(*statute))) || is_of(wanted, work_of(metadata.expression_uri)) ||
             is_of(wanted, work_of(metadata.manifestation_uri));
    });
    if (by_uri >= 0) return by_uri;
  }
  if (!target.title.empty()) {
    const int by_title = first([&](const statute::Document* statute) { return titles_agree(*statute, target.title); });
    if (by_title >= 0) return by_title;
  }
  if (const std::string wanted = country_year_number(work_of(target.document)); !wanted.empty()) {
    const auto same = [&](const statute::Document* statute) {
      return country_year_number(work_of(document_uri(*statute))) == wanted;
    };
    if (std::count_if(statutes.begin(), statutes.end(), same) == 1) return first(same);
  }
  if (!target.title.empty()) return -1;
  return target.document.empty() && statutes.size() == 1 ? 0 : -1;
}

}  // namespace lacuna::drafting
