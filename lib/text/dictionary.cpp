#include "text/dictionary.h"

#include <hunspell/hunspell.hxx>
#include <mutex>
#include <utility>

namespace lacuna {
namespace {

// Hunspell keeps a table for all its dictionaries, which it makes with the first and drops with the last unguarded.
std::mutex& hunspell_guard() {
  static std::mutex guard;
  return guard;
}

}  // namespace

void Dictionary::Close::operator()(Hunspell* dictionary) const {
  const std::lock_guard<std::mutex> lock(hunspell_guard());
  delete dictionary;
}

Dictionary::Dictionary(std::string path)
    : path_(std::move(path)), affixes_(AffixDictionary::read(path_ + ".aff", path_ + ".dic")) {
  if (affixes_ == nullptr) hunspell();
}

Hunspell& Dictionary::hunspell() {
  if (hunspell_ == nullptr) {
    const std::lock_guard<std::mutex> lock(hunspell_guard());
    hunspell_.reset(new Hunspell((path_ + ".aff").c_str(), (path_ + ".dic").c_str()));
  }
  return *hunspell_;
}

bool Dictionary::knows(const std::string& word) {
  if (affixes_ != nullptr && affixes_->decides(word)) return affixes_->knows(word);
  return hunspell().spell(word);
}

std::vector<std::string> Dictionary::stems(const std::string& word) {
  if (affixes_ != nullptr && affixes_->decides(word)) return affixes_->stems(word);
  return hunspell().stem(word);
}

}  // namespace lacuna
