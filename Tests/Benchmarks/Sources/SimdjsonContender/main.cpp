// The same work as LoadBenchmark in C++ on simdjson's DOM: every file is read and checked (types,
// keys that occur twice, periods, known keys, units), its rows become columns, the columns of all
// threads are merged, and the value that counts is summed over the series.
//
//   simdjson-contender THREADS FILE...

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <simdjson.h>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>
#include <tuple>
#include <unistd.h>
#include <unordered_map>
#include <vector>

// The version is bare words in some releases of simdjson and a string in others.
#define SPELLED_WORDS(words) #words
#define SPELLED(words) SPELLED_WORDS(words)

namespace {

using simdjson::dom::element;
using simdjson::dom::object;
using std::string_view;

struct Key {
  std::string indicator, area, span, dimensions;
  auto tie() const { return std::tie(indicator, area, span, dimensions); }
  bool operator==(const Key& other) const { return tie() == other.tie(); }
};

struct KeyHash {
  size_t operator()(const Key& key) const {
    const std::hash<std::string> hash;
    return hash(key.indicator) * 31 + hash(key.area) * 17 + hash(key.span) + hash(key.dimensions);
  }
};

struct Columns {
  std::string name;
  long created = 0;
  int64_t sequence = 0;
  size_t bytes = 0;
  std::vector<int> series, offsets;
  std::vector<uint64_t> periods;
  std::vector<double> values, growth;
  std::vector<uint16_t> status;

  // What the figures themselves take in memory, without what the vectors have in reserve.
  size_t size() const {
    return (series.size() + offsets.size()) * sizeof(int) + periods.size() * sizeof(uint64_t) +
           (values.size() + growth.size()) * sizeof(double) + status.size() * sizeof(uint16_t);
  }
};

[[noreturn]] void refuse(const std::string& file, const char* message) {
  std::fprintf(stderr, "%s: %s\n", file.c_str(), message);
  std::exit(1);
}

bool digits(string_view text, size_t from, size_t count, int& value) {
  if (from + count > text.size()) return false;
  value = 0;
  for (size_t i = from; i < from + count; i++) {
    if (text[i] < '0' || text[i] > '9') return false;
    value = value * 10 + (text[i] - '0');
  }
  return true;
}

bool date(string_view text, int& year, int& month, int& day) {
  if (text.size() < 10 || !digits(text, 0, 4, year) || text[4] != '-' ||
      !digits(text, 5, 2, month) || text[7] != '-' || !digits(text, 8, 2, day))
    return false;
  static constexpr int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12 || day < 1 || day > days[month - 1]) return false;
  return month != 2 || day < 29 || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
}

bool instant(string_view text, long& seconds) {
  int year, month, day, hour, minute, second, hours, minutes;
  if (text.size() != 25 || !date(text, year, month, day) || text[10] != 'T' ||
      !digits(text, 11, 2, hour) || !digits(text, 14, 2, minute) || !digits(text, 17, 2, second) ||
      !digits(text, 20, 2, hours) || !digits(text, 23, 2, minutes))
    return false;
  if (text[13] != ':' || text[16] != ':' || text[22] != ':') return false;
  if (text[19] != '+' && text[19] != '-') return false;
  const int sign = text[19] == '+' ? 1 : -1;
  std::tm time{};
  time.tm_year = year - 1900;
  time.tm_mon = month - 1;
  time.tm_mday = day;
  seconds = timegm(&time) + hour * 3600 + minute * 60 + second - sign * (hours * 60 + minutes) * 60;
  return true;
}

// A period (year, month, week, day) as a number that orders the periods of one kind.
bool period(string_view text, uint64_t& code) {
  int year, a, b, c;
  if (!digits(text, 0, 4, year)) return false;
  if (text.size() == 4) return code = year, true;
  if (text.size() == 7 && text[4] == '-' && digits(text, 5, 2, a))
    return code = 1ULL << 56 | uint64_t(year * 12 + a), a >= 1 && a <= 12;
  if (text.size() == 8 && text[4] == '-' && text[5] == 'W' && digits(text, 6, 2, a))
    return code = 2ULL << 56 | uint64_t(year * 54 + a), a >= 1 && a <= 53;
  if (text.size() == 10 && date(text, a, b, c))
    return code = 3ULL << 56 | uint64_t((a * 12 + b) * 31 + c), true;
  return false;
}

