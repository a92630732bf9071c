import CockpitJSON
import CockpitTestSupport
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

  @Test("accepts a calendar that says nothing")
  func empty() throws {
    #expect(try faults("{}") == [])
  }

  @Test(
    "refuses a calendar that contradicts itself, with the place",
    arguments: [
      (#"{"lunar_new_years": ["2026-02-30"]}"#, "this is no day"),
      (#"{"lunar_new_years": ["2026-02-17", "2026-02-18"]}"#, "one day of January or February"),
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
