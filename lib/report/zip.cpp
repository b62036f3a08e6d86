#include "report/zip.h"

#include <zip.h>

#include <memory>
#include <stdexcept>

namespace lacuna::report {
namespace {

struct DiscardArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, DiscardArchive>;

struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;

void require(bool good) {
  if (!good) throw std::runtime_error("the container of the document could not be written");
}

std::string all_of(zip_source_t* source) {
  zip_stat_t stat{};
  require(zip_source_open(source) == 0 && zip_source_stat(source, &stat) == 0);
  std::string bytes(stat.size, '\0');
  const bool read = zip_source_read(source, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size());
  zip_source_close(source);
  require(read);
  return bytes;
}

}  // namespace

std::string zip(const std::vector<ZipEntry>& entries) {
  zip_error_t error;
  zip_error_init(&error);
  const Source target(zip_source_buffer_create(nullptr, 0, 0, &error));
  require(target != nullptr);
  zip_source_keep(target.get());  // the archive lets go of one, `target` of the other
  Archive archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
  if (archive == nullptr) {
    zip_source_free(target.get());
    require(false);
  }
  for (const ZipEntry& entry : entries) {
    zip_source_t* source = zip_source_buffer(archive.get(), entry.bytes.data(), entry.bytes.size(), 0);
    require(source != nullptr);
    const zip_int64_t index = zip_file_add(archive.get(), entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) zip_source_free(source);
    require(index >= 0);
    constexpr zip_uint16_t first_of_january_1980 = (1U << 5U) | 1U;
    require(zip_file_set_dostime(archive.get(), static_cast<zip_uint64_t>(index), 0, first_of_january_1980, 0) == 0);
  }
  require(zip_close(archive.get()) == 0);
  static_cast<void>(archive.release());
  return all_of(target.get());
}

std::string unzip(const std::string& bytes, const std::string& name, std::size_t limit) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) return "";
  const Archive archive(zip_open_from_source(source, ZIP_RDONLY, &error));
  if (archive == nullptr) {
    zip_source_free(source);
    return "";
  }
  zip_stat_t stat{};
  if (zip_stat(archive.get(), name.c_str(), 0, &stat) != 0 || stat.size > limit) return "";
  zip_file_t* file = zip_fopen(archive.get(), name.c_str(), 0);
  if (file == nullptr) return "";
  std::string out(stat.size, '\0');
  const zip_int64_t read = zip_fread(file, out.data(), out.size());
  zip_fclose(file);
  return read == static_cast<zip_int64_t>(out.size()) ? out : "";
}

}  // namespace lacuna::report
