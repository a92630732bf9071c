package import CockpitCatalogue
import CockpitValues

extension PolicyFault: Wording {
  package var chinese: String {
    switch self {
    case .noLever(let id, let known):
      "包里没有参数 \(id)；请写下列之一：\(known.joined(separator: "、"))"
    case .noAssumption(let id, let known):
      "包里没有假设 \(id)；请写下列之一：\(known.joined(separator: "、"))"
    case .noScenario(let id, let known):
      "包里没有方案 \(id)；请写下列之一：\(known.joined(separator: "、"))"
    case .repeatedLever(let id): "参数 \(id) 设了两次；请只保留一个"
    case .repeatedEffect(let id): "对 \(id) 的作用出现两次；请只保留一个"
    case .noEffects: "参数至少有一项作用；请补上它作用的指标"
    case .emptyRange: "历史范围只有一个值；请写曾有的最小值和最大值"
    case .commonOutside: "常见范围应在历史范围之内；请改正其一"
    case .twoPresents: "现状用 \"now\" 或指标 \"indicator\" 的数；请去掉一个"
    case .twoBreakings: "假设不成立时按 \"scaling\" 或 \"delay\" 计；请去掉一个"
    case .twoLimits: "界限是 \"at_least\" 或 \"at_most\"；请去掉一个"
    case .outsideInterval(let value): "\(DecimalText.shortest(value)) 不在区间内；请改正其一"
    case .nothingKnown(let lever, let indicator):
      "参数 \(lever) 对 \(indicator) 没有作用；请改正编号，或补上该作用"
    case .nothingActs(let indicator): "所设参数都不作用于 \(indicator)；请设一个作用于它的参数"
    case .beyondReach(let value, let lever, let low, let high):
      "\(DecimalText.shortest(value)) 超出参数 \(lever) 的可设范围；请写"
        + " \(DecimalText.shortest(low)) 到 \(DecimalText.shortest(high)) 的数"
    case .otherObjective(let objective, let scenario):
      "方案 \(scenario) 的对象是 \(objective)；请去掉 \"objective\" 或 \"scenario\""
    case .badSeed: "种子是不小于 0 的整数；请改正"
    }
  }
}