enum Field { kIndicator, kArea, kPeriod, kValue, kSpan, kUnit, kGrowth, kStatus, kReleased, kReason,
             kNote, kDimensions, kUnknown };
constexpr string_view kNames[] = {"indicator", "area", "period", "value", "span", "unit", "growth",
                                  "status", "released_at", "reason", "note", "dimensions"};
constexpr string_view kMarks[] = {"preliminary", "final", "revised", "estimated", "derived",
                                  "combined", "break", "comparable", "unaudited"};

struct Worker {
  std::vector<Key> keys;
  std::unordered_map<Key, int, KeyHash> numbers;
  std::vector<int> following;
  std::vector<Columns> files;
  simdjson::dom::parser parser;
  std::vector<char> buffer;
  uint8_t nextField[kUnknown + 1] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0};

  string_view text(const std::string& file, element value, const char* what) {
    string_view result;
    if (value.get(result)) refuse(file, what);
    return result;
  }

  // Near: the series that followed last time is compared before anything is hashed.
  int series(string_view indicator, string_view area, string_view span, int previous) {
    const int guess = previous < 0 ? (keys.empty() ? -1 : 0) : following[previous];
    if (guess >= 0 && keys[guess].indicator == indicator && keys[guess].area == area &&
        keys[guess].span == span)
      return guess;
    Key key{std::string(indicator), std::string(area), std::string(span), ""};
    auto [place, isNew] = numbers.try_emplace(key, int(keys.size()));
    if (isNew) {
      keys.push_back(key);
      following.push_back(-1);
    }
    if (previous >= 0) following[previous] = place->second;
    return place->second;
  }

  int field(string_view key, int previous) {
    const int guess = nextField[previous];
    if (guess < kUnknown && kNames[guess] == key) return guess;
    for (int i = 0; i < kUnknown; i++)
      if (kNames[i] == key) {
        nextField[previous] = uint8_t(i);
        return i;
      }
    return kUnknown;
  }

  void row(Columns& columns, element row, int& previous, std::vector<int>& rowSeries) {
    object fields;
    const std::string& file = columns.name;
    if (row.get(fields)) refuse(file, "expected an object");
    uint32_t seen = 0;
    int last = kUnknown;
    string_view indicator, area, span = "single";
    uint64_t when = 0;
    double value = std::numeric_limits<double>::quiet_NaN(), growth = value;
    uint16_t status = 0;
    std::set<string_view> unknown;
    for (auto [key, member] : fields) {
      const int place = field(key, last);
      if (place == kUnknown ? !unknown.insert(key).second : (seen >> place & 1) != 0)
        refuse(file, "a key occurs twice");
      seen |= 1u << place;
      last = place;
      switch (place) {
        case kIndicator: indicator = text(file, member, "expected a string"); break;
        case kArea: area = text(file, member, "expected a string"); break;
        case kPeriod:
          if (!period(text(file, member, "expected a string"), when)) refuse(file, "no period");
          break;
        case kValue:
          if (!member.is_null() && member.get(value)) refuse(file, "expected a number");
          break;
        case kSpan: span = text(file, member, "expected a string"); break;
        case kGrowth: {
          object parts;
          if (member.get(parts)) refuse(file, "expected an object");
          uint32_t had = 0;
          for (auto [name, part] : parts) {
            const int which = name == "yoy" ? 0 : name == "mom" ? 1 : name == "basis" ? 2 : 3;
            if (had >> which & 1) refuse(file, "a key occurs twice");
            had |= 1u << which;
            if (which == 0 && part.get(growth)) refuse(file, "expected a number");
          }
          break;
        }
        case kStatus: {
          const auto mark = text(file, member, "expected a string");
          const auto found = std::find(std::begin(kMarks), std::end(kMarks), mark);
          if (found == std::end(kMarks)) refuse(file, "no status");
          status = uint16_t(1u << (found - std::begin(kMarks)));
          break;
        }
        case kReleased: {
          long seconds;
          if (!instant(text(file, member, "expected a string"), seconds)) refuse(file, "no time");
          break;
        }
        case kUnit: case kReason: case kNote: text(file, member, "expected a string"); break;
        default: break;
      }
    }
    constexpr uint32_t required = 1u << kIndicator | 1u << kArea | 1u << kPeriod;
    if ((seen & required) != required) refuse(file, "a key is missing");
    previous = series(indicator, area, span, previous);
    rowSeries.push_back(previous);
    columns.periods.push_back(when);
    columns.values.push_back(value);
    columns.growth.push_back(growth);
    columns.status.push_back(status);
  }

  void read(const char* path) {
    Columns columns;
    columns.name = path;
    const int descriptor = open(path, O_RDONLY);
    struct stat status{};
    if (descriptor < 0 || fstat(descriptor, &status) != 0) refuse(path, "cannot be read");
    const size_t size = size_t(status.st_size);
    if (buffer.size() < size + simdjson::SIMDJSON_PADDING)
      buffer.resize(size + simdjson::SIMDJSON_PADDING);
    size_t got = 0;
    while (got < size) {
      const ssize_t count = ::read(descriptor, buffer.data() + got, size - got);
      if (count <= 0) refuse(path, "cannot be read");
      got += size_t(count);
    }
    close(descriptor);
    columns.bytes = size;
    element document;
    if (const auto error = parser.parse(buffer.data(), size, false).get(document))
      refuse(path, simdjson::error_message(error));
    object root;
    if (document.get(root)) refuse(path, "expected an object");
    std::set<string_view> keys;
    std::vector<int> rowSeries;
    for (auto [key, member] : root) {
      if (!keys.insert(key).second) refuse(path, "a key occurs twice");
      if (key == "observations") {
        simdjson::dom::array rows;
        if (member.get(rows)) refuse(path, "expected an array");
        int previous = -1;
        for (element one : rows) row(columns, one, previous, rowSeries);
      } else if (key == "created_at") {
        if (!instant(text(path, member, "expected a string"), columns.created)) refuse(path, "no time");
      } else if (key == "sequence") {
        if (member.get(columns.sequence)) refuse(path, "expected a number");
      } else if (key == "indicators") {
        definitions(path, member);
      }
    }
    for (const char* key : {"schema", "region", "created_at", "source"})
      if (!keys.count(key)) refuse(path, "a key is missing");
    outline(columns, rowSeries);
    files.push_back(std::move(columns));
  }

  void definitions(const char* path, element member) {
    simdjson::dom::array list;
    if (member.get(list)) refuse(path, "expected an array");
    std::set<string_view> ids;
    for (element one : list) {
      object fields;
      if (one.get(fields)) refuse(path, "expected an object");
      std::set<string_view> keys;
      for (auto [key, value] : fields) {
        if (!keys.insert(key).second) refuse(path, "a key occurs twice");
        if (key == "id" && !ids.insert(text(path, value, "expected a string")).second)
          refuse(path, "an indicator is defined twice");
      }
    }
  }

  // Columns grouped by series and ordered by period, as compressed rows.
  void outline(Columns& columns, const std::vector<int>& rowSeries) {
    bool ordered = true;
    for (size_t i = 1; i < rowSeries.size(); i++)
      ordered &= std::tie(rowSeries[i - 1], columns.periods[i - 1]) <
                 std::tie(rowSeries[i], columns.periods[i]);
    if (!ordered) refuse(columns.name, "the contender only takes rows in order");
    for (size_t i = 0; i < rowSeries.size(); i++)
      if (columns.series.empty() || columns.series.back() != rowSeries[i]) {
        columns.series.push_back(rowSeries[i]);
        columns.offsets.push_back(int(i));
      }
    columns.offsets.push_back(int(rowSeries.size()));
  }
};

}  // namespace

