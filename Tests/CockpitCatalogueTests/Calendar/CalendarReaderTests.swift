import CockpitJSON
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitCatalogue

struct CalendarReaderTests {
  /// The faults of the pack of 海曙区 with another calendar.
  private func faults(_ calendar: String) throws -> [String] {
    var contents: [String: [UInt8]] = [:]
    for name in ["pack.json", "areas.json", "indicators.json", "boards.json"] {
      contents[name] = try HaishuPack.content(of: name)
    }
    contents["calendar.json"] = Array(calendar.utf8)
    do throws(PackError) {
      _ = try PackReader.read(PackFiles(location: "p", contents: contents))
      return []
    } catch {
      return error.diagnostics.map(\.description)
    }
  }

  @Test(
    "warns when the last arranged year is about to end, and when it is over",
    arguments: [
      ("2026-11-01T23:59:59+08:00", nil), ("2026-11-02T00:00:00+08:00", "which ends soon"),
      ("2026-12-31T23:59:59+08:00", "which ends soon"),
      ("2027-01-01T00:00:00+08:00", "up to 2026 alone"),
      ("2028-06-01T00:00:00+08:00", "up to 2026 alone"), ("2025-12-30T00:00:00+08:00", nil),
    ])
  func runsOut(now: String, words: String?) throws {
    let moment = try #require(Instant(parsing: now))
    let warnings = try PackReader.inspect(HaishuPack.files(), at: moment).warnings
    #expect(warnings.count == (words == nil ? 0 : 1))
    #expect(warnings.first?.severity != .error)
    if let words {
      let text = try #require(warnings.first?.description)
      #expect(text.contains("calendar.json:2:12: warning") && text.contains(words), "\(text)")
    }
  }

  @Test("accepts a calendar that says nothing")
  func empty() throws {
    #expect(try faults("{}") == [])
  }

  @Test(
    "refuses a calendar that contradicts itself, with the place",
    arguments: [
      (#"{"lunar_new_years": ["2026-02-30"]}"#, "this is no day"),
      (#"{"lunar_new_years": ["2026-02-17\u0000"]}"#, "this is no day"),
      (#"{"lunar_new_years": ["2026-02-17", "2026-02-18"]}"#, "one day of January or February"),
      (
        #"{"expected_holidays": {"source": "s", "since": 2025, "holidays": [{"name": "n"}]}}"#,
        "say when the holiday is"
      ),
      (
        #"{"expected_holidays": {"source": "s", "since": 2025, "holidays": [{"name": "n", "every_year": ["10-01"], "days": []}]}}"#,
        "say when the holiday is"
      ),
      (
        #"{"expected_holidays": {"source": "s", "since": 2025, "holidays": [{"name": "n", "every_year": ["13-01"]}]}}"#,
        "no day of a year"
      ),
      (
        #"{"expected_holidays": {"source": "s", "since": 2025, "holidays": [{"name": "n", "around_lunar_new_year": [-1, 2]}]}}"#,
        "knows no lunar new year"
      ),
      (
        #"{"lunar_new_years": ["2027-02-06"], "expected_holidays": {"source": "s", "since": 2025, "holidays": [{"name": "n", "around_lunar_new_year": [2, -1]}]}}"#,
        "from 2 to 30"
      ),
      (
        #"{"expected_holidays": {"source": "s", "since": 2025, "holidays": [{"name": "n", "days": ["2027-02-30"]}]}}"#,
        "no day"
      ),
      (#"{"releases": [{"indicator": "x.y"}]}"#, "no indicator x.y"),
      (#"{"releases": [{"indicator": "economy.gdp", "months": [1]}]}"#, "from February on"),
      (#"{"releases": [{"indicator": "economy.gdp", "months": [13]}]}"#, "from 1 to 12"),
      (
        #"{"releases": [{"indicator": "economy.gdp", "dates": {"soon": "2026-01-01"}}]}"#,
        "no period"
      ),
      (
        #"{"releases": [{"indicator": "economy.gdp", "dates": {"2026-Q3": "2026-09-30"}}]}"#,
        "does not follow"
      ),
      (
        #"{"years": [{"year": 2026, "source": "s", "holidays": [], "make_up_days": ["2026-02-16"]}]}"#,
        "no Saturday or Sunday"
      ),
      (
        #"{"years": [{"year": 2026, "source": "s", "holidays": [{"name": "n", "from": "2026-02-15", "to": "2025-02-16"}]}]}"#,
        "in order"
      ),
      (
        #"{"years": [{"year": 2026, "source": "s", "holidays": []}, {"year": 2026, "source": "s", "holidays": []}]}"#,
        "a second time"
      ),
    ])
  func refusals(calendar: String, words: String) throws {
    let faults = try faults(calendar)
    #expect(faults.count == 1)
    #expect(faults.first?.contains(words) == true, "\(faults)")
    #expect(faults.first?.contains("p/calendar.json:1:") == true, "\(faults)")
  }
}
