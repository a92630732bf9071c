package import CockpitOperations
package import CockpitValues

// The words of what is wrong with the data, and of what is done about it.

extension DataKind {
  package var words: LocalizedText {
    switch self {
    case .late: LocalizedText("迟", "late")
    case .stale: LocalizedText("旧", "stale")
    case .lost: LocalizedText("失联", "lost")
    case .missing: LocalizedText("缺", "missing")
    case .conflicting: LocalizedText("冲", "conflict")
    case .range: LocalizedText("异 超限", "doubtful: range")
    case .jump: LocalizedText("异 突变", "doubtful: jump")
    case .frozen: LocalizedText("异 不动", "doubtful: frozen")
    case .tooLarge: LocalizedText("异 大万倍", "doubtful: x 10,000")
    case .tooSmall: LocalizedText("异 小万倍", "doubtful: / 10,000")
    case .fraction: LocalizedText("异 小数", "doubtful: fraction")
    case .revision: LocalizedText("异 累计下降", "doubtful: sum fell")
    case .growth: LocalizedText("异 增速", "doubtful: growth")
    case .refused: LocalizedText("拒收", "refused")
    case .ahead: LocalizedText("超前", "ahead of the clock")
    case .deleted: LocalizedText("已删", "deleted")
    case .barren: LocalizedText("无可用", "barren")
    case .stray: LocalizedText("落空", "stray rows")
    case .contradictory: LocalizedText("一号多义", "several meanings")
    case .redefined: LocalizedText("改义", "redefined")
    case .disagreeing: LocalizedText("核数", "cross-check")
    case .clock: LocalizedText("时钟", "clock")
    case .torn: LocalizedText("残行", "torn line")
    case .flapping: LocalizedText("抖动", "flapping")
    }
  }
}

extension DataStanding {
  package var words: LocalizedText {
    switch self {
    case .open: LocalizedText("未知悉", "unnoticed")
    case .acknowledged: LocalizedText("已知悉", "noticed")
    case .asked: LocalizedText("已催办", "asked")
    case .answered: LocalizedText("已说明", "answered")
    case .closed: LocalizedText("已销项", "closed")
    }
  }
}

extension DataItem {
  /// 证据已撤: what is said of one that no file shows any more.
  package static let heldWords = LocalizedText("证据已撤", "evidence gone")
}

extension DataTask {
  /// What a person does.
  package var words: LocalizedText {
    switch self {
    case .askForPeriod: LocalizedText("向责任单位催报这一期", "ask the owner for this period")
    case .askWhichHolds: LocalizedText("问责任单位以哪个数为准", "ask the owner which figure holds")
    case .askToCheck: LocalizedText("请责任单位核对这个数", "ask the owner to check the figure")
    case .lookAtSensor:
      LocalizedText("请责任单位查看设备和线路", "have the owner look at the sensor and its line")
    case .mendFile: LocalizedText("请来源改正文件后重报", "have the source mend the file and send it again")
    case .setClock: LocalizedText("校准时钟", "set the clock")
    case .checkLastDeed:
      LocalizedText(
        "核对最后的操作是否已记录，没有则重做", "see whether the last deed was recorded, else do it again")
    case .restoreFile: LocalizedText("恢复文件，或请来源重报", "restore the file, or have it sent again")
    case .agreeOnMeaning: LocalizedText("请各来源统一含义", "have the sources agree on one meaning")
    case .askBoth:
      LocalizedText(
        "派核双方，各自说明，再认定", "ask both sides, have each explain, then say how it is settled")
    case .adjustAlarm: LocalizedText("建议调阈值/停用", "change its limits, or take it out of service")
    }
  }
}

extension DataStep.Change {
  package var words: LocalizedText {
    switch self {
    case .opened: LocalizedText("发现", "found")
    case .turned: LocalizedText("转为", "turned into")
    case .acknowledged: LocalizedText("知悉", "noticed")
    case .withdrawn: LocalizedText("撤回知悉", "notice withdrawn")
    case .asked: LocalizedText("催办", "asked")
    case .answered: LocalizedText("说明", "answered")
    case .held: LocalizedText("证据已撤", "evidence gone")
    case .shownAgain: LocalizedText("又有证据", "shown again")
    case .closed: LocalizedText("数据已好，销项", "good again, closed")
    case .closedByHand: LocalizedText("人工销项", "closed by hand")
    }
  }
}