int main(int argc, char** argv) {
  const auto start = std::chrono::steady_clock::now();
  if (argc < 3) {
    std::fprintf(stderr, "usage: simdjson-contender THREADS FILE...\n");
    return 2;
  }
  const int threads = std::max(1, std::atoi(argv[1]));
  std::vector<Worker> workers(threads);
  std::atomic<int> next{2};
  const auto work = [&](int number) {
    for (int index; (index = next.fetch_add(1)) < argc;) workers[number].read(argv[index]);
  };
  std::vector<std::thread> others;
  for (int number = 1; number < threads; number++) others.emplace_back(work, number);
  work(0);
  for (auto& thread : others) thread.join();

  // The merge: one numbering, an index from series to files, the value that counts.
  std::vector<Key> keys;
  std::unordered_map<Key, int, KeyHash> numbers;
  std::vector<const Columns*> files;
  for (auto& worker : workers) {
    std::vector<int> map;
    for (const auto& key : worker.keys) {
      auto [place, isNew] = numbers.try_emplace(key, int(keys.size()));
      if (isNew) keys.push_back(key);
      map.push_back(place->second);
    }
    for (auto& file : worker.files) {
      for (int& series : file.series) series = map[series];
      files.push_back(&file);
    }
  }
  std::vector<std::vector<std::pair<int, int>>> index(keys.size());
  size_t rows = 0, missing = 0, bytes = 0, columns = 0;
  for (size_t number = 0; number < files.size(); number++) {
    rows += files[number]->values.size();
    bytes += files[number]->bytes;
    columns += files[number]->size();
    for (double value : files[number]->values) missing += std::isnan(value);
    for (size_t place = 0; place < files[number]->series.size(); place++)
      index[files[number]->series[place]].emplace_back(int(number), int(place));
  }
  columns += files.empty() ? 0 : index.size() * sizeof(int);
  std::vector<double> latest;
  for (const auto& entries : index) {
    columns += entries.size() * sizeof(entries[0]);
    std::map<uint64_t, std::tuple<long, int64_t, string_view, double>> byPeriod;
    uint64_t best = 0;
    bool hasBest = false, exact = false;
    std::tuple<long, int64_t, string_view> rank;
    double value = 0;
    for (auto [number, place] : entries) {
      const Columns& file = *files[number];
      const int row = file.offsets[place + 1] - 1;
      const std::tuple<long, int64_t, string_view> own{file.created, file.sequence, file.name};
      if (!hasBest || file.periods[row] > best || (file.periods[row] == best && rank < own)) {
        hasBest = true;
        best = file.periods[row];
        rank = own;
        value = file.values[row];
      }
    }
    if (!hasBest) continue;
    exact = !std::isnan(value);
    if (!exact) {
      for (auto [number, place] : entries) {
        const Columns& file = *files[number];
        for (int row = file.offsets[place]; row < file.offsets[place + 1]; row++) {
          std::tuple<long, int64_t, string_view, double> own{file.created, file.sequence, file.name,
                                                           file.values[row]};
          auto [slot, isNew] = byPeriod.try_emplace(file.periods[row], own);
          if (!isNew && std::tie(std::get<0>(slot->second), std::get<1>(slot->second),
                                 std::get<2>(slot->second)) <
                            std::tie(std::get<0>(own), std::get<1>(own), std::get<2>(own)))
            slot->second = own;
        }
      }
      for (auto slot = byPeriod.rbegin(); slot != byPeriod.rend() && !exact; ++slot)
        if (!std::isnan(std::get<3>(slot->second))) {
          value = std::get<3>(slot->second);
          exact = true;
        }
    }
    if (exact) latest.push_back(value);
  }
  std::sort(latest.begin(), latest.end());
  double sum = 0;
  for (double value : latest) sum += value;
  const double wall =
      std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto milliseconds = [](const timeval& time) { return time.tv_sec * 1e3 + time.tv_usec / 1e3; };
  std::printf(
      "{\"kind\":\"simdjson %s, kernel %s\",\"files\":%zu,\"observations\":%zu,\"missing\":%zu,\"series\":%zu,\"bytes\":%zu,"
      "\"wall_ms\":%.3f,\"cpu_ms\":%.3f,\"peak_rss_bytes\":%ld,\"latest_sum\":%.17g,"
      "\"column_bytes\":%zu}\n",
      SPELLED(SIMDJSON_VERSION), simdjson::get_active_implementation()->name().c_str(), files.size(), rows - missing, missing, keys.size(), bytes, wall,
      milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime), usage.ru_maxrss * 1024,
      sum, columns);
  return 0;
}
