// Lines that head something: a container ("PART II - Offences"), an attachment ("FIRST SCHEDULE"), a basic unit
// ("Article 3: Terms", "§ 232", "12. Penalties"). Only the line itself is looked at; whether it fits is for the
// outline.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace lacuna::statute {

// Containers from the widest; the order is the usual order of nesting.
enum class ContainerKind : std::uint8_t {
  book,
  part,
  subpart,
  title,
  subtitle,
  chapter,
  division,
  section,
  subsection
};

const char* container_type(ContainerKind kind);

struct ContainerHead {
  ContainerKind kind = ContainerKind::part;
  std::size_t num_end = 0;  // "PART II" is text[0, num_end)
  std::size_t heading = 0;  // where the heading starts on the line; the line's length where there is none
  std::uint32_t value = 0;  // its number, 0 where it could not be read
};

// `line` without leading blanks. Sections count only if `sections` (where the basic unit is the article).
std::optional<ContainerHead> read_container(std::string_view line, bool sections);

struct AttachmentHead {
  std::size_t num_end = 0;  // "SCHEDULE 2", "FIRST SCHEDULE", "Annex"
  std::size_t heading = 0;
};

std::optional<AttachmentHead> read_attachment(std::string_view line);

// The number of a basic unit, made to compare: {225, 4, 1} for "225-4-1", {3, 1} for "3A".
struct UnitKey {
  std::array<std::uint32_t, 5> parts{};
  friend auto operator<=>(const UnitKey&, const UnitKey&) = default;  // NOLINT(modernize-use-nullptr): a false report
};

enum class UnitStyle : std::uint8_t {
  article,   // Article 3, Art. 3, Artículo 3, Стаття 3, 第三条
  section,   // Section 3, § 3
  numbered,  // 3. or 3A.
  bare       // 3 without a point
};

struct UnitHead {
  UnitStyle style = UnitStyle::numbered;
  std::size_t num_begin = 0;  // the number as printed is text[num_begin, num_end)
  std::size_t num_end = 0;
  std::size_t rest = 0;    // first byte of what follows, separators passed over
  bool separated = false;  // a separator (: . — or a bracket) or the line's end stands after the number
  UnitKey key;
};

std::optional<UnitHead> read_unit(std::string_view line);

}  // namespace lacuna::statute
