#include "text/json_builder.h"

#include <utility>

namespace lacuna {

bool JsonBuilder::key(string_t& name) {
  auto& members = open_.back()->get_ref<Json::object_t&>();
  const auto [member, fresh] = members.try_emplace(std::move(name));
  member_ = &member->second;
  return fresh;
}

nlohmann::json* JsonBuilder::place(Json value) {
  if (open_.empty()) {
    root_ = std::move(value);
    return &root_;
  }
  if (open_.back()->is_array()) {
    auto& items = open_.back()->get_ref<Json::array_t&>();
    items.push_back(std::move(value));
    return &items.back();
  }
  *member_ = std::move(value);
  return member_;
}

bool JsonBuilder::enter(Json container) {
  if (open_.size() >= deepest_) return false;
  open_.push_back(place(std::move(container)));
  return true;
}

}  // namespace lacuna
