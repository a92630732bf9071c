import CockpitOperations

extension RosterFault: Wording {
  package var chinese: String {
    switch self {
    case .unknownKey(let key, let known):
      "名单里没有 \"\(key)\" 这一项；请写 \(known.joined(separator: "、")) 之一"
    case .noName: "姓名是空的；请写是谁"
    case .twice(let name): "\(name) 在同一单位列了两次；请删去一个"
    }
  }
}
