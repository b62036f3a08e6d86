#include "report/rule_pages.h"

#include <fmt/format.h>

#include <algorithm>

#include "assessment/scopes.h"
#include "report/markdown.h"
#include "report/rule_page_parts.h"
#include "report/wording.h"

namespace lacuna::report {

const char* const rule_page_mark =
    "<!-- Written by `lacuna rules doc`: change model-law/ or rules/, not this page. -->";

namespace {

using standard::ElementKind;
using standard::Requirement;

std::string page_head(const std::string& title) {
  return std::string(rule_page_mark) + "\n\n# " + markdown_text(title) + "\n\n";
}

std::string kind_explained(ElementKind kind) {
  switch (kind) {
    case ElementKind::core:
      return "core";
    case ElementKind::supporting:
      return "supporting";
    case ElementKind::defect:
      return "defect: should not be there";
    case ElementKind::conflict:
      return "conflict: the treaty forbids it";
  }
  return "";
}

std::string met_in_words(const Requirement& requirement) {
  const auto core = std::count_if(requirement.elements.begin(), requirement.elements.end(),
                                  [](const standard::Element& element) { return element.kind == ElementKind::core; });
  if (requirement.met_when) {
    return std::to_string(*requirement.met_when) + " of " + std::to_string(core) + " core elements are present";
  }
  return core == 1 ? "its core element is present" : "all " + std::to_string(core) + " core elements are present";
}

std::string element_section(const Requirement& requirement, const standard::Element& element,
                            const rules::RuleSet& rules, NamedParts& page) {
  std::string out = "## " + markdown_text(element.title) + "\n\n";
  out += markdown_code(requirement.id + '/' + element.id) + " (" + kind_explained(element.kind) + ")\n\n";
  out +=
      "**Question.** " + markdown_text(element.question) + "\n\n**Advice.** " + markdown_text(element.advice) + "\n\n";
  const rules::ElementRule* rule = rules.find(requirement.id, element.id);
  if (rule == nullptr) return out + "No rule recognises it yet.\n\n";
  NamedParts parts;
  collect_parts(rules, rule->when, parts);
  collect_parts(rule->unless, parts);
  out += "**Present where the law:**\n\n" + condition_list(rules, rule->when) + '\n';
  out += unless_paragraph(rules, rule->unless);
  if (rule->maybe) {
    collect_parts(rules, *rule->maybe, parts);
    out += "**Else for a person to decide where it:**\n\n" + condition_list(rules, *rule->maybe) + '\n';
  }
  for (const rules::NearRule& near : rule->near) {
    collect_parts(rules, near.when, parts);
    out += "**Shown as near, because it " + markdown_text(near.lacks) + ", where it:**\n\n" +
           condition_list(rules, near.when) + '\n';
  }
  if (!parts.roles.empty()) out += "**Places:**\n\n" + role_links(rules, parts.roles) + '\n';
  out += "**Examples:**\n\n" + example_list(rule->examples);
  page.concepts.insert(parts.concepts.begin(), parts.concepts.end());
  return out;
}

std::string requirement_page(const Requirement& requirement, const rules::RuleSet& rules, const Messages& say) {
  std::string out = page_head(requirement.title);
  out += "- **Requirement:** " + markdown_code(requirement.id) + ", " + markdown_text(requirement.pillar) + '\n';
  out += "- **Level:** " + markdown_text(level_in_words(say, requirement.level)) + '\n';
  out += "- **Sources:** " + markdown_text(sources_in_words(say, requirement.sources)) + '\n';
  out += "- **Usual home:** " + markdown_text(requirement.usual_home) + '\n';
  out += "- **Met when:** " + met_in_words(requirement) + '\n';
  out += "- **Why:** " + markdown_text(requirement.why) + '\n';
  out += "- **Where it is not met:** " + markdown_text(requirement.recommend) + "\n\n";
  NamedParts parts;
  for (const standard::Element& element : requirement.elements) {
    out += element_section(requirement, element, rules, parts);
  }
  return out + terms_section(rules, parts.concepts);
}

std::string adds_in_words(std::uint8_t adds) {
  std::string text;
  const auto add = [&](rules::Adds kind, const char* words) {
    if ((adds & static_cast<std::uint8_t>(kind)) != 0) text += (text.empty() ? "" : ", ") + std::string(words);
  };
  add(rules::Adds::defined_terms, "the definitions of the terms used there");
  add(rules::Adds::references, "the provisions referred to there");
  add(rules::Adds::referring, "the provisions that refer there");
  return text;
}

std::string roles_page(const rules::RuleSet& rules) {
  std::string out = page_head("Roles of provisions");
  out += "Kinds of provision in which elements are looked for; each rests only on those before it.\n\n";
  NamedParts page;
  for (const rules::RoleRule& role : rules.roles) {
    NamedParts parts;
    collect_parts(rules, role.when, parts);
    collect_parts(role.unless, parts);
    out += "## " + markdown_text(role.name) + "\n\n" + markdown_text(role.about) + ".\n\n";
    out += role.unit == rules::Scope::as_is
               ? std::string("The members of other roles as they are, where the law:\n\n")
               : std::string("The ") + assessment::scope_name(role.unit) + " around each place where the law:\n\n";
    out += condition_list(rules, role.when) + '\n' + unless_paragraph(rules, role.unless);
    if (!role.kinds.empty()) {
      out += "A text whose owner calls it " + markdown_text(fmt::format("{}", fmt::join(role.kinds, " or "))) +
             " is a member, whatever it says.\n\n";
    }
    const std::string adds = adds_in_words(role.adds);
    if (!adds.empty()) out += "With " + adds + ".\n\n";
    if (!parts.roles.empty()) out += "**Rests on:**\n\n" + role_links(rules, parts.roles) + '\n';
    out += "**Examples:**\n\n" + example_list(role.examples);
    page.concepts.insert(parts.concepts.begin(), parts.concepts.end());
  }
  return out + terms_section(rules, page.concepts);
}

std::string remarks_page(const rules::RuleSet& rules) {
  std::string out = page_head("Remarks");
  out +=
      "What is said beside a status, with its words, and does not change it. A limit is reported where it governs the\n"
      "words that an element rests on; what goes further than asked, wherever it is said.\n\n";
  NamedParts page;
  for (const rules::RemarkRule& remark : rules.remarks) {
    out += "## " + markdown_text(remark.name) + "\n\n";
    out += std::string("**") + (remark.limit ? "Limit" : "Further") + ":** " + markdown_text(remark.text) + "\n\n";
    out += "**Of:** ";
    for (const std::string& name : remark.of) {
      out.append(&name == &remark.of.front() ? "[" : ", [").append(name).append("](").append(name).append(".md)");
    }
    out += remark.limit
               ? std::string("\n\n**Where, in ") + assessment::scope_name(remark.within) + " as " +
                     (remark.everywhere ? "each of the" : "the") + " words that an element rests on, the law:**\n\n"
               : std::string("\n\n**Where the law:**\n\n");
    out += condition_list(rules, remark.when) + '\n' + unless_paragraph(rules, remark.unless);
    out += "**Examples:**\n\n" + example_list(remark.examples);
    NamedParts parts;
    collect_parts(rules, remark.when, parts);
    collect_parts(remark.unless, parts);
    page.concepts.insert(parts.concepts.begin(), parts.concepts.end());
  }
  return out + terms_section(rules, page.concepts);
}

std::string index_page(const standard::Catalogue& catalogue, const rules::RuleSet& rules, const Messages& say) {
  std::string out = page_head("Requirements and how they are recognised");
  out +=
      "A page a requirement: where it comes from, what is asked, how lacuna recognises it and by which words; and one\n"
      "for the [roles of provisions](roles.md)";
  out += rules.remarks.empty() ? ". " : ", one for the [remarks](remarks.md) beside a status. ";
  out += "[The rules](../README.md) tells how rules are written.\n";
  std::string pillar;
  for (const Requirement& requirement : catalogue.requirements) {
    if (requirement.pillar != pillar) {
      pillar = requirement.pillar;
      out += "\n## " + markdown_text(pillar) + "\n\n";
    }
    out += "- [" + markdown_text(requirement.title) + "](" + requirement.id + ".md) (" + markdown_code(requirement.id) +
           ", " + markdown_text(level_in_words(say, requirement.level)) + ", " +
           std::to_string(requirement.elements.size()) + (requirement.elements.size() == 1 ? " element" : " elements") +
           ")\n";
  }
  return out;
}

// One line end at the end of a page.
std::string trimmed(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text + '\n';
}

}  // namespace

std::vector<RulePage> rule_pages(const standard::Catalogue& catalogue, const rules::RuleSet& rules,
                                 const Messages& say) {
  std::vector<RulePage> pages{{"README.md", trimmed(index_page(catalogue, rules, say))},
                              {"roles.md", trimmed(roles_page(rules))}};
  if (!rules.remarks.empty()) pages.push_back({"remarks.md", trimmed(remarks_page(rules))});
  for (const Requirement& requirement : catalogue.requirements) {
    pages.push_back({requirement.id + ".md", trimmed(requirement_page(requirement, rules, say))});
  }
  return pages;
}

}  // namespace lacuna::report
