import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitValues
import CockpitWarehouse

// What items are made of, as JSON.

extension JSONText {
  mutating func data(_ key: String, _ word: DataWord) {
    self.key(key)
    data(word)
  }

  mutating func data(_ word: DataWord) {
    object { json in
      json.member("person", word.person)
      json.member("at", word.at)
      if let reason = word.reason { json.member("reason", reason.rawValue) }
      json.member("note", word.note)
    }
  }

  /// A period by its number, since an instant's notation has no offset.
  mutating func data(_ key: String, _ period: Period) {
    self.key(key)
    array { json in
      json.integer(Int(period.kind.rawValue))
      json.integer(Int(period.ordinal))
    }
  }

  /// The members of a key.
  mutating func data(_ key: DataKey) {
    member("kind", key.kind.rawValue)
    switch key.subject {
    case .figure(let series, let period):
      member("indicator", series.indicator)
      member("area", series.area)
      member("span", series.span.name)
      list("dimensions", series.dimensions.categories) { json, category in
        json.array { json in
          json.string(category.dimension)
          json.string(category.code)
        }
      }
      if let period { data("period", period) }
    case .file(let name): member("file", name)
    case .files(let source): member("files_of", source)
    case .rows(let kind, let subject):
      member("rows", "\(kind)")
      member("of", subject)
    case .definition(let id, let file):
      member("definition", id)
      if let file { member("file", file) }
    case .crossCheck(let id): member("check", id)
    case .alarm(let alarm):
      member("rule", alarm.rule)
      member("area", alarm.area)
    case .clock, .journal: break
    }
  }

  mutating func data(_ owner: DataOwner) {
    object { json in
      json.list("departments", owner.departments) { $0.string($1.text) }
      json.list("sources", owner.sources) { $0.string($1) }
    }
  }

  mutating func data(_ evidence: DataEvidence) {
    object { json in
      json.list("places", evidence.places) { json, place in
        json.object { json in
          json.member("file", place.file)
          if let line = place.line { json.member("line", line) }
        }
      }
      json.list("figures", evidence.figures) { json, figure in
        json.object { json in
          json.data("period", figure.period)
          if let value = figure.value {
            json.key("value")
            json.number(value)
          }
          json.member("source", figure.source)
          json.member("file", figure.file)
        }
      }
      json.list("doubts", evidence.doubts) { json, doubt in
        json.array { json in
          json.string(doubt.name)
          for number in doubt.numbers { json.number(number) }
        }
      }
      if let due = evidence.due { json.member("due", due.daysSince1970) }
      if let rows = evidence.rows { json.member("rows", rows) }
      if let files = evidence.files { json.member("files", files) }
    }
  }
}

extension Doubt {
  fileprivate var name: String {
    switch self {
    case .below: "below"
    case .above: "above"
    case .jump: "jump"
    case .frozen: "frozen"
    case .tenThousandfold: "ten_thousandfold"
    case .tenThousandth: "ten_thousandth"
    case .fraction: "fraction"
    case .revision: "revision"
    case .growth: "growth"
    case .growthFraction: "growth_fraction"
    }
  }

  fileprivate var numbers: [Double] {
    switch self {
    case .below(let limit), .above(let limit): [limit]
    case .jump(let step, let limit): [step, limit]
    case .frozen(let readings): [Double(readings)]
    case .tenThousandfold, .tenThousandth: []
    case .fraction(let value): [value]
    case .revision(let drop): [drop]
    case .growth(let growth, let levels): [growth] + [levels].compactMap(\.self)
    case .growthFraction(let growth): [growth]
    }
  }
}
